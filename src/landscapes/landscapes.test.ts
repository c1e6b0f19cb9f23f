import katex from 'katex';
import { describe, expect, it } from 'vitest';
import {
  batchOf,
  gradientAt,
  numberRows,
  type Parameters,
  pointsIn,
  settingsOf,
  valueAt,
} from '../../test/landscapeSupport.ts';
import type { Landscape, Point } from './landscape.ts';
import { landscapeNamed, landscapes } from './registry.ts';

describe.each(landscapes.map((landscape) => [landscape.name, landscape] as const))('%s', (name, landscape) => {
  const settings = settingsOf(landscape);

  it('is found by its name', () => {
    expect(landscapeNamed(name)).toBe(landscape);
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(landscapes.filter((each) => each.name === name)).toHaveLength(1);
  });

  it('has sound parameters', () => {
    for (const { fault, default: text, examples } of landscape.parameters.filter((row) => row.type === 'text')) {
      for (const each of [text, ...examples.map((example) => example.text)]) expect(fault(each), each).toBe(null);
    }
    for (const { allowed, slider, marks = [], ...parameter } of numberRows(landscape)) {
      for (const value of [parameter.default, slider.min, slider.max, ...marks]) {
        expect(value, parameter.name).toBeGreaterThanOrEqual(allowed.min);
        expect(value, parameter.name).toBeLessThanOrEqual(allowed.max);
        if (allowed.minOpen) expect(value, parameter.name).not.toBe(allowed.min);
      }
      expect(slider.min).toBeLessThan(slider.max);
      if (slider.scale === 'log') expect(Math.min(slider.min, slider.step - 1)).toBeGreaterThan(0);
    }
  });

  it('says in one sentence what it teaches, where it comes from, and on which shelf it stands', () => {
    expect(landscape.title).toMatch(/^\p{Lu}/u);
    expect(landscape.lesson).toMatch(/^\p{Lu}[^.!?]*\.$/u);
    expect(FAMILIES).toContain(landscape.family);
    expect(landscape.source.text).not.toBe('');
    if (landscape.source.url !== undefined) expect(landscape.source.url).toMatch(/^https:\/\/[^\s]+$/);
  });

  it('has a formula that can be set, with its own parameters in it', () => {
    expect(() => typeset(landscape.formula)).not.toThrow();
    for (const { name: parameter } of landscape.parameters) expect(landscape.formula).toContain(parameter);
  });

  it('has other surfaces that are finite in its window, and says what they are', () => {
    for (const { name: other, title, note, ...surface } of landscape.others ?? []) {
      expect(other).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(Math.min(title.length, note.length)).toBeGreaterThan(0);
      for (const parameters of settings) {
        const batch = batchOf(pointsIn(landscape, parameters, 200));
        const heights = new Float64Array(200);
        const own = new Float64Array(200);
        surface.values(batch, heights, parameters);
        landscape.values(batch, own, parameters);
        expect(heights.every(Number.isFinite)).toBe(true);
        expect(heights).not.toEqual(own);
      }
    }
  });

  it('has the gradient of its values', () => {
    for (const parameters of settings) expect(gradientError(landscape, parameters)).toBeLessThan(1e-8);
  });

  it('would be caught with a slightly wrong gradient', () => {
    const wrong: Landscape = {
      ...landscape,
      gradients(points, out, parameters) {
        landscape.gradients(points, out, parameters);
        for (let i = out.length / 2; i < out.length; i++) out[i] *= 1.0001;
      },
    };
    for (const parameters of settings) expect(gradientError(wrong, parameters)).toBeGreaterThan(1e-6);
  });

  it('computes a batch of one and a batch of many to the same bits, and leaves the points alone', () => {
    for (const parameters of settings) {
      const points = pointsIn(landscape, parameters, 200);
      const n = points.length;
      const batch = batchOf(points);
      const values = new Float64Array(n);
      const gradients = new Float64Array(2 * n);
      landscape.values(batch, values, parameters);
      landscape.gradients(batch, gradients, parameters);
      expect(values).toEqual(Float64Array.from(points, (point) => valueAt(landscape, point, parameters)));
      expect(gradients).toEqual(batchOf(points.map((point) => gradientAt(landscape, point, parameters))));
      expect(batch).toEqual(batchOf(points));
    }
  });

  it('is finite in its window, and never below its floor', () => {
    for (const parameters of settings) {
      const [x0, x1, y0, y1] = landscape.window(parameters);
      const middle: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
      const special: Point[] = [[0, 0], [x0, y0], [x1, y1], [x0, y1], [x1, y0], middle];
      for (const point of [...special, ...pointsIn(landscape, parameters, 2000)]) {
        const value = valueAt(landscape, point, parameters);
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(landscape.floor(parameters) ?? -Infinity);
        expect(gradientAt(landscape, point, parameters).every(Number.isFinite)).toBe(true);
      }
    }
  });
});

it('a formula that cannot be set is found', () => {
  for (const formula of ['\\frac{1', '\\cosinus x', 'x^2^3']) expect(() => typeset(formula)).toThrow();
});

it('an unknown name gives no landscape', () => {
  for (const name of ['', 'Rosenbrock', '__proto__', 'constructor']) expect(landscapeNamed(name)).toBeUndefined();
});

it('ackley has no gradient at its cusp, so it says 0', () => {
  const ackley = landscapeNamed('ackley');
  expect(ackley && gradientAt(ackley, [0, 0], {})).toEqual([0, 0]);
  expect(ackley && gradientAt(ackley, [1e-170, -1e-170], {}).every(Number.isFinite)).toBe(true);
});

/** On which shelves the landscapes of this room stand. */
const FAMILIES = ['bowls and valleys', 'several minima', 'rugged', 'saddles', 'data', 'your own'];

function typeset(formula: string): string {
  return katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: 'error' });
}

/** The largest difference from central differences of fourth order, relative to the size of value and gradient. */
function gradientError(landscape: Landscape, parameters: Parameters): number {
  const h = 1e-3;
  const f = (x: number, y: number) => valueAt(landscape, [x, y], parameters);
  let worst = 0;
  for (const [x, y] of pointsIn(landscape, parameters, 200)) {
    const [dx, dy] = gradientAt(landscape, [x, y], parameters);
    const ex = (8 * (f(x + h, y) - f(x - h, y)) - (f(x + 2 * h, y) - f(x - 2 * h, y))) / (12 * h);
    const ey = (8 * (f(x, y + h) - f(x, y - h)) - (f(x, y + 2 * h) - f(x, y - 2 * h))) / (12 * h);
    const scale = 1 + Math.abs(dx) + Math.abs(dy) + Math.abs(f(x, y));
    worst = Math.max(worst, Math.abs(dx - ex) / scale, Math.abs(dy - ey) / scale);
  }
  return worst;
}
