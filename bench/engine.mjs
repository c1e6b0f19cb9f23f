// How fast is the engine? The same work by the engine, by C, by plain objects and by TensorFlow.js, in turns within one
// run, so that whatever else the machine does meets all of them; what counts are the medians of the ratios. The engine
// runs from a bundle and after all landscapes, optimizers and noises have been used once in this process. The maps of
// SGD on the quadratic go by the engine's kernel of WebAssembly vectors, as they do in its studies; everything else goes
// by plain loops. C and the objects must come to the very same bits; TensorFlow.js has 32-bit numbers only. What is not
// installed is skipped.
import { bundledEngine } from './engine/bundled.mjs';
import { growthExponents } from './engine/growth.mjs';
import { hashOf } from './engine/hash.mjs';
import { mapOfObjects } from './engine/objects.mjs';
import { compiledReference } from './engine/reference.mjs';
import { descentOfTensors, tensorflow } from './engine/tensors.mjs';
import { warmUp } from './engine/warmUp.mjs';
import {
  basinMap,
  basinStudy,
  drawing,
  draws,
  kAlphaMap,
  mapStudy,
  QUADRATIC_PATH,
  ROSENBROCK_PATH,
  recordedPath,
} from './engine/work.mjs';
import { conclude, median, table } from './support/report.mjs';

/** The first rounds are those in which the compiler still learns. */
const UNCOUNTED = 2;
const ROUNDS = 21;
const MAP = { steps: 500, ks: 32, alphas: 32, seeds: 16 };
const BASIN = { steps: 200, side: 256 };
const PATH = 1_000_000;
/** TensorFlow.js follows half of the steps of one k out of 32, one that syncs about as often as all do on average. */
const TENSORS = { steps: 250, k: 8, seeds: MAP.seeds };

const engine = await bundledEngine();
await warmUp(engine);
const reference = compiledReference();
const tf = await tensorflow();
const mapDraws = draws(engine, MAP.seeds, MAP.steps);

/** @typedef {{ readonly what: string, readonly unit: string, readonly ours: number, readonly theirs: number, readonly ratios: number[], readonly same: boolean | null }} Row */
/** @typedef {{ readonly ns: number, readonly hash: number }} Measured */

/** @type {Row[]} */
const rows = [];
/** @type {import('./support/report.mjs').Judgement[]} */
const judgements = [];

if (reference === null) {
  console.log('There is no gcc here: nothing is compared with C.');
} else {
  console.log(`C: ${reference.compiler}`);
  const mapFile = reference.file(mapDraws);
  const pathFile = reference.file(draws(engine, 1, PATH));
  for (const momentum of [0, 0.9]) {
    const row = await against(
      `k-alpha map${momentum === 0 ? '' : ', momentum 0.9'} / C`,
      MAP.ks * MAP.alphas * MAP.seeds * MAP.steps,
      () => timed(() => kAlphaMap(engine, { ...MAP, momentum }), hashOf),
      () => reference.run('map', MAP.steps, MAP.ks, MAP.alphas, MAP.seeds, 0.01, momentum, mapFile),
    );
    atMost(row, momentum === 0 ? 1.5 : null);
  }
  // The studies themselves, which do more: noise, baseline, medians over seeds, the minimum that is reached.
  const study = await against(
    'k-alpha map, the whole study / C',
    MAP.ks * MAP.alphas * MAP.seeds * MAP.steps,
    () =>
      timed(
        () => mapStudy(engine, { ...MAP, momentum: 0 }),
        () => 0,
      ),
    async () => ({
      ...(await reference.run('map', MAP.steps, MAP.ks, MAP.alphas, MAP.seeds, 0.01, 0, mapFile)),
      hash: 0,
    }),
  );
  atMost(study, 1.5);
  const basinsStudied = await against(
    'basin map, the whole study / C',
    BASIN.side ** 2 * BASIN.steps,
    () =>
      timed(
        () => basinStudy(engine, BASIN),
        () => 0,
      ),
    async () => ({ ...(await reference.run('basin', BASIN.steps, BASIN.side)), hash: 0 }),
  );
  atMost(basinsStudied, 1);
  const basin = await against(
    'basin map / C',
    BASIN.side ** 2 * BASIN.steps,
    () => timed(() => basinMap(engine, BASIN), hashOf),
    () => reference.run('basin', BASIN.steps, BASIN.side),
  );
  atMost(basin, 1);
  const rosenbrock = await against(
    'path on Rosenbrock / C',
    PATH,
    () => timed(() => recordedPath(engine, ROSENBROCK_PATH, PATH), hashOfPath),
    () => reference.run('path-rosenbrock', PATH, 0.001, 0),
  );
  atMost(rosenbrock, 4);
  const quadratic = await against(
    'path on the noisy quadratic / C',
    PATH,
    () => {
      const { ns, hash } = timed(() => recordedPath(engine, QUADRATIC_PATH, PATH), hashOfPath);
      // C reads the noise from a file and does not count that, so the same draws are made again and taken off.
      return {
        ns:
          ns -
          timed(
            () => drawing(engine, PATH),
            () => 0,
          ).ns,
        hash,
      };
    },
    () => reference.run('path-quadratic', PATH, 0.01, 0, pathFile),
  );
  atMost(quadratic, 4);
}

const map = () => timed(() => kAlphaMap(engine, { ...MAP, momentum: 0 }), hashOf);
const mapSteps = MAP.ks * MAP.alphas * MAP.seeds * MAP.steps;
const objects = await against('k-alpha map / objects', mapSteps, map, () =>
  timed(() => mapOfObjects(engine, MAP, mapDraws), hashOf),
);
judgements.push({ what: `${objects.what}: the same bits`, good: objects.same === true });

if (tf === null) {
  console.log('TensorFlow.js is not installed: nothing is compared with it.');
} else {
  const all = Array.from({ length: MAP.alphas }, (_, i) => (i + 1) / MAP.alphas);
  const exact = kAlphaMap(engine, { ...MAP, steps: TENSORS.steps, ks: TENSORS.k, momentum: 0 });
  const { ends } = descentOfTensors(tf, { ...TENSORS, alphas: all }, mapDraws, MAP.steps);
  const apart = Math.max(...ends.map((end, i) => Math.abs(end - (exact.at(i - ends.length) ?? Number.NaN))));
  judgements.push({
    what: `TensorFlow.js comes to the same places, to ${apart.toExponential(1)} (at most 1e-4)`,
    good: apart <= 1e-4,
  });
  for (const { what, alphas, seeds, target } of [
    { what: 'a tensor for all cells of a k', alphas: all, seeds: MAP.seeds, target: 200 },
    { what: 'a tensor for the seeds of a cell', alphas: [0.5], seeds: MAP.seeds, target: null },
    { what: 'step by step', alphas: [0.5], seeds: 1, target: 10_000 },
  ]) {
    const scale = mapSteps / (alphas.length * seeds * TENSORS.steps);
    const row = await against(`k-alpha map / TensorFlow.js, ${what}`, mapSteps, map, () => ({
      ns: scale * descentOfTensors(tf, { ...TENSORS, alphas, seeds }, mapDraws, MAP.steps).ns,
      hash: 0,
    }));
    if (target === null) continue;
    const times = 1 / median(row.ratios);
    judgements.push({
      what: `${row.what}: ${Math.round(times)} times as fast (at least ${target})`,
      good: times >= target,
    });
  }
}

const growth = growthExponents(engine);
reference?.end();
table(
  ['one step of one trajectory', 'engine, ns', 'other, ns', 'ratio', 'from', 'to', 'bits'],
  rows.map(({ what, ours, theirs, ratios, same }) => [
    what,
    ours.toFixed(2),
    theirs.toPrecision(3),
    median(ratios).toPrecision(3),
    Math.min(...ratios).toPrecision(3),
    Math.max(...ratios).toPrecision(3),
    same === null ? '-' : same ? 'same' : 'DIFFERENT',
  ]),
);
table(
  ['time grows as', 'exponent', 'ms'],
  growth.map(({ of, exponent, ms }) => [of, exponent.toFixed(3), ms.map((each) => each.toFixed(1)).join(' ')]),
);
if (tf !== null)
  console.log(`TensorFlow.js followed ${TENSORS.steps} steps of one batch, scaled up to the map of ${mapSteps}.\n`);
for (const { of, exponent } of growth)
  judgements.push({
    what: `time grows as ${of} to the power of ${exponent.toFixed(3)} (0.95 to 1.05)`,
    good: exponent >= 0.95 && exponent <= 1.05,
  });
conclude('engine', judgements, {
  compiler: reference?.compiler ?? null,
  tensorflow: tf?.version_core ?? null,
  rows,
  growth,
});

/**
 * The two in turns. Where the other says so by its hash, both must have the same results.
 * @param {string} what
 * @param {number} steps
 * @param {() => Measured} ours
 * @param {() => Measured | Promise<Measured>} theirs
 */
async function against(what, steps, ours, theirs) {
  const all = [];
  for (let round = 0; round < UNCOUNTED + ROUNDS; round++) all.push({ our: ours(), their: await theirs() });
  const rounds = all.slice(UNCOUNTED);
  const row = {
    what,
    unit: 'ns per step',
    ours: median(rounds.map(({ our }) => our.ns / steps)),
    theirs: median(rounds.map(({ their }) => their.ns / steps)),
    ratios: rounds.map(({ our, their }) => our.ns / their.ns),
    same: rounds.every(({ their }) => their.hash === 0)
      ? null
      : rounds.every(({ our, their }) => our.hash === their.hash),
  };
  rows.push(row);
  return row;
}

/** @param {Row} row @param {number | null} target */
function atMost({ what, ratios, same }, target) {
  const ratio = median(ratios);
  if (target !== null)
    judgements.push({ what: `${what}: ${ratio.toFixed(2)} times as long (at most ${target})`, good: ratio <= target });
  if (same !== null) judgements.push({ what: `${what}: the same bits`, good: same });
}

/**
 * @template Result
 * @param {() => Result} work
 * @param {(result: Result) => number} hash not timed
 * @returns {Measured}
 */
function timed(work, hash) {
  const began = performance.now();
  const result = work();
  const ns = (performance.now() - began) * 1e6;
  return { ns, hash: hash(result) };
}

/** @param {ReturnType<typeof recordedPath>} path */
function hashOfPath({ fast, slow }) {
  return hashOf(fast.x, fast.y, fast.loss, slow.x, slow.y, slow.loss, slow.pulledFromX, slow.pulledFromY);
}
