import { describe, expect, it } from 'vitest';
import { planeAxes, weightsOn } from './planeAxes.ts';
import { outsideOf, projected } from './projection.ts';

const axes = planeAxes(
  Float64Array.of(0.3, -1, 2, 0.7, 5),
  Float64Array.of(1.3, 1, -1, 0.2, 4),
  [{ name: 'fast', points: [Float64Array.of(0.5, 0.5, 0.25, -3, 2)] }],
  1,
);
/** Orthogonal on both axes: what Gram and Schmidt leave of a direction. */
const normal = (() => {
  const out = Float64Array.of(1, 2, -1, 0.5, 3);
  for (const axis of [axes.first, axes.second, axes.first, axes.second]) {
    const along = out.reduce((sum, each, i) => sum + each * axis[i], 0);
    axis.forEach((each, i) => {
      out[i] -= along * each;
    });
  }
  return out;
})();

const on = (x: number, y: number, off = 0) =>
  weightsOn(axes, x, y, new Float64Array(5)).map((weight, i) => weight + off * normal[i]);
const lengthOfNormal = Math.hypot(...normal);

describe('a path on the plane', () => {
  it('is where it is, with nothing outside, if it lies in it', () => {
    const places = [
      [0, 0],
      [1, 0.5],
      [-2, 3],
      [1e-3, 40],
    ];
    const points = places.map(([x, y]) => on(x, y));
    const path = projected({ points, steps: [5, 6, 7, 8] }, axes);
    expect([...path.step]).toEqual([5, 6, 7, 8]);
    places.forEach(([x, y], index) => {
      expect(path.x[index]).toBeCloseTo(x, 12);
      expect(path.y[index]).toBeCloseTo(y, 12);
      expect(path.distance[index]).toBeLessThan(1e-13);
    });
    expect(path.outside).toHaveLength(3);
    expect(Math.max(...path.outside, outsideOf({ points }, axes))).toBeLessThan(1e-25);
  });

  it('is wholly outside by a step orthogonal on it, and half by one at 45 degrees', () => {
    const points = [on(1, 2), on(1, 2, 3), on(1 + lengthOfNormal, 2, 4)];
    const path = projected({ points, steps: [0, 1, 2] }, axes);
    expect(path.outside[0]).toBeCloseTo(1, 14);
    expect(path.outside[1]).toBeCloseTo(0.5, 14);
    expect(path.distance[1]).toBeCloseTo(3 * lengthOfNormal, 12);
    expect(path.x[1]).toBeCloseTo(1, 12);
    // Squares of 3 and 1 outside, of 1 inside.
    expect(outsideOf({ points }, axes)).toBeCloseTo(10 / 11, 14);
  });

  it('that does not move is not outside', () => {
    const points = [on(1, 2, 1), on(1, 2, 1)];
    expect([...projected({ points, steps: [0, 1] }, axes).outside]).toEqual([0]);
    expect(outsideOf({ points: [points[0]] }, axes)).toBe(0);
  });
});
