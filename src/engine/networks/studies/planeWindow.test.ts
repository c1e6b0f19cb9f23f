import { expect, it } from 'vitest';
import type { PlanePath } from '../protocol.ts';
import { planeWindow } from './planeWindow.ts';

const path = (...points: [number, number][]): PlanePath => ({
  step: new Int32Array(points.length),
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  distance: new Float64Array(points.length),
  outside: new Float64Array(points.length - 1),
});

it('a window is a square around all paths, with room on each side', () => {
  const [x0, x1, y0, y1] = planeWindow([path([0, 0], [4, 0], [2, 1])], [path([4, 0], [10, -2])]);
  expect(x1 - x0).toBe(13);
  expect(y1 - y0).toBe(13);
  expect([x0, x1]).toEqual([-1.5, 11.5]);
  expect((y0 + y1) / 2).toBe(-0.5);
});

it('a window does not follow what blows up, and has a size where nothing moves', () => {
  const cycle = [path([0, 0], [4, 0])];
  const [x0, x1] = planeWindow(cycle, [path([5, 0], [41, 0], [-900, 3])]);
  expect([x0, x1]).toEqual([-0.75, 5.75]);
  const [left, right, bottom, top] = planeWindow([path([0, 0])], [path([0, 0])]);
  expect(right - left).toBeGreaterThan(0);
  expect(top - bottom).toBe(right - left);
});
