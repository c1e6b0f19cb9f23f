import type { NoiseTable } from './noiseTable.ts';

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
  const draws = new Float64Array(2 * wide * count);
  let to = 0;
  // First the x of all lanes, then their y, evaluation by evaluation.
  for (let half = 0; half < 2 * count; half++) {
    const at = (2 * skipped + half) * lanes;
    for (let group = 0; group < times; group++)
      for (let lane = 0; lane < lanes; lane++) draws[to++] = table.draws[at + lane];
  }
  return { ...rows, draws };
}
