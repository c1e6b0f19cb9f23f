import { expect, it } from 'vitest';
import type { Ellipse } from './ellipse.ts';
import { windowOf } from './fitToClouds.ts';

const ellipse = (x: number, y: number, major: number, minor: number, degrees: number): Ellipse => ({
  centre: [x, y],
  major,
  minor,
  angle: (degrees * Math.PI) / 180,
  area: Math.PI * major * minor,
});

it('holds every ellipse, however it is turned, with a margin', () => {
  // 0.12 of 4 and of 2 on each side.
  expect(windowOf([ellipse(1, 0, 2, 1, 0)])).toEqual([-1.48, 3.48, -1.24, 1.24]);
  expect(windowOf([ellipse(1, 0, 2, 1, 90)])).toEqual([-0.24, 2.24, -2.48, 2.48]);
  const [x0, x1] = windowOf([ellipse(-5, 0, 1, 1, 0), ellipse(5, 0, 1, 1, 0)]) ?? [];
  expect([x0, x1]).toEqual([-7.44, 7.44]);
});

it('does not wait for what blows up, nor for what has not spread', () => {
  const here = ellipse(0, 0, 1, 1, 0);
  expect(windowOf([here, ellipse(0, 0, 1e4, 1e3, 0), ellipse(99, 99, 0, 0, 0)])).toEqual(windowOf([here]));
  expect(windowOf([ellipse(0, 0, 0, 0, 0)])).toBeNull();
  expect(windowOf([ellipse(0, 0, 1e7, 1e7, 0)])).toBeNull();
  expect(windowOf([])).toBeNull();
});
