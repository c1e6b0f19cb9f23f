// What does a landscape of one's own cost? Rosenbrock's function as a formula against the built-in one, in one run and
// in turns, so that whatever else the machine does meets both. Each is called as the engine calls it, through the same
// call site, after other landscapes have been through it: the time per gradient of a path (a batch of one), of an
// ensemble (a batch of 64) and per step of a whole run. Of many short rounds the fastest counts, for both alike.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
import { conclude, table } from './support/report.mjs';

const TARGET = 10;
const ROUNDS = 80;
const GRADIENTS = 100_000;
const FORMULA = '100*(y-x^2)^2+(1-x)^2';

register();
const require = createRequire(import.meta.url);
/** @type {typeof import('../src/landscapes/formulas.ts')} */
const { loadFormulas } = require('../src/landscapes/formulas.ts');
/** @type {typeof import('../src/engine/experiment/parse.ts')} */
const { parse } = require('../src/engine/experiment/parse.ts');
/** @type {typeof import('../src/engine/objective.ts')} */
const { objectiveOf } = require('../src/engine/objective.ts');
/** @type {typeof import('../src/engine/studies/trajectory.ts')} */
const { trajectories } = require('../src/engine/studies/trajectory.ts');
/** @type {typeof import('../src/engine/studies/drain.ts')} */
const { complete } = require('../src/engine/studies/drain.ts');
await loadFormulas(async () => require('../src/landscapes/formula/formulaReader.ts'));

/** @param {string} landscape */
const experimentOn = (landscape) =>
  parse(`landscape=${landscape}&start=-1.2,1&run=sgd(lr=0.001,momentum=0.9)&steps=200`).experiment;
const builtIn = experimentOn('rosenbrock');
const own = experimentOn(`custom(f=${FORMULA})`);
const others = ['beale', 'ackley', 'quadratic', 'custom(f=sin(x)*exp(-y^2)+max(x,y)/3-sqrt(x^2+1))'].map(experimentOn);

for (const experiment of others) gradients(experiment, 64, 2000);
const rows = [
  measured('a path', (experiment) => gradients(experiment, 1, GRADIENTS)),
  measured('an ensemble of 64', (experiment) => gradients(experiment, 64, GRADIENTS / 64)),
  measured('a run of 200 steps', wholeRuns),
];
table(
  ['ns per gradient', 'built-in', 'formula', 'times as long'],
  rows.map(({ what, a, b }) => [what, a.toFixed(1), b.toFixed(1), (b / a).toFixed(1)]),
);
const apart = farthestApart();
conclude(
  'customFormula',
  [
    ...rows.map(({ what, a, b }) => ({
      what: `${what}: a formula takes ${(b / a).toFixed(1)} times as long (at most ${TARGET})`,
      good: b <= TARGET * a,
    })),
    {
      what: `after 200 steps both are at the same place, to ${apart.toExponential(1)} (at most 1e-9)`,
      good: apart <= 1e-9,
    },
  ],
  { target: TARGET, rows, apart },
);

/**
 * @param {string} what
 * @param {(experiment: typeof builtIn) => number} nanoseconds
 */
function measured(what, nanoseconds) {
  let [a, b] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    a = Math.min(a, nanoseconds(builtIn));
    b = Math.min(b, nanoseconds(own));
  }
  return { what, a, b };
}

/**
 * @param {typeof builtIn} experiment
 * @param {number} lanes
 * @param {number} times
 */
function gradients(experiment, lanes, times) {
  const { landscape, parameters } = objectiveOf(experiment);
  const points = Float64Array.from({ length: 2 * lanes }, (_, i) => Math.sin(7 * i));
  const out = new Float64Array(2 * lanes);
  const began = performance.now();
  for (let i = 0; i < times; i++) landscape.gradients(points, out, parameters);
  return ((performance.now() - began) * 1e6) / (times * lanes);
}

/** @param {typeof builtIn} experiment */
function wholeRuns(experiment) {
  const runs = 20;
  const began = performance.now();
  for (let i = 0; i < runs; i++) complete(trajectories(experiment, 1));
  return ((performance.now() - began) * 1e6) / (runs * experiment.steps);
}

function farthestApart() {
  const [[a], [b]] = [builtIn, own].map((experiment) => complete(trajectories(experiment, 1)));
  return Math.max(...Array.from(a.fast.x, (x, i) => Math.hypot(x - b.fast.x[i], a.fast.y[i] - b.fast.y[i])));
}
