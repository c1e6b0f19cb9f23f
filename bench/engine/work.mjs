// The work that is measured, by the engine: two maps and a recorded path.

/** @typedef {import('./bundled.mjs').Engine} Engine */

const BLOCK = 256;
const CHUNK = 50;

/** @typedef {{ readonly steps: number, readonly ks: number, readonly alphas: number, readonly seeds: number, readonly momentum: number }} MapSize */

/** phi of Lookahead(SGD) on the noisy quadratic for every k, alpha and seed: k by k, alpha by alpha, x and y of each seed. */
/** @param {Engine} engine @param {MapSize} size */
export function kAlphaMap({ parse, objectiveOf, optimizersOf, noiseFor, tiled, fusedDescent, advance, answer }, size) {
  const { steps, ks, alphas, seeds, momentum } = size;
  const { experiment } = parse(mapText(momentum, steps, seeds));
  const objective = objectiveOf(experiment);
  const [choice] = optimizersOf(experiment);
  if (choice === undefined) throw new Error('no optimizer');
  // A block: some alphas, each with all seeds or, where there are many, some of them.
  const width = Math.min(seeds, BLOCK);
  const perBlock = Math.min(alphas, Math.max(1, Math.floor(BLOCK / width)));
  const out = new Float64Array(2 * ks * alphas * seeds);

  for (let seed = 0; seed < seeds; seed += width) {
    const count = Math.min(width, seeds - seed);
    const runs = Array.from({ length: ks }, (_, row) =>
      Array.from({ length: Math.ceil(alphas / perBlock) }, (_, block) => {
        const first = block * perBlock;
        const lanes = Math.min(perBlock, alphas - first) * count;
        const start = new Float64Array(2 * lanes).fill(-5, 0, lanes).fill(1, lanes);
        const alpha = new Float64Array(2 * lanes);
        for (let lane = 0; lane < lanes; lane += count) {
          const value = (first + 1 + lane / count) / alphas;
          alpha.fill(value, lane, lane + count).fill(value, lanes + lane, lanes + lane + count);
        }
        return fusedDescent(objective, { ...choice, values: { ...choice.values, k: row + 1 } }, start, { alpha });
      }),
    );
    for (let done = 0; done < steps; done += CHUNK) {
      const evaluations = Math.min(CHUNK, steps - done);
      const table = noiseFor(objective, 1 + seed, count, done + 1, evaluations);
      const tables = new Map(
        [...new Set(runs[0]?.map(({ lanes }) => lanes))].map((lanes) => [
          lanes,
          table && tiled(table, lanes / count, done + 1, evaluations),
        ]),
      );
      for (const row of runs) for (const run of row) advance(run, done + evaluations, tables.get(run.lanes) ?? null);
    }
    for (const [row, blocks] of runs.entries())
      for (const [block, run] of blocks.entries()) {
        const phi = answer(run);
        for (let lane = 0; lane < run.lanes; lane++) {
          const alpha = block * perBlock + Math.floor(lane / count);
          const at = 2 * ((row * alphas + alpha) * seeds + seed + (lane % count));
          out[at] = phi[lane] ?? Number.NaN;
          out[at + 1] = phi[run.lanes + lane] ?? Number.NaN;
        }
      }
  }
  return out;
}

/** The text of the experiment that both maps are of. @param {number} momentum @param {number} steps @param {number} seeds */
const mapText = (momentum, steps, seeds) =>
  `landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=${momentum}),k=5,alpha=0.5)&run=inner&steps=${steps}&seeds=${seeds}`;

/** The same map by the study that the app asks for: with its noise, its baseline and the medians over seeds. */
/** @param {Engine} engine @param {MapSize} size */
export function mapStudy({ parse, kAlphaMap, complete }, { steps, ks, alphas, seeds, momentum }) {
  return complete(
    kAlphaMap({
      experiment: parse(mapText(momentum, steps, seeds)).experiment,
      ks: Array.from({ length: ks }, (_, index) => index + 1),
      alphas: Array.from({ length: alphas }, (_, index) => (index + 1) / alphas),
      seeds,
      metric: 'final',
      resamples: 0,
      part: { index: 0, count: 1 },
    }),
  );
}

/** phi of Lookahead(Adam) on Rastrigin from every pixel's middle, row by row: x and y of each. */
/** @param {Engine} engine @param {{ readonly steps: number, readonly side: number }} size */
export function basinMap({ parse, objectiveOf, optimizersOf, fusedDescent, advance, answer }, { steps, side }) {
  const { experiment } = parse(`${BASIN_TEXT}&steps=${steps}`);
  const objective = objectiveOf(experiment);
  const [choice] = optimizersOf(experiment);
  if (choice === undefined) throw new Error('no optimizer');
  const out = new Float64Array(2 * side * side);
  for (let first = 0; first < side * side; first += BLOCK) {
    const lanes = Math.min(BLOCK, side * side - first);
    const start = new Float64Array(2 * lanes);
    for (let lane = 0; lane < lanes; lane++) {
      start[lane] = place((first + lane) % side, side);
      start[lanes + lane] = place(Math.floor((first + lane) / side), side);
    }
    const run = fusedDescent(objective, choice, start);
    advance(run, steps, null);
    const end = answer(run);
    for (let lane = 0; lane < lanes; lane++) {
      out[2 * (first + lane)] = end[lane] ?? Number.NaN;
      out[2 * (first + lane) + 1] = end[lanes + lane] ?? Number.NaN;
    }
  }
  return out;
}

const BASIN_TEXT = 'landscape=rastrigin&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)';

/** The same by the study that the app asks for: with the minimum that each start has reached. */
/** @param {Engine} engine @param {{ readonly steps: number, readonly side: number }} size */
export function basinStudy({ parse, basins, complete }, { steps, side }) {
  return complete(
    basins({
      experiment: parse(`${BASIN_TEXT}&steps=${steps}`).experiment,
      runs: [0],
      grid: { window: [-5.12, 5.12, -5.12, 5.12], columns: side, rows: side },
      seed: 1,
      part: { index: 0, count: 1 },
    }),
  );
}

/** @param {number} pixel @param {number} side */
function place(pixel, side) {
  return -5.12 + (10.24 * (pixel + 0.5)) / side;
}

export const QUADRATIC_PATH =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)';
export const ROSENBROCK_PATH = 'landscape=rosenbrock&start=-1.2,1&run=lookahead(sgd(lr=0.001),k=5,alpha=0.5)';

/** A path with every step recorded. @param {Engine} engine @param {string} text @param {number} steps */
export function recordedPath({ parse, trajectories, complete }, text, steps) {
  const [{ fast, slow } = { fast: null, slow: null }] = complete(
    trajectories(parse(`${text}&steps=${steps}`).experiment, 1),
  );
  if (fast === null || slow === null) throw new Error('no path');
  return { fast, slow };
}

/** The draws of one seed after another as C reads them: x and y of each step. @param {Engine} engine @param {number} seeds @param {number} steps */
export function draws({ parse, objectiveOf, noiseFor }, seeds, steps) {
  const objective = objectiveOf(parse(QUADRATIC_PATH).experiment);
  const out = new Float64Array(2 * seeds * steps);
  for (let seed = 0; seed < seeds; seed++) {
    const table = noiseFor(objective, 1 + seed, 1, 1, steps);
    if (table === null || !('draws' in table)) throw new Error('the quadratic has noise');
    out.set(table.draws, 2 * seed * steps);
  }
  return out;
}

/** Makes the noise of a path in the portions in which the path asks for it. @param {Engine} engine @param {number} steps */
export function drawing({ parse, objectiveOf, noiseFor }, steps) {
  const objective = objectiveOf(parse(QUADRATIC_PATH).experiment);
  for (let done = 0; done < steps; done += 1000) noiseFor(objective, 1, 1, done + 1, Math.min(1000, steps - done));
}
