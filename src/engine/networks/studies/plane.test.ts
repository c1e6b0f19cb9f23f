import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import type { SurfaceKind } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import type { Plane } from '../protocol.ts';
import { cyclePaths } from './cyclePaths.ts';
import { plane } from './plane.ts';
import { planeAxes, weightsOn } from './planeAxes.ts';

const model = quadraticModel();
const experiment = networkExperiment(['lookahead(sgd(lr=0.1),k=5,alpha=0.5)']);
const ask = (surface: SurfaceKind = 'trainLoss', resolution = 16, asked = experiment) =>
  drained(plane(model, { experiment: asked, cycle: 3, surface, resolution }));

const paths = drained(cyclePaths(model, experiment, 3, [])).answer;
const axes = planeAxes(paths.slow.points[0], paths.theta, [{ name: 'fast', points: paths.fast.points }], 1);

describe('the plane of a cycle', () => {
  it.each([
    ['trainLoss', 'train', 'loss'],
    ['testLoss', 'test', 'loss'],
    ['testAccuracy', 'test', 'accuracy'],
  ] as const)('holds the %s that the model has at these weights', (surface, split, measure) => {
    const { answer, partials } = ask(surface);
    expect([...partials, answer].map(({ resolution }) => resolution)).toEqual([9, 17]);
    const out = new Float64Array(model.size);
    for (const { resolution, window, values } of [...partials, answer]) {
      const [x0, x1, y0, y1] = window;
      values.forEach((value, place) => {
        const x = x0 + ((place % resolution) / (resolution - 1)) * (x1 - x0);
        const y = y0 + (Math.floor(place / resolution) / (resolution - 1)) * (y1 - y0);
        expect(value).toBeCloseTo(model.evaluate(weightsOn(axes, x, y, out), split)[measure], 10);
      });
    }
    const [before, after] = paths.slow.points;
    const at = { before, fast: paths.theta, after };
    for (const name of ['before', 'fast', 'after'] as const)
      expect(answer.at[name]).toEqual(model.evaluate(at[name], split));
  });

  it('has phi at its origin, theta_k on its first axis and the third point above it', () => {
    const { fast, slow, third, outside, lookahead, continued } = ask().answer;
    const length = Math.hypot(...paths.theta.map((weight, i) => weight - paths.slow.points[0][i]));
    expect([slow.x[0], slow.y[0], slow.distance[0]]).toEqual([0, 0, 0]);
    expect(fast.x[5]).toBeCloseTo(length, 12);
    expect(fast.y[5]).toBeCloseTo(0, 12);
    // alpha = 0.5: half of the way.
    expect(slow.x[1]).toBeCloseTo(length / 2, 12);
    expect(third?.path).toBe('fast');
    const point = third?.point ?? 0;
    expect(fast.y[point]).toBe(Math.max(...fast.y));
    expect(fast.distance[point]).toBeLessThan(1e-12);
    expect(outside).toBeGreaterThan(0);
    expect(outside).toBeLessThan(1);
    expect([continued.x[0], continued.y[0]]).toEqual([fast.x[5], fast.y[5]]);
    expect([lookahead.x[0], lookahead.y[0]]).toEqual([slow.x[1], slow.y[1]]);
    expect([...fast.step]).toEqual([10, 11, 12, 13, 14, 15]);
  });

  it('misses nothing of a path that lies in it', () => {
    // Two fast steps are three points.
    const two = networkExperiment(['lookahead(sgd(lr=0.1),k=2,alpha=0.5)']);
    const { outside, fast } = ask('trainLoss', 8, two).answer;
    expect(outside).toBeLessThan(1e-24);
    expect(Math.max(...fast.distance)).toBeLessThan(1e-12);
  });

  it.each([
    ['one fast step', 'lookahead(sgd(lr=0.1),k=1,alpha=0.5)', 'continued'],
    ['nothing that is followed', 'lookahead(sgd(lr=0.1),k=4,alpha=0)', 'fast'],
    ['a wrapper inside', 'lookahead(lookahead(adam(lr=0.1),k=2),k=2)', 'fast'],
  ])('is there with %s', (_, run, third) => {
    const answer = ask('trainLoss', 8, networkExperiment([run])).answer;
    expect(answer.third?.path).toBe(third);
    expect(answer.values.every(Number.isFinite)).toBe(true);
  });

  it('is there where the weights do not move at all', () => {
    const still: Model = {
      ...model,
      lossAndGradient(_weights, _samples, out) {
        out.fill(0);
        return 0;
      },
    };
    const { answer } = drained(plane(still, { experiment, cycle: 2, surface: 'trainLoss', resolution: 8 }));
    expect(answer.third).toBeNull();
    expect([...answer.slow.x, ...answer.fast.x]).toEqual([0, 0, 0, 0]);
    expect(answer.values.every(Number.isFinite)).toBe(true);
  });

  it('has Infinity where a loss is no number', () => {
    const broken = { ...model, evaluate: () => ({ loss: Number.NaN, accuracy: 0.5 }) };
    const { answer } = drained(plane(broken, { experiment, cycle: 1, surface: 'trainLoss', resolution: 8 }));
    expect(answer.values.every((value) => value === Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('gives away arrays that no other picture shares, and is the same each time', () => {
    const { answer, partials } = ask();
    const buffers = [answer, ...partials].flatMap(({ values, fast, slow, continued, lookahead }: Plane) => [
      values.buffer,
      ...[fast, slow, continued, lookahead].flatMap((path) => [path.x.buffer, path.step.buffer]),
    ]);
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(ask().answer).toEqual(answer);
  });
});
