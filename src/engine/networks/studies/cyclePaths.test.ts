import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import type { Checkpoints } from '../checkpoints.ts';
import { cyclesOf } from '../experiment/cycling.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import { forward, networkRun, snapshot } from '../training.ts';
import { cyclePaths } from './cyclePaths.ts';

const model = quadraticModel();
const pathsOf = (experiment: NetworkExperiment, cycle: number, checkpoints: Checkpoints = []) =>
  drained(cyclePaths(model, experiment, cycle, checkpoints)).answer;

/** theta after each evaluation, phi after each sync, of a run trained straight through. */
function trained(run: string, steps: number, experiment = networkExperiment([run])) {
  const going = networkRun(model, experiment, choiceOf(run), experiment.seed);
  const fast = [going.progress.point.slice()];
  const slow = [going.progress.point.slice()];
  const pulledFrom: Float64Array[] = [];
  forward(going, steps, {
    fast: (point) => fast.push(point.slice()),
    sync: (phi, _, followed) => {
      slow.push(phi.slice());
      pulledFrom.push(followed.slice());
    },
  });
  return { fast, slow, pulledFrom };
}

const PLAIN = 'lookahead(sgd(lr=0.1),k=5,alpha=0.5)';

describe('the paths of a cycle', () => {
  it.each([
    PLAIN,
    'lookahead(sgd(lr=0.05,momentum=0.9),k=4,alpha=0.8)',
    'lookahead(adam(lr=0.05),k=3,alpha=0.5,state=reset)',
    'lookahead(sgd(lr=0.05,momentum=0.9),k=3,alpha=0.5,state=interpolate)',
    'diloco(sgd(lr=0.05),k=4)',
    'slowmo(sgd(lr=0.05),k=6)',
  ])('are those of the training, its present and its next cycle: %s', (text) => {
    const k = Number(choiceOf(text).values.k);
    const { fast, slow, pulledFrom } = trained(text, 30);
    const paths = pathsOf(networkExperiment([text]), 3);
    expect(paths.slow).toEqual({ points: slow.slice(2, 5), steps: [2 * k, 3 * k, 4 * k] });
    expect(paths.theta).toEqual(pulledFrom[2]);
    expect(paths.fast.points).toEqual([slow[2], ...fast.slice(2 * k + 1, 3 * k + 1)]);
    expect(paths.fast.steps).toEqual(Array.from({ length: k + 1 }, (_, step) => 2 * k + step));
    expect(paths.lookahead.points).toEqual([slow[3], ...fast.slice(3 * k + 1, 4 * k + 1)]);
    expect(paths.continued.steps).toEqual(paths.lookahead.steps);
    expect(paths.continued.points[0]).toEqual(paths.theta);
  });

  it('go on from theta_k as the optimizer inside does by itself, with the same minibatches', () => {
    // In the first cycle it is the run without the wrapper.
    for (const inner of ['sgd(lr=0.05,momentum=0.9)', 'adam(lr=0.05)']) {
      const { fast } = trained(inner, 10);
      const { continued } = pathsOf(networkExperiment([`lookahead(${inner},k=5,alpha=0.5)`]), 1);
      expect(continued.points).toEqual(fast.slice(5, 11));
      expect(continued.steps).toEqual([5, 6, 7, 8, 9, 10]);
    }
  });

  it('of a wrapper around a wrapper are those of the outer one', () => {
    const text = 'lookahead(lookahead(sgd(lr=0.1),k=2,alpha=0.5),k=3,alpha=0.5)';
    const { fast, slow, pulledFrom } = trained(text, 18);
    const paths = pathsOf(networkExperiment([text]), 2);
    expect(paths.slow.steps).toEqual([6, 12, 18]);
    // All fast steps, and at last the pull-back inside that leads to what the outer one follows.
    expect(paths.fast.points).toEqual([slow[1], ...fast.slice(7, 13), pulledFrom[1]]);
    expect(paths.fast.steps).toEqual([6, 7, 8, 9, 10, 11, 12, 12]);
    expect(paths.continued.points[0]).toEqual(pulledFrom[1]);
  });

  it('of a wrapper that measures leave the measurement out, and pay for it all the same', () => {
    const text = 'adaptive-lookahead(sgd(lr=0.1),k=3)';
    const { fast, slow } = trained(text, 8);
    const paths = pathsOf(networkExperiment([text]), 1);
    expect(paths.slow.steps).toEqual([0, 4, 8]);
    expect(paths.fast).toEqual({ points: fast.slice(0, 4), steps: [0, 1, 2, 3] });
    expect(paths.lookahead.points).toEqual([slow[1], ...fast.slice(5, 8)]);
    expect(paths.continued.points).toEqual(trained('sgd(lr=0.1)', 7).fast.slice(3, 8));
  });

  it('are seen through an average, which only watches', () => {
    const watched = networkExperiment([`ema(${PLAIN})`]);
    expect(cyclesOf(watched)).toBe(6);
    const plain = pathsOf(networkExperiment([PLAIN]), 4);
    expect(pathsOf(watched, 4)).toEqual(plain);
    const run = networkRun(model, watched, choiceOf(`ema(${PLAIN})`), 1);
    forward(run, 12);
    expect(pathsOf(watched, 4, [[snapshot(run)]])).toEqual(plain);
  });

  it('are the same from a checkpoint, without the training before it', () => {
    const experiment = networkExperiment([PLAIN], { steps: 100 });
    const run = networkRun(model, experiment, choiceOf(PLAIN), experiment.seed);
    const checkpoints = [40, 80, 90].map((evaluations) => {
      forward(run, evaluations);
      return snapshot(run);
    });
    let gradients = 0;
    const counting = {
      ...model,
      lossAndGradient: (...asked: Parameters<typeof model.lossAndGradient>) => {
        gradients++;
        return model.lossAndGradient(...asked);
      },
    };
    const paths = drained(cyclePaths(counting, experiment, 18, [checkpoints])).answer;
    expect(paths).toEqual(pathsOf(experiment, 18));
    // 5 from step 80 to 85, 10 with the wrapper and 10 without.
    expect(gradients).toBe(25);
  });

  it('go on beyond the budget as they would have, under a schedule with the last learning rate', () => {
    const end = networkExperiment([PLAIN], { steps: 10, schedule: { name: 'cosine', values: { final: 0.5 } } });
    expect(pathsOf(end, 2).slow.steps).toEqual([5, 10, 15]);
    expect(pathsOf(networkExperiment([PLAIN], { steps: 10 }), 2)).toEqual(pathsOf(networkExperiment([PLAIN]), 2));
    const run = networkRun(model, end, choiceOf('sgd(lr=0.1)'), 1);
    const rateAt = (step: number) => {
      run.progress.point.fill(1);
      run.progress.evaluations = step - 1;
      const before = run.progress.point.slice();
      forward(run, step);
      return (before[0] - run.progress.point[0]) / gradientAt(before, step);
    };
    const gradientAt = (point: Float64Array, step: number) => {
      const reference = networkRun(model, networkExperiment([PLAIN]), choiceOf('sgd(lr=1)'), 1);
      reference.progress.point.set(point);
      reference.progress.evaluations = step - 1;
      forward(reference, step);
      return point[0] - reference.progress.point[0];
    };
    expect(rateAt(17)).toBeCloseTo(rateAt(10), 12);
    expect(rateAt(17)).toBeLessThan(0.06);
  });

  it('of ten thousand steps keep some, both ends among them', () => {
    const experiment = networkExperiment(['lookahead(sgd(lr=0.01),k=1000,alpha=0.5)'], { steps: 1000 });
    const { fast } = pathsOf(experiment, 1);
    expect(fast.points).toHaveLength(201);
    expect([fast.steps[0], fast.steps[1], fast.steps[200]]).toEqual([0, 5, 1000]);
  });

  it('end where what follows diverges', () => {
    // The weights grow by a factor of 239 at each step: two of them are within bounds, and neither way on is.
    const { slow, continued, lookahead } = pathsOf(
      networkExperiment(['lookahead(sgd(lr=60),k=2,alpha=0.01)'], { steps: 4 }),
      1,
    );
    for (const { points } of [slow, continued, lookahead])
      expect(points.flatMap((point) => [...point]).every((weight) => Math.abs(weight) <= 1e6)).toBe(true);
    expect(slow.steps).toEqual([0, 2]);
    expect(continued.steps).toEqual([2]);
    expect(lookahead.steps).toEqual([2, 3]);
  });
});

describe('a cycle that is not there', () => {
  it.each([
    [['sgd(lr=0.1)'], 1, /^The first run has no slow weights that pull it back, as lookahead\(sgd\(lr=0\.1\)\) has/],
    [['ema(sgd(lr=0.1))'], 1, /no slow weights that pull it back/],
    [[PLAIN], 7, /^The training has the cycles 1 to 6, and not 7$/],
    [[PLAIN], 0, /cycles 1 to 6, and not 0$/],
    [[PLAIN], 1.5, /and not 1\.5$/],
    [
      ['lookahead(sgd(lr=0.1),k=31,alpha=0.5)'],
      1,
      /^The first cycle takes 31 gradient steps, and the training has 30$/,
    ],
    [['lookahead(sgd(lr=90),k=5,alpha=1)'], 4, /^The training diverged at step \d+, before cycle 4 was complete$/],
  ] as const)('is said in words: %j, %d', (runs, cycle, message) => {
    expect(() => pathsOf(networkExperiment(runs), cycle)).toThrow(message);
  });
});
