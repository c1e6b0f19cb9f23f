import { expect, it } from 'vitest';
import { areaOf, ellipseOf, varianceAlong } from './ellipse.ts';

const mean = [2, -1] as const;
/** Standard deviations 3 and 1 along axes that are turned by 30 degrees. */
const turned = { mean, xx: 0.75 * 9 + 0.25, xy: (Math.sqrt(3) / 4) * (9 - 1), yy: 0.25 * 9 + 0.75 };

it('finds the axes and the angle of a covariance', () => {
  const { centre, major, minor, angle, area } = ellipseOf(turned);
  expect(centre).toEqual(mean);
  expect(major).toBeCloseTo(3 * Math.sqrt(5.991465), 5);
  expect(minor).toBeCloseTo(Math.sqrt(5.991465), 5);
  expect(angle).toBeCloseTo(Math.PI / 6, 12);
  expect(area).toBeCloseTo(Math.PI * 3 * 5.991465, 4);
});

it.each([
  ['upright', { mean, xx: 1, xy: 0, yy: 4 }, Math.PI / 2],
  ['falling', { mean, xx: 2, xy: -1, yy: 2 }, -Math.PI / 4],
])('knows the angle of an ellipse that is %s', (_, covariance, angle) => {
  expect(ellipseOf(covariance).angle).toBeCloseTo(angle, 12);
});

it('has no width for a cloud that lies on a line, whatever rounding does, and no size for one point', () => {
  const line = ellipseOf({ mean, xx: 0.1 * 0.1, xy: 0.1 * 0.7, yy: 0.7 * 0.7 });
  expect(line.minor / line.major).toBeLessThan(1e-7);
  expect(ellipseOf({ mean, xx: 1, xy: 1 + 1e-15, yy: 1 }).minor).toBe(0);
  expect(ellipseOf({ mean, xx: 0, xy: 0, yy: 0 })).toMatchObject({ major: 0, minor: 0, area: 0 });
});

it('keeps the width of a very thin cloud', () => {
  expect(ellipseOf({ mean, xx: 1, xy: 0, yy: 1e-24 }).minor).toBeCloseTo(1e-12 * Math.sqrt(5.991465), 16);
});

it('measures the variance along any direction', () => {
  expect(varianceAlong(turned, Math.PI / 6)).toBeCloseTo(9, 12);
  expect(varianceAlong(turned, Math.PI / 6 + Math.PI / 2)).toBeCloseTo(1, 12);
});

it('gives the area of points, of those alone that are somewhere', () => {
  const square = [1, 1, -1, -1, 1, -1, 1, -1];
  const area = Math.PI * 5.991465 * (4 / 3);
  expect(areaOf(Float32Array.from(square))).toBeCloseTo(area, 4);
  expect(areaOf(Float32Array.of(1, 1, Number.NaN, -1, -1, 1, -1, Number.NaN, 1, -1))).toBeCloseTo(area, 4);
  expect(areaOf(Float32Array.of(1, Number.NaN, 1, Number.NaN))).toBeNaN();
});
