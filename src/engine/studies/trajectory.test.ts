import { describe, expect, test } from 'vitest';
import { experimentOf, pointsOf, trajectoriesOf } from '../../../test/support.ts';
import { DIVERGED_BEYOND } from '../descent.ts';
import { objectiveOf } from '../objective.ts';
import { trajectories } from './trajectory.ts';

const SETTING = 'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)';
const RUNS =
  '&run=lookahead(sgd(lr=0.001,momentum=0.9),k=7,alpha=0.4)&run=inner&run=lookahead(lookahead(adam(lr=0.01),k=3,alpha=0.5),k=4,alpha=0.8)';

describe('a trajectory', () => {
  const text = `${SETTING}${RUNS}&steps=100`;
  const [study, inner, nested] = trajectoriesOf(text);

  test('has the start and a point per evaluation, and the start and a phi per sync', () => {
    for (const { fast, evaluations, status } of [study, inner, nested]) {
      expect([fast.x.length, fast.y.length, fast.loss.length]).toEqual([101, 101, 101]);
      expect([fast.x[0], fast.y[0]]).toEqual([-1.2, 1]);
      expect([evaluations, status]).toEqual([100, 'finished']);
    }
    expect(inner.slow).toBe(null);
    expect(Array.from(study.slow?.evaluation ?? [])).toEqual([
      0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98,
    ]);
    expect(Array.from(nested.slow?.evaluation ?? [])).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 96]);
    expect(study.slow && [study.slow.x[0], study.slow.y[0]]).toEqual([-1.2, 1]);
    const { average: _, ...columns } = study.slow ?? {};
    for (const column of Object.values(columns)) expect(column).toHaveLength(15);
  });

  test('tells the landscape’s own value, without noise', () => {
    const rosenbrock = ([x, y]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    for (const path of [study.fast, study.slow ?? study.fast]) {
      pointsOf(path).forEach((point, index) => {
        expect(path.loss[index]).toBeCloseTo(rosenbrock(point), 10);
      });
    }
  });

  test('pulls each phi from where the fast weights were', () => {
    expect.assertions(28);
    if (study.slow === null) return;
    const { x, y, evaluation, pulledFromX, pulledFromY } = study.slow;
    for (let c = 1; c < x.length; c++) {
      expect([pulledFromX[c], pulledFromY[c]]).toEqual(pointsOf(study.fast)[evaluation[c]]);
      expect([x[c], y[c]]).toEqual([0.6 * x[c - 1] + 0.4 * pulledFromX[c], 0.6 * y[c - 1] + 0.4 * pulledFromY[c]]);
    }
  });

  test('is a function of experiment and seed, and the same in a longer run', () => {
    expect(trajectoriesOf(text)).toEqual([study, inner, nested]);
    expect(trajectoriesOf(text, 2)[0].fast.x).not.toEqual(study.fast.x);
    // 1,000 evaluations are done at a time.
    const [long] = trajectoriesOf(`${SETTING}${RUNS}&steps=2345`);
    const [longer] = trajectoriesOf(`${SETTING}${RUNS}&steps=5000`);
    expect(long.fast.x).toHaveLength(2346);
    expect(longer.fast.x.slice(0, 2346)).toEqual(long.fast.x);
    expect(long.fast.x.slice(0, 101)).toEqual(study.fast.x);
    expect(longer.slow?.x.slice(0, 336)).toEqual(long.slow?.x);
  });

  test('has no slow weights but the start when no sync fits into the budget', () => {
    const [{ slow }] = trajectoriesOf(`${SETTING}${RUNS}&steps=6`);
    expect(slow && Array.from(slow.x)).toEqual([-1.2]);
  });
});

describe('a run ends', () => {
  const ravine = 'landscape=quadratic(condition=10)&start=1,1';

  test('converged where the gradient vanishes at the weights to judge, and only without noise', () => {
    const ends = (rest: string) => trajectoriesOf(`${ravine}${rest}`).map(({ status }) => status);
    expect(ends('&run=sgd(lr=0.1)&steps=500')).toEqual(['converged']);
    expect(ends('&run=sgd(lr=0.1)&steps=20')).toEqual(['finished']);
    expect(ends('&run=sgd(lr=0.1)&steps=500&noise=gaussian(sigma=0)')).toEqual(['finished']);
    // The fast weights are there, the slow ones never left the start.
    expect(ends('&run=lookahead(sgd(lr=0.1),k=1000,alpha=0.5)&run=inner&steps=500')).toEqual(['finished', 'converged']);
  });

  test('diverged where a coordinate goes too far, without the point that did', () => {
    const [{ status, evaluations, fast, slow }] = trajectoriesOf(`${ravine}&run=sgd(lr=1)&steps=500`);
    // y is multiplied by -9 in each step.
    const first = Math.ceil(Math.log(DIVERGED_BEYOND) / Math.log(9));
    expect({ status, evaluations, length: fast.x.length, slow }).toEqual({
      status: 'diverged',
      evaluations: first,
      length: first,
      slow: null,
    });
    expect(fast.y[first - 1]).toBe((-9) ** (first - 1));
    expect(fast.loss).toHaveLength(first);
  });

  test('diverged at a sync, when the slow weights are what goes too far', () => {
    // In each round y goes from phi to -1.5 phi, and phi twice as far, to -4 phi: 4^10 is too much, 1.5 4^9 was not.
    const [{ status, evaluations, fast, slow }] = trajectoriesOf(
      `${ravine}&run=lookahead(sgd(lr=0.25),k=1,alpha=2)&steps=500`,
    );
    expect([status, evaluations]).toEqual(['diverged', 10]);
    expect(fast.x).toHaveLength(evaluations);
    expect(slow?.x).toHaveLength(evaluations);
    expect(slow?.evaluation.at(-1)).toBe(evaluations - 1);
    for (const column of [fast.x, fast.y, fast.loss, slow?.x ?? [], slow?.y ?? [], slow?.loss ?? []]) {
      for (const value of column) expect(Number.isFinite(value)).toBe(true);
    }
  });

  test('leaves the other runs to their whole budget', () => {
    const [flown, rest] = trajectoriesOf(`${ravine}&run=sgd(lr=1)&run=sgd(lr=0.1)&steps=50`);
    expect([flown.status, rest.status, rest.evaluations]).toEqual(['diverged', 'finished', 50]);
  });
});

test('a study reports how far it is, and ends with the same result as in one go', () => {
  const study = trajectories(experimentOf(`${SETTING}${RUNS}&steps=4500`), 1);
  const shares: number[] = [];
  let next = study.next();
  for (; !next.done; next = study.next()) shares.push(next.value);
  expect(next.value).toEqual(trajectoriesOf(`${SETTING}${RUNS}&steps=4500`));
  expect(shares).toEqual([1000 / 4500, 2000 / 4500, 3000 / 4500, 4000 / 4500]);
});

test('an experiment that was made by hand and names what does not exist is refused in words', () => {
  const experiment = experimentOf(SETTING);
  const none = { name: 'nothing', values: {} };
  expect(() => objectiveOf({ ...experiment, landscape: none })).toThrow('No landscape is called nothing');
  expect(() => objectiveOf({ ...experiment, noise: none })).toThrow('No noise is called nothing');
});
