import { describe, expect, it } from 'vitest';
import { loadFormulas } from './formulas.ts';
import type { Landscape, LandscapeValues, Point } from './landscape.ts';
import type { NumberParameter } from './parameter.ts';
import { landscapeNamed, landscapes } from './registry.ts';

await loadFormulas();

type Parameters = LandscapeValues;

/** A value of the literature or of simple arithmetic, off the global minimum, at the default parameters or these. */
interface Published {
  readonly at: Point;
  readonly value: number;
  readonly parameters?: Parameters;
}

/** At least three for every landscape; a test fails for one that has fewer. */
const published: Readonly<Record<string, readonly Published[]>> = {
  custom: [
    { at: [3, 0], value: 9 },
    { at: [0, 2], value: 40 },
    { at: [2, 2], value: 401, parameters: { f: '100*(y-x^2)^2+(1-x)^2' } },
    { at: [1, -1], value: 5, parameters: { f: 'abs(x)+2*abs(y-x)' } },
  ],
  quadratic: [
    { at: [3, 0], value: 4.5 },
    { at: [0, 2], value: 20 },
    { at: [1, 1], value: 5.5 },
    { at: [1, 1], value: 1, parameters: { condition: 3, angle: 45 } }, // along the floor
    { at: [1, -1], value: 3, parameters: { condition: 3, angle: 45 } }, // up the wall
    { at: [1, 0], value: 3.5, parameters: { condition: 7, angle: 90 } },
  ],
  rosenbrock: [
    { at: [-1.2, 1], value: 24.2 }, // Moré, Garbow & Hillstrom 1981, the standard start
    { at: [0, 0], value: 1 },
    { at: [-1, 1], value: 4 },
    { at: [2, 2], value: 401 },
    { at: [1, 2], value: 9 + 5, parameters: { a: 4, b: 5 } },
  ],
  beale: [
    { at: [0, 1], value: 14.203125 }, // a saddle
    { at: [0, 0], value: 14.203125 },
    { at: [0.1005379, -2.6445136], value: 9.8645123 }, // the other saddle
    { at: [-4.5, -4.5], value: 181853.61328125 }, // the maximum over the usual domain
  ],
  himmelblau: [
    { at: [-0.270845, -0.923039], value: 181.616522 }, // the local maximum
    { at: [0.086678, 2.884255], value: 67.71915 }, // saddles
    { at: [3.385154, 0.073852], value: 13.311926 },
    { at: [0, 0], value: 170 },
    { at: [1, 1], value: 106 },
  ],
  'styblinski-tang': [
    { at: [2.746803, 2.746803], value: -50.058893 }, // the local minima
    { at: [-2.903534, 2.746803], value: -64.195612 },
    { at: [0.156731, 0.156731], value: 0.391225 }, // the local maximum
    { at: [0, 0], value: 0 },
    { at: [1, -1], value: -15 },
  ],
  rastrigin: [
    { at: [1, 1], value: 2 },
    { at: [-2, 3], value: 13 },
    { at: [0.5, 0.5], value: 40.5 },
    { at: [4.52299366, 4.52299366], value: 80.70658039 }, // the maximum over the usual domain
    { at: [0.5, -1.5], value: 14.5, parameters: { A: 3 } },
  ],
  ackley: [
    { at: [1, 1], value: 3.6253849384403627 },
    { at: [1, 0], value: 2.637531092108302 },
    { at: [0.5, 0.5], value: 4.253654026568412 },
    { at: [3, 4], value: 10.138626172095204 },
  ],
};

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

  it('has its published values', () => {
    expect(published[name]?.length ?? 0).toBeGreaterThanOrEqual(3);
    for (const { at, value, parameters = defaultsOf(landscape) } of published[name]) {
      const tolerance = 1e-12 + 1e-6 * (at.some((each) => !Number.isInteger(each * 10)) ? 1 : 0);
      const error = Math.abs(valueAt(landscape, at, parameters) - value) / Math.max(1, Math.abs(value));
      expect(error, `f(${at}) = ${value}`).toBeLessThan(tolerance);
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

  it('has its minima where it says, as deep as it says', () => {
    for (const parameters of settings) {
      const minima = landscape.minima(parameters);
      for (const { at, value } of minima) {
        const [dx, dy] = gradientAt(landscape, at, parameters);
        expect(Math.max(Math.abs(dx), Math.abs(dy)), `gradient at ${at}`).toBeLessThan(1e-11);
        expect(valueAt(landscape, at, parameters)).toBeCloseTo(value, 12);
        for (const neighbour of [...circle(at, 1e-2), ...circle(at, 1e-3)]) {
          expect(valueAt(landscape, neighbour, parameters), `beside ${at}`).toBeGreaterThan(value);
        }
      }
      expect(new Set(minima.map(({ at }) => `${at}`)).size).toBe(minima.length);
    }
  });

  it('has its floor at the global minima, and computes nothing below it beside them', () => {
    for (const parameters of settings) {
      const floor = landscape.floor(parameters);
      const minima = landscape.minima(parameters);
      if (floor !== null) expect(minima.some(({ global }) => global)).toBe(true);
      for (const { at, value, global } of minima) {
        if (!global) expect(value).toBeGreaterThan((floor ?? -Infinity) + 1e-6);
        else expect(value).toBe(floor ?? Math.min(...minima.map((each) => each.value)));
        const beside = global ? samples(4000).map((u, i) => at[i % 2] + (u - 0.5) * (i % 3 === 0 ? 1e-15 : 1e-7)) : [];
        for (let i = 0; i + 1 < beside.length; i += 2) {
          expect(valueAt(landscape, [beside[i], beside[i + 1]], parameters)).toBeGreaterThanOrEqual(value);
        }
      }
    }
  });

  it('shows its start and its minima in its window', () => {
    for (const parameters of settings) {
      const [x0, x1, y0, y1] = landscape.window(parameters);
      for (const [x, y] of [landscape.start(parameters), ...landscape.minima(parameters).map(({ at }) => at)]) {
        expect(x0 < x && x < x1 && y0 < y && y < y1, `${x}, ${y}`).toBe(true);
      }
    }
  });

  it('advises learning rates that neither diverge nor crawl', () => {
    for (const parameters of settings) {
      const { sgd, adam } = landscape.advisedLr(parameters);
      for (const { largest, last, lower } of [
        descent(landscape, parameters, momentum(sgd)),
        descent(landscape, parameters, adaptive(adam)),
      ]) {
        expect(lower, JSON.stringify(parameters)).toBe(true);
        expect(last / largest, JSON.stringify(parameters)).toBeLessThan(0.02);
      }
    }
  });
});

it('an unknown name gives no landscape', () => {
  for (const name of ['', 'Rosenbrock', '__proto__', 'constructor']) expect(landscapeNamed(name)).toBeUndefined();
});

it('ackley has no gradient at its cusp, so it says 0', () => {
  const ackley = landscapeNamed('ackley');
  expect(ackley && gradientAt(ackley, [0, 0], {})).toEqual([0, 0]);
  expect(ackley && gradientAt(ackley, [1e-170, -1e-170], {}).every(Number.isFinite)).toBe(true);
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

/** The default parameters, each slider at both ends with the others at their defaults, and all sliders at both ends. */
function settingsOf(landscape: Landscape): Parameters[] {
  const defaults = defaultsOf(landscape);
  const parameters = numberRows(landscape);
  const texts = landscape.parameters.filter((row) => row.type === 'text');
  const examples = texts.flatMap(({ name, examples }) => examples.map(({ text }) => ({ ...defaults, [name]: text })));
  // A kink has no gradient, and a ridge goes on for ever: what follows is about smooth landscapes with minima.
  if (parameters.length === 0) return [defaults, ...examples.filter(({ f }) => !/abs|sin/.test(String(f)))];
  return [
    defaults,
    ...parameters.flatMap(({ name, slider }) => [slider.min, slider.max].map((end) => ({ ...defaults, [name]: end }))),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.min])),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.max])),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.min + 0.37 * (slider.max - slider.min)])),
  ];
}

function defaultsOf(landscape: Landscape): Parameters {
  return Object.fromEntries(
    landscape.parameters.map(({ name, default: value }) => [name, value === 'advised' ? Number.NaN : value]),
  );
}

function numberRows({ parameters }: Landscape): readonly NumberParameter[] {
  return parameters.filter((row) => row.type === 'number');
}

function valueAt(landscape: Landscape, [x, y]: Point, parameters: Parameters): number {
  const out = new Float64Array(1);
  landscape.values(Float64Array.of(x, y), out, parameters);
  return out[0];
}

function gradientAt(landscape: Landscape, [x, y]: Point, parameters: Parameters): [number, number] {
  const out = new Float64Array(2);
  landscape.gradients(Float64Array.of(x, y), out, parameters);
  return [out[0], out[1]];
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

function pointsIn(landscape: Landscape, parameters: Parameters, count: number): Point[] {
  const [x0, x1, y0, y1] = landscape.window(parameters);
  const u = samples(2 * count);
  return Array.from({ length: count }, (_, i) => [x0 + (x1 - x0) * u[2 * i], y0 + (y1 - y0) * u[2 * i + 1]]);
}

function batchOf(points: readonly Point[]): Float64Array {
  return Float64Array.from([...points.map(([x]) => x), ...points.map(([, y]) => y)]);
}

function circle([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 16;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Numbers in (0, 1) from a small linear congruential generator, the same in every run. */
function samples(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  });
}

/** Changes to a coordinate from its gradients, one coordinate at a time. */
type Method = () => (gradient: number) => number;

const momentum =
  (lr: number): Method =>
  () => {
    let b = 0;
    return (g) => {
      b = 0.9 * b + g;
      return -lr * b;
    };
  };

const adaptive =
  (lr: number): Method =>
  () => {
    let [m, v, t] = [0, 0, 0];
    return (g) => {
      t++;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      return ((-lr * m) / (1 - 0.9 ** t)) * (1 / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8));
    };
  };

/** 1000 steps from the start: the largest gradient on the way, the last, and whether the run ends lower. */
function descent(landscape: Landscape, parameters: Parameters, method: Method) {
  const start = landscape.start(parameters);
  const [moveX, moveY] = [method(), method()];
  let [x, y] = start;
  let largest = 0;
  let last = 0;
  for (let step = 0; step < 1000; step++) {
    const [dx, dy] = gradientAt(landscape, [x, y], parameters);
    last = Math.sqrt(dx * dx + dy * dy);
    largest = Math.max(largest, last);
    x += moveX(dx);
    y += moveY(dy);
  }
  return { largest, last, lower: valueAt(landscape, [x, y], parameters) < valueAt(landscape, start, parameters) };
}
