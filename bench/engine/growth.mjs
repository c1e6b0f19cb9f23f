// With more steps, cells or seeds the time should grow in proportion: the slope of log time against log size.
import { mapStudy } from './work.mjs';

const REPEATS = 5;
const BASE = { steps: 500, ks: 4, alphas: 32, seeds: 16, momentum: 0 };
/**
 * Two decades each, from where the steps are most of the work: what a map sets up for each of its cells takes as long as
 * a hundred steps, and its baseline as long as a few dozen cells, however many there are. Cells are four k for each alpha:
 * with more k instead, syncs would become rarer.
 */
const SIZES = {
  steps: [500, 1581, 5000, 15_811, 50_000].map((steps) => ({ size: steps, map: { ...BASE, steps } })),
  cells: [100, 316, 1000, 3162, 10_000].map((alphas) => ({ size: 4 * alphas, map: { ...BASE, alphas } })),
  seeds: [8, 25, 80, 253, 800].map((seeds) => ({ size: seeds, map: { ...BASE, seeds } })),
};

/** @param {import('./bundled.mjs').Engine} engine */
export function growthExponents(engine) {
  return Object.entries(SIZES).map(([of, sizes]) => {
    const ms = sizes.map(() => Infinity);
    // In turns, and of each the fastest: what disturbs a machine only ever makes it slower.
    for (let repeat = 0; repeat < REPEATS; repeat++)
      for (const [i, { map }] of sizes.entries()) ms[i] = Math.min(ms[i] ?? Infinity, milliseconds(engine, map));
    return {
      of,
      sizes: sizes.map(({ size }) => size),
      ms,
      exponent: slope(
        sizes.map(({ size }) => Math.log(size)),
        ms.map((each) => Math.log(each)),
      ),
    };
  });
}

/** @param {import('./bundled.mjs').Engine} engine @param {import('./work.mjs').MapSize} map */
function milliseconds(engine, map) {
  const began = performance.now();
  mapStudy(engine, map);
  return performance.now() - began;
}

/** By least squares. @param {readonly number[]} x @param {readonly number[]} y */
function slope(x, y) {
  const mean = (/** @type {readonly number[]} */ values) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = mean(x.map((each, i) => (each - mx) * ((y[i] ?? Number.NaN) - my)));
  return covariance / mean(x.map((each) => (each - mx) ** 2));
}
