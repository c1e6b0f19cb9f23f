import { describe, expect, it } from 'vitest';
import { deviation } from '../../../../test/support.ts';
import { planeAxes, type WeightPath, weightsOn } from './planeAxes.ts';
import { dot } from './vectors.ts';

const at = (...point: number[]) => Float64Array.from(point);
const path = (name: WeightPath['name'], ...points: number[][]): WeightPath => ({
  name,
  points: points.map((point) => at(...point)),
});

/** Phi, theta_k, and three paths, in four dimensions. */
const phi = at(1, 0, 0, 2);
const theta = at(4, 4, 0, 2);
const curved = path('fast', [1, 0, 0, 2], [2, 0, 1, 2], [3, 1, 4, 2], [4, 4, 0, 2]);
const straight = path('fast', [1, 0, 0, 2], [2.5, 2, 0, 2], [4, 4, 0, 2]);
const short = path('fast', [1, 0, 0, 2], [4, 4, 0, 2]);
const beyond = path('continued', [4, 4, 0, 2], [7, 8, 0, 2], [7, 8, 0, 5]);
const back = path('lookahead', [2.5, 2, 0, 2], [2.5, 2, -3, 2]);

function expectOrthonormal({ first, second }: ReturnType<typeof planeAxes>) {
  expect(dot(first, first)).toBeCloseTo(1, 14);
  expect(dot(second, second)).toBeCloseTo(1, 14);
  expect(dot(first, second)).toBeCloseTo(0, 14);
}

describe('the plane of a cycle', () => {
  it('goes through phi, theta_k and the point of the fast path that is farthest from the line between them', () => {
    const axes = planeAxes(phi, theta, [curved, beyond, back], 1);
    expectOrthonormal(axes);
    expect(axes.third).toEqual({ path: 'fast', point: 2 });
    const out = new Float64Array(4);
    expect(weightsOn(axes, 0, 0, out)).toEqual(phi);
    // theta_k lies 5 along the first axis, and the third point off it: (2, 1, 4, 0) is 2 along it.
    expect(deviation(weightsOn(axes, 5, 0, out), theta)).toBeLessThan(1e-14);
    expect(deviation(weightsOn(axes, 2, Math.sqrt(17), out), [3, 1, 4, 2])).toBeLessThan(1e-14);
  });

  it.each([
    ['one fast step', short],
    ['a straight path', straight],
    ['a path as straight as float32 lets it be', path('fast', [1, 0, 0, 2], [2.5, 2, 1e-6, 2], [4, 4, 0, 2])],
  ])('takes its third point from what follows where there is only %s', (_, fast) => {
    const axes = planeAxes(phi, theta, [fast, beyond, back], 1);
    expectOrthonormal(axes);
    expect(axes.third).toEqual({ path: 'continued', point: 2 });
    expect(planeAxes(phi, theta, [fast, path('continued', [4, 4, 0, 2]), back], 1).third).toEqual({
      path: 'lookahead',
      point: 1,
    });
  });

  it('is laid by chance, the same under the same seed, where all is on one line', () => {
    const axes = planeAxes(phi, theta, [straight], 1);
    expectOrthonormal(axes);
    expect(axes.third).toBeNull();
    expect(planeAxes(phi, theta, [straight], 1).second).toEqual(axes.second);
    expect(planeAxes(phi, theta, [straight], 2).second).not.toEqual(axes.second);
    // Nothing has moved at all.
    const nowhere = planeAxes(phi, phi, [path('fast', [1, 0, 0, 2])], 1);
    expectOrthonormal(nowhere);
    expect(nowhere.third).toBeNull();
  });

  it('of a path that comes back to phi begins along its farthest point', () => {
    const loop = path('fast', [1, 0, 0, 2], [1, 3, 0, 2], [2, 1, 0, 2], [1, 0, 0, 2]);
    const axes = planeAxes(phi, phi, [loop], 1);
    expectOrthonormal(axes);
    expect([...axes.first]).toEqual([0, 1, 0, 0]);
    expect(axes.third).toEqual({ path: 'fast', point: 2 });
  });
});
