import { describe, expect, test } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { smallBlueprint } from '../../../../test/networkSupport.ts';
import { optimizersOf } from '../../experiment/experiment.ts';
import { plainModel } from '../plainModel.ts';
import type { Training } from '../protocol.ts';
import { fastWeights, forward, judgedWeights, networkRun } from '../training.ts';
import { measuredAt } from './measuredAt.ts';
import { train } from './train.ts';

const plan = smallBlueprint({ hidden: '3' });
const model = plainModel(plan);
const RUNS = ['lookahead(sgd(lr=0.2,momentum=0.9),k=5,alpha=0.5)', 'inner', 'adam(lr=0.02)'];
const experiment = networkExperiment(RUNS, { batch: 20, steps: 33, seeds: 2 });

/** Every look at the clock finds it a millisecond later. */
function ticking(): () => number {
  let ms = 0;
  return () => ms++;
}

function trained(given = experiment, now: () => number = ticking()) {
  const kept: [run: number, evaluations: number][] = [];
  const study = train(model, given, {
    backend: 'cpu',
    now,
    keep: (run, { evaluations }) => kept.push([run, evaluations]),
  });
  return { ...drained<Training, Training>(study), kept };
}

describe('a training', () => {
  const { answer, partials, shares, kept } = trained();
  const { at, runs } = answer;

  test('has all runs over all seeds, measured at the same evaluations', () => {
    expect([answer.backend, answer.done, answer.seedsDone, answer.weights]).toEqual(['cpu', 33, 2, plan.size]);
    expect(Array.from(at)).toEqual(Array.from({ length: 34 }, (_, i) => i));
    expect(runs.map(({ seeds }) => seeds.length)).toEqual([2, 2, 2]);
    expect(runs.map(({ seeds }) => seeds[0].fast === null)).toEqual([false, true, true]);
    for (const { seeds } of runs) {
      for (const { slow, fast, seconds, divergedAt } of seeds) {
        expect(divergedAt).toBe(0);
        for (const curve of [...Object.values(slow), ...Object.values(fast ?? {}), seconds]) {
          expect(curve).toHaveLength(at.length);
          expect(curve.every(Number.isFinite)).toBe(true);
        }
      }
    }
  });

  test('has what the weights of each run are worth, and nothing else in them', () => {
    for (const [index, choice] of optimizersOf(experiment).entries()) {
      for (const number of [0, 1]) {
        const run = networkRun(model, experiment, choice, experiment.seed + number);
        for (const [point, evaluation] of at.entries()) {
          forward(run, evaluation);
          const { slow, fast } = runs[index].seeds[number];
          const worth = (weights: Float64Array) => {
            const [a, b] = [model.evaluate(weights, 'train'), model.evaluate(weights, 'test')];
            return [a.loss, b.loss, a.accuracy, b.accuracy];
          };
          const found = (curves: typeof slow) =>
            [curves.trainLoss, curves.testLoss, curves.trainAccuracy, curves.testAccuracy].map((each) => each[point]);
          expect(found(slow)).toEqual(worth(judgedWeights(run)));
          if (fast !== null) expect(found(fast)).toEqual(worth(fastWeights(run)));
        }
      }
    }
  });

  test('starts all runs of a seed alike, and the seeds apart', () => {
    const starts = runs.map(({ seeds }) => seeds.map(({ slow }) => slow.trainLoss[0]));
    expect(new Set(starts.map(([first]) => first)).size).toBe(1);
    expect(starts[0][0]).not.toBe(starts[0][1]);
  });

  test('offers what it has so far, complete in itself, and goes on as if it had not', () => {
    expect(partials).toHaveLength(2 * at.length);
    const early = partials[10];
    expect([early.done, early.seedsDone]).toEqual([10, 0]);
    const { trainLoss } = early.runs[0].seeds[0].slow;
    expect(Array.from(trainLoss.subarray(0, 11))).toEqual(Array.from(runs[0].seeds[0].slow.trainLoss.subarray(0, 11)));
    expect(trainLoss.subarray(11).every(Number.isNaN)).toBe(true);
    expect(early.runs[0].seeds).toHaveLength(1);
    expect(partials[at.length].runs[0].seeds).toHaveLength(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  test('tells where the runs of the first seed stood', () => {
    expect(kept).toEqual(Array.from(at).flatMap((evaluation) => [0, 1, 2].map((run) => [run, evaluation])));
  });

  test('says what it costs: seconds of training without measuring, and what the optimizer must remember', () => {
    // A step is two looks at the clock by the model; a chunk of steps is one more at each end.
    expect(runs[0].seeds[0].seconds[0]).toBe(0);
    expect(runs[0].seeds[0].seconds.at(-1)).toBeCloseTo((33 * 3) / 1000, 9);
    for (const { cost } of runs) {
      expect(cost.secondsPerStep).toBeCloseTo(0.003, 9);
      expect(cost.optimizerSecondsPerStep).toBeCloseTo(0.002, 9);
      expect(cost.bytesOfWeights).toBe(4 * plan.size);
    }
    expect(runs.map(({ cost }) => cost.bytesOfState / plan.size)).toEqual([8, 4, 8]);
  });

  test('is the same whatever the clock says', () => {
    const curves = ({ runs: all }: Training) => all.map(({ seeds }) => seeds.map(({ slow, fast }) => [slow, fast]));
    expect(curves(trained(experiment, () => 0).answer)).toEqual(curves(answer));
  });
});

test('a run that diverges leaves the others alone', () => {
  const wild = networkExperiment(['sgd(lr=60)', 'sgd(lr=0.1)'], { batch: 500, steps: 60 });
  const quadratic = plainModel(smallBlueprint({ hidden: 'none', loss: 'squaredError' }));
  const { answer } = drained<Training, Training>(train(quadratic, wild, { backend: 'cpu', now: ticking() }));
  const [flown, tame] = answer.runs.map(({ seeds }) => seeds[0]);
  expect(flown.divergedAt).toBeGreaterThan(1);
  expect(Number.isNaN(flown.slow.trainLoss.at(-1))).toBe(true);
  expect(Number.isFinite(flown.slow.trainLoss[1])).toBe(true);
  expect(tame.divergedAt).toBe(0);
  expect(Number.isFinite(tame.slow.trainLoss.at(-1))).toBe(true);
});

describe('it is measured', () => {
  const at = (run: string, steps: number) => Array.from(measuredAt(networkExperiment([run], { steps })));

  test('at the start, at the end, and at syncs in between, at most two hundred times', () => {
    const points = at('lookahead(sgd(lr=0.1),k=7)', 5003);
    expect(points.slice(0, 2)).toEqual([0, 7 * 8]);
    expect(points.at(-1)).toBe(5003);
    expect(points.at(-2)).toBe(7 * Math.floor(5003 / 7));
    expect(points.slice(1, -1).every((evaluation) => evaluation % 7 === 0)).toBe(true);
    expect(points.length).toBeLessThan(105);
  });

  test.each([
    ['lookahead(sgd(lr=0.1),k=1000)', 3000],
    ['lookahead(sgd(lr=0.1),k=99)', 9801],
    ['lookahead(sgd(lr=0.1),k=10000)', 500],
    ['sgd(lr=0.1)', 12345],
    ['sgd(lr=0.1)', 1],
    ['ema(sgd(lr=0.1))', 2000],
    ['adaptive-lookahead(sgd(lr=0.1),k=5)', 50_000],
  ])('often enough for a curve of %s over %d steps', (run, steps) => {
    const points = at(run, steps);
    expect([points[0], points.at(-1)]).toEqual([0, steps]);
    expect(points.length).toBeGreaterThanOrEqual(Math.min(steps + 1, 50));
    expect(points.length).toBeLessThanOrEqual(203);
    expect(points.every((each, index) => index === 0 || each > points[index - 1])).toBe(true);
  });
});
