// What does a gradient step of a network cost? Ours (the flat vector, the engine's own optimizer inside Lookahead) and
// that of TensorFlow.js's `model.fit`, on the same network, the same data, the same size of minibatch and the same
// backend, in turns within one run; what counts are the medians of the ratios. `fit` shuffles the data and steps through
// them once in each round, and so do we.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNetworks } from './engine/bundled.mjs';
import { tensorflow } from './engine/tensors.mjs';
import { conclude, median, table } from './support/report.mjs';

const UNCOUNTED = 3;
const ROUNDS = 15;
const TARGET = 1.3;
const CASES = [
  { data: 'digits', hidden: '32', batch: 32 },
  { data: 'moons', hidden: '16x16', batch: 16 },
];
const LONG = 10_000;

const tf = await tensorflow();
if (tf === null) throw new Error('TensorFlow.js is not installed; there is nothing to compare with');
// As an app runs it, without the checks for tests.
tf.env().set('IS_TEST', false);
tf.enableProdMode();
const networks = await bundledNetworks();
const wasm = dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm/package.json')));
const backends = networks.tfjsBackends(`${wasm}/dist/`);
const now = () => performance.now();

/** @type {{ what: string, ours: number, theirs: number, ratios: number[] }[]} */
const rows = [];
for (const name of /** @type {const} */ (['wasm', 'cpu'])) {
  const why = await backends.start(name);
  if (why !== null) console.log(`${name}: ${why}`);
  else for (const each of CASES) rows.push(await compared(name, each));
}
const left = await tensorsLeft();

table(
  ['a gradient step', 'ours, µs', 'fit, µs', 'ratio', 'from', 'to'],
  rows.map(({ what, ours, theirs, ratios }) => [
    what,
    ours.toFixed(0),
    theirs.toFixed(0),
    median(ratios).toFixed(2),
    Math.min(...ratios).toFixed(2),
    Math.max(...ratios).toFixed(2),
  ]),
);
conclude(
  'network',
  [
    ...rows.map(({ what, ratios }) => ({
      what: `${what}: ${median(ratios).toFixed(2)} times as long as a step of model.fit (at most ${TARGET})`,
      good: median(ratios) <= TARGET,
    })),
    { what: `${left} tensors more after ${LONG} steps (none)`, good: left === 0 },
  ],
  { tensorflow: tf.version_core, rows, left },
);

/** @param {string} name @param {typeof CASES[number]} each */
async function compared(name, each) {
  const plan = await planned(each);
  const { perEpoch, epoch } = ours(plan, each);
  const fit = theirs(plan, each);
  const rounds = [];
  for (let round = 0; round < UNCOUNTED + ROUNDS; round++)
    rounds.push({ our: await timed(epoch), their: await timed(fit.epoch) });
  fit.dispose();
  const counted = rounds.slice(UNCOUNTED);
  return {
    what: `${each.data}, ${plan.layers.map(({ inputs }) => inputs).join('-')}-${plan.data.classes}, batch ${each.batch}, ${name}`,
    ours: median(counted.map(({ our }) => (1000 * our) / perEpoch)),
    theirs: median(counted.map(({ their }) => (1000 * their) / perEpoch)),
    ratios: counted.map(({ our, their }) => our / their),
  };
}

/** @param {{ data: string, hidden: string, batch: number }} each */
function experimentOf({ data, hidden, batch }) {
  const run = 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';
  return networks.parseNetwork(`network=mlp(hidden=${hidden})&data=${data}&batch=${batch}&run=${run}&steps=1`)
    .experiment;
}

/** @param {typeof CASES[number]} each */
async function planned(each) {
  const experiment = experimentOf(each);
  await networks.datasetKind(experiment.data.name)?.load?.();
  return networks.blueprint(experiment);
}

/** @typedef {Awaited<ReturnType<typeof planned>>} Plan */

/** @param {Plan} plan @param {typeof CASES[number]} each */
function ours(plan, each) {
  const experiment = experimentOf(each);
  const [choice] = networks.optimizersOf(experiment);
  if (choice === undefined) throw new Error('There is no run');
  const run = networks.networkRun(networks.tfjsModel(plan), experiment, choice, 1);
  const perEpoch = Math.ceil(plan.data.train.count / each.batch);
  return { run, perEpoch, epoch: () => networks.forward(run, run.progress.evaluations + perEpoch) };
}

/** @param {Plan} plan @param {typeof CASES[number]} each */
function theirs({ layers, data }, { batch }) {
  if (tf === null) throw new Error('unreachable');
  const model = tf.sequential({
    layers: layers.map(({ inputs, outputs }, index) =>
      tf.layers.dense({
        inputShape: [inputs],
        units: outputs,
        activation: index === layers.length - 1 ? 'softmax' : 'tanh',
      }),
    ),
  });
  model.compile({ optimizer: tf.train.momentum(0.01, 0.9), loss: 'categoricalCrossentropy' });
  const inputs = tf.tensor2d(data.train.inputs, [data.train.count, data.features]);
  const targets = tf.tidy(() => tf.oneHot(tf.tensor1d(Array.from(data.train.labels), 'int32'), data.classes).toFloat());
  return {
    epoch: () => model.fit(inputs, targets, { batchSize: batch, epochs: 1, verbose: 0, yieldEvery: 'never' }),
    dispose() {
      model.dispose();
      inputs.dispose();
      targets.dispose();
    },
  };
}

/** Milliseconds. @param {() => unknown} work */
async function timed(work) {
  const began = now();
  await work();
  return now() - began;
}

/** How many tensors more there are after many steps than after a few. */
async function tensorsLeft() {
  const each = { data: 'moons', hidden: '16x16', batch: 16 };
  const { run } = ours(await planned(each), each);
  networks.forward(run, 100);
  const before = tf?.memory().numTensors ?? Number.NaN;
  networks.forward(run, 100 + LONG);
  return (tf?.memory().numTensors ?? Number.NaN) - before;
}
