import type { DrawTable, NoiseTable } from './noiseTable.ts';

/**
 * The same noise for `times` groups of lanes beside one another, which all meet the table's seeds: what every cell of
 * a map, or every start of a grid, is given. `from` and `count` pick the evaluations.
 */
export function tiled(table: NoiseTable, times: number, from: number, count: number): NoiseTable {
  const { lanes } = table;
  const wide = lanes * times;
  const rows = { firstEvaluation: from, count, lanes: wide };
  const skipped = from - table.firstEvaluation;
  if ('picks' in table) {
    const row = table.size * lanes;
    const picks = new Uint16Array(row * times * count);
    for (let each = 0; each < count * times; each++) {
      const at = (skipped + Math.floor(each / times)) * row;
      picks.set(table.picks.subarray(at, at + row), each * row);
    }
    return { ...rows, size: table.size, picks };
  }
  let draws: Float64Array | null = null;
  return {
    ...rows,
    // Only made when they are asked for: a fused walk is content with those of one group.
    get draws() {
      draws ??= tiledDraws(table, times, 2 * skipped, 2 * count);
      return draws;
    },
    ofGroup: table,
  };
}

/** A table has two rows for each evaluation here: first the x of all lanes, then their y. */
function tiledDraws({ draws, lanes }: DrawTable, times: number, from: number, count: number): Float64Array {
  const out = new Float64Array(lanes * times * count);
  let to = 0;
  for (let row = from; row < from + count; row++)
    for (let group = 0; group < times; group++)
      for (let lane = 0; lane < lanes; lane++) out[to++] = draws[row * lanes + lane];
  return out;
}
