import { type DrawTable, rowOf } from '../noise/noiseTable.ts';
import type { Instance } from './instance.ts';
import { COLUMN, PLACE, TOGETHER, type Variant } from './lookaheadSgd.ts';

/** What a kernel needs goes into its memory, and what it has made of it comes back. Places there count doubles here. */

type Place = Exclude<keyof typeof PLACE, 'noise'>;

/** `points`: of any number of lanes, all x and then all y; or what both are in every lane. */
export function put(memory: Float64Array, name: Place, points: Float64Array | number): void {
  if (typeof points === 'number') {
    memory.fill(points, PLACE[name] / 8, (PLACE[name] + 2 * COLUMN) / 8);
    return;
  }
  const lanes = points.length / 2;
  memory.set(points.subarray(0, lanes), PLACE[name] / 8);
  memory.set(points.subarray(lanes), (PLACE[name] + COLUMN) / 8);
}

export function fetch(memory: Float64Array, name: Place, points: Float64Array): void {
  const lanes = points.length / 2;
  const at = PLACE[name] / 8;
  points.set(memory.subarray(at, at + lanes));
  points.set(memory.subarray(at + COLUMN / 8, at + COLUMN / 8 + lanes), lanes);
}

/** A lane that stays at the origin whatever happens. */
export function park(memory: Float64Array, lane: number): void {
  for (const name of ['theta', 'b', 'lr', 'phi'] as const)
    memory[PLACE[name] / 8 + lane] = memory[(PLACE[name] + COLUMN) / 8 + lane] = 0;
}

/** The noise of `count` evaluations from `first` on, as it is added, subtracted or multiplied with. */
export function putNoise(
  instance: Instance,
  { noise, sigma }: { readonly noise: Variant['noise']; readonly sigma: number },
  table: DrawTable,
  first: number,
  count: number,
): void {
  const { memory, held } = instance;
  if (held?.table === table && held.sigma === sigma && held.first === first && held.count === count) return;
  instance.held = { table, sigma, first, count };
  const { draws, lanes: seeds } = table;
  const begin = rowOf(table, first);
  const end = begin + 2 * seeds * count;
  for (let row = begin, to = PLACE.noise / 8; row < end; row += seeds, to += seeds + TOGETHER) {
    for (let i = 0; i < seeds; i++) memory[to + i] = sigma * draws[row + i];
    if (noise === 'factor') for (let i = 0; i < seeds; i++) memory[to + i] += 1;
    for (let i = 0; i < TOGETHER; i++) memory[to + seeds + i] = memory[to + i];
  }
}
