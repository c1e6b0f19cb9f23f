import { describe, expect, it } from 'vitest';
import {
  defaultsOf,
  gradientAt,
  type Parameters,
  pointsIn,
  samples,
  settingsOf,
  valueAt,
} from '../../test/landscapeSupport.ts';
import type { Landscape, Point } from './landscape.ts';
import { landscapeNamed, landscapes } from './registry.ts';

describe.each(landscapes.map((landscape) => [landscape.name, landscape] as const))('%s', (_, landscape) => {
  const settings = settingsOf(landscape);

  it('has its minima, saddles and maxima where it says, as high as it says, and each once', () => {
    for (const parameters of settings) {
      const points = stationaryPoints(landscape, parameters);
      for (const { at, value } of points) {
        const [dx, dy] = gradientAt(landscape, at, parameters);
        expect(Math.max(Math.abs(dx), Math.abs(dy)), `gradient at ${at}`).toBeLessThan(1e-11);
        expect(valueAt(landscape, at, parameters), `value at ${at}`).toBeCloseTo(value, 12);
      }
      expect(new Set(points.map(({ at }) => `${at.map((each) => each + 0)}`)).size).toBe(points.length);
    }
  });

  it('curves upwards at its minima, downwards at its maxima, and both ways at its saddles', () => {
    for (const parameters of settings) {
      for (const { at, kind } of stationaryPoints(landscape, parameters)) {
        expect(kindAt(landscape, at, parameters), `${at}`).toBe(kind);
      }
    }
  });

  it('is not beaten beside its minima', () => {
    for (const parameters of settings) {
      for (const { at, value } of landscape.minima(parameters)) {
        for (const neighbour of disc(at, 1e-2)) {
          expect(valueAt(landscape, neighbour, parameters), `beside ${at}`).toBeGreaterThan(value);
        }
      }
    }
  });

  it('has its floor at the global minima, and computes nothing below it beside them', () => {
    for (const parameters of settings) {
      const floor = landscape.floor(parameters);
      const minima = landscape.minima(parameters);
      expect(minima.some(({ global }) => global)).toBe(floor !== null);
      for (const { at, value, global } of minima) {
        if (!global) expect(value).toBeGreaterThan((floor ?? -Infinity) + 1e-6);
        else expect(value).toBe(floor);
        const beside = global ? samples(4000).map((u, i) => at[i % 2] + (u - 0.5) * (i % 3 === 0 ? 1e-15 : 1e-7)) : [];
        for (let i = 0; i + 1 < beside.length; i += 2) {
          expect(valueAt(landscape, [beside[i], beside[i + 1]], parameters)).toBeGreaterThanOrEqual(value);
        }
      }
    }
  });

  it('shows them all in its window, and its start, from where there is a way to go', () => {
    for (const parameters of settings) {
      const [x0, x1, y0, y1] = landscape.window(parameters);
      const start = landscape.start(parameters);
      for (const [x, y] of [start, ...stationaryPoints(landscape, parameters).map(({ at }) => at)]) {
        expect(x0 < x && x < x1 && y0 < y && y < y1, `${x}, ${y}`).toBe(true);
      }
      // At least a hundredth as steep as half of the window.
      const slopes = pointsIn(landscape, parameters, 200).map((at) => slopeAt(landscape, at, parameters));
      expect(slopeAt(landscape, start, parameters)).toBeGreaterThan(0.01 * slopes.sort((a, b) => a - b)[100]);
    }
  });
});

describe('the test of these tests', () => {
  it.each([
    ['booth', [1, 3], 'minimum'],
    ['himmelblau', [-0.2708445906673476, -0.9230385564799815], 'maximum'],
    ['saddle', [0, 0], 'saddle'],
    ['monkey-saddle', [0, 0], 'saddle'],
    ['beale', [0, 1], 'saddle'],
    ['three-hump-camel', [1.07054229182366, -0.53527114591183], 'saddle'],
  ] as const)('on %s at %s is a %s', (name, at, kind) => {
    const landscape = landscapeNamed(name);
    expect(landscape && kindAt(landscape, at, defaultsOf(landscape))).toBe(kind);
  });
});

it.each([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1, 10, 100])(
  'rastrigin with A = %d has as many minima as a fine scan finds',
  (A) => {
    const rastrigin = landscapeNamed('rastrigin');
    if (rastrigin === undefined) throw new Error('rastrigin is missing');
    const scan = Array.from(
      { length: 109_001 },
      (_, i) => gradientAt(rastrigin, [-5.45 + i / 10_000 + 3e-5, 0], { A })[0],
    );
    const inALine = scan.filter((slope, i) => i > 0 && scan[i - 1] < 0 && slope >= 0).length;
    expect(rastrigin.minima({ A })).toHaveLength(inALine ** 2);
  },
);

type Kind = 'minimum' | 'maximum' | 'saddle';

function stationaryPoints(landscape: Landscape, parameters: Parameters) {
  const minima = landscape.minima(parameters).map((each) => ({ ...each, kind: 'minimum' as Kind }));
  const maxima = (landscape.maxima?.(parameters) ?? []).map((each) => ({ ...each, kind: 'maximum' as Kind }));
  const saddles = (landscape.saddles?.(parameters) ?? []).map((each) => ({ ...each, kind: 'saddle' as Kind }));
  return [...minima, ...maxima, ...saddles];
}

/** By the Hessian; where that vanishes, by how often the height on a circle crosses the height in the middle. */
function kindAt(landscape: Landscape, at: Point, parameters: Parameters): Kind | 'none' {
  const [[xx, xy], [yx, yy]] = [
    changeAlong([1e-5, 0], landscape, at, parameters),
    changeAlong([0, 1e-5], landscape, at, parameters),
  ];
  const determinant = xx * yy - xy * yx;
  const size = xx * xx + xy * yx + yy * yy;
  if (size > 1e-8) {
    if (Math.abs(determinant) < 1e-6 * size) return 'none';
    return determinant < 0 ? 'saddle' : xx > 0 ? 'minimum' : 'maximum';
  }
  const middle = valueAt(landscape, at, parameters);
  const above = Array.from({ length: 360 }, (_, degree) => {
    const angle = ((degree + 0.5) * Math.PI) / 180;
    const beside: Point = [at[0] + 0.01 * Math.cos(angle), at[1] + 0.01 * Math.sin(angle)];
    return valueAt(landscape, beside, parameters) > middle;
  });
  const crossings = above.filter((each, i) => each !== above[(i + 1) % above.length]).length;
  return crossings >= 4 ? 'saddle' : 'none';
}

/** How the gradient changes along a small step, by central differences. */
function changeAlong([hx, hy]: Point, landscape: Landscape, [x, y]: Point, parameters: Parameters): [number, number] {
  const [ax, ay] = gradientAt(landscape, [x + hx, y + hy], parameters);
  const [bx, by] = gradientAt(landscape, [x - hx, y - hy], parameters);
  return [(ax - bx) / (2 * (hx + hy)), (ay - by) / (2 * (hx + hy))];
}

/** 200 points around a centre, at distances from a tenth of the radius to the whole of it. */
function disc([x, y]: Point, radius: number): Point[] {
  const u = samples(400);
  return Array.from({ length: 200 }, (_, i) => {
    const angle = 2 * Math.PI * u[2 * i];
    const distance = radius * (0.1 + 0.9 * u[2 * i + 1]);
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
  });
}

function slopeAt(landscape: Landscape, at: Point, parameters: Parameters): number {
  const [dx, dy] = gradientAt(landscape, at, parameters);
  return Math.sqrt(dx * dx + dy * dy);
}
