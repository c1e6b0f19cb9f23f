import { describe, expect, test, vi } from 'vitest';
import { choiceOf, experimentOf } from '../../test/support.ts';
import type { Landscape } from '../landscapes/landscape.ts';
import { landscapes } from '../landscapes/registry.ts';
import { rosenbrock } from '../landscapes/rosenbrock.ts';
import { advance, answer, type Descent, DIVERGED_BEYOND, descent } from './descent.ts';
import { type Experiment, optimizersOf } from './experiment/experiment.ts';
import { noiseKinds } from './noise/registry.ts';
import { suits } from './noise/suits.ts';
import { noiseFor } from './noiseFor.ts';
import { objectiveOf } from './objective.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import { complete } from './studies/drain.ts';
import { ensemble } from './studies/ensemble.ts';
import { trajectories } from './studies/trajectory.ts';

const RUNS =
  '&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&run=inner&run=lookahead(adam(lr=0.01),k=7,alpha=0.3,state=reset)' +
  '&run=lookahead(lookahead(sgd(lr=0.001),k=3,alpha=0.5),k=4,alpha=0.8,state=interpolate)&run=adam(lr=0.01)';

/** Gentle enough that hardly anything diverges. */
const noisesOn = (landscape: Landscape) =>
  noiseKinds
    .filter((kind) => suits(kind, landscape))
    .map(({ name, parameters }) => (parameters.some((each) => each.name === 'sigma') ? `${name}(sigma=0.1)` : name));

describe.each(landscapes.map((each) => [each.name, each] as const))('on %s', (landscape, land) => {
  test.each(noisesOn(land))('with %s noise a batch of seeds is as many single seeds, to the bit', (noise) => {
    const experiment = experimentOf(`landscape=${landscape}&noise=${noise}${RUNS}&steps=43&seed=3&seeds=5`);
    optimizersOf(experiment).forEach((_, run) => {
      const together = endOf(experiment, run, 3, 5);
      for (let lane = 0; lane < 5; lane++) {
        const alone = endOf(experiment, run, 3 + lane, 1);
        expect(together.divergedAt[lane]).toBe(alone.divergedAt[0]);
        // Where one flies off, its batch goes on with the others, and it further away.
        if (alone.divergedAt[0] !== 0) continue;
        for (const pick of [(each: Descent) => each.point, answer]) {
          expect([pick(together)[lane], pick(together)[5 + lane]]).toEqual(Array.from(pick(alone)));
        }
      }
    });
  });
});

describe('every run of an experiment spends the same number of gradient evaluations', () => {
  const budget = (noise: string) => experimentOf(`landscape=rosenbrock&noise=${noise}${RUNS}&steps=43&seeds=300`);

  test.each(noisesOn(rosenbrock))('counted at the landscape itself, with %s noise', (noise) => {
    const experiment = budget(noise);
    optimizersOf(experiment).forEach((_, run) => {
      const calls = countGradients(() => endOf(experiment, run, 1, 1));
      expect(calls).toBe(43);
    });
  });

  test('counted through the studies: nothing is spent beside the runs', () => {
    const experiment = budget('gaussian(sigma=0.1)');
    const runs = optimizersOf(experiment).length;
    expect(runs).toBe(5);
    // 300 seeds go in two blocks, each evaluated as one batch.
    expect(countGradients(() => complete(trajectories(experiment, 1)))).toBe(runs * 43);
    expect(countGradients(() => complete(ensemble(experiment)))).toBe(runs * 43 * 2);
    for (const { evaluations } of complete(trajectories(experiment, 1))) expect(evaluations).toBe(43);
  });
});

describe('a cycle of fast steps at once', () => {
  const wrappers = [
    'lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)',
    'lookahead(sgd(lr=0.02),k=1,alpha=0.3)',
    'lookahead(adam(lr=0.3),k=7,alpha=1.5,state=reset)',
    'lookahead(adam(lr=0.3,amsgrad=true),k=3,alpha=0.5,state=interpolate)',
    'slowmo(sgd(lr=0.02,momentum=0.9,nesterov=true),k=4)',
    'diloco(adamw(lr=0.3),k=6)',
    // One that diverges in the middle of a cycle, and one by its pull-back alone.
    'lookahead(sgd(lr=0.3),k=5,alpha=0.5)',
    'lookahead(sgd(lr=0.05),k=2,alpha=2)',
  ];

  test.each(wrappers)('is as one step after another, to the bit: %s', (run) => {
    const experiment = experimentOf(`landscape=quadratic(condition=40,angle=20)&noise=gaussian&run=${run}&steps=60`);
    const objective = objectiveOf(experiment);
    for (const lanes of [1, 3]) {
      const start = new Float64Array(2 * lanes).fill(-5, 0, lanes).fill(1, lanes);
      const [atOnce, oneByOne] = [true, false].map((walks) => {
        const whole = descent(objective, optimizersOf(experiment)[0], start);
        expect(whole.optimizer.slow?.walk).toBeDefined();
        return seen(walks ? whole : { ...whole, optimizer: withoutWalk(whole.optimizer) }, objective);
      });
      expect(atOnce.length).toBeGreaterThan(8);
      expect(atOnce).toEqual(oneByOne);
    }
  });

  test.each([
    'adaptive-lookahead(sgd(lr=0.02),k=5)',
    'lookahead(sgd(lr=0.02),k=5,alpha=0.5,convention=lazy)',
    'lookahead(lookahead(sgd(lr=0.02),k=2,alpha=0.5),k=3,alpha=0.5)',
    'ema(sgd(lr=0.02))',
  ])('is not offered where a cycle is more than its fast steps: %s', (run) => {
    const objective = objectiveOf(experimentOf('landscape=quadratic'));
    expect(descent(objective, choiceOf(run), Float64Array.of(1, 1)).optimizer.slow?.walk).toBeUndefined();
  });

  /** All that an observer is told, and how it ends, in stretches that end in the middle of a cycle too. */
  function seen(run: Descent, objective: ReturnType<typeof objectiveOf>): unknown[] {
    const told: unknown[] = [];
    for (const evaluations of [1, 13, 14, 30, 60])
      advance(run, evaluations, noiseFor(objective, 1, run.lanes, 1, 60), {
        fast: (fast, evaluation) => told.push([evaluation, ...fast]),
        sync: (phi, evaluation, from) => told.push([evaluation, ...phi, ...from]),
      });
    return [...told, run.alive, run.oracle.evaluations, Array.from(run.divergedAt), Array.from(answer(run))];
  }

  function withoutWalk(optimizer: Optimizer): Optimizer {
    if (optimizer.slow === undefined) return optimizer;
    const { walk: _, ...slow } = optimizer.slow;
    return { ...optimizer, slow };
  }
});

describe('a lane that diverges', () => {
  const choice = choiceOf('lookahead(sgd(lr=1),k=2,alpha=2)');
  const objective = objectiveOf(experimentOf('landscape=quadratic(condition=10)'));
  /** One lane at the minimum, where nothing ever moves, and two that fly off, one of them sooner. */
  const start = Float64Array.of(0, 1, 100, 0, 1, 100);

  test('is marked with the evaluation whose point, fast or slow, was too far, and stops counting', () => {
    const run = descent(objective, choice, start);
    const farthest = [0, 0, 0];
    advance(run, 40, null, {
      fast: (fast) =>
        farthest.forEach((_, lane) => {
          farthest[lane] = Math.max(farthest[lane], Math.abs(fast[3 + lane]));
        }),
    });
    expect(run.alive).toBe(1);
    // y is multiplied by -9 in each step, and phi by 1 - 2 + 2 81 = 161 in each round.
    const rounds = (from: number) => {
      for (let evaluation = 1, y = from; ; evaluation++) {
        y *= -9;
        if (Math.abs(y) > DIVERGED_BEYOND) return evaluation;
        if (evaluation % 2 === 0) y = (161 * y) / 81;
        if (Math.abs(y) > DIVERGED_BEYOND) return evaluation;
      }
    };
    expect(Array.from(run.divergedAt)).toEqual([0, rounds(1), rounds(100)]);
  });

  test('leaves the others alone', () => {
    const together = descent(objective, choice, start);
    const alone = descent(objective, choice, Float64Array.of(1e-3, 1e-3));
    const beside = descent(objective, choice, Float64Array.of(1e-3, 1e6, 1e-3, 1e6));
    advance(together, 400, null);
    advance(alone, 4, null);
    advance(beside, 4, null);
    expect([together.point[0], together.point[3]]).toEqual([0, 0]);
    expect([beside.point[0], beside.point[2]]).toEqual(Array.from(alone.point));
  });

  test('ends the run when it was the last', () => {
    const run = descent(objective, choice, Float64Array.of(100, 100));
    advance(run, 1000, null);
    expect(run.alive).toBe(0);
    expect(run.oracle.evaluations).toBe(run.divergedAt[0]);
  });
});

/** The named run after the whole budget, for `lanes` seeds from `seed` on. */
function endOf(experiment: Experiment, run: number, seed: number, lanes: number): Descent {
  const objective = objectiveOf(experiment);
  const [x, y] = experiment.start;
  const start = new Float64Array(2 * lanes).fill(x, 0, lanes).fill(y, lanes);
  const end = descent(objective, optimizersOf(experiment)[run], start);
  advance(end, experiment.steps, noiseFor(objective, seed, lanes, 1, experiment.steps));
  return end;
}

function countGradients(work: () => void): number {
  const spies = landscapes.map((landscape) => vi.spyOn(landscape, 'gradients'));
  work();
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return calls;
}
