import { describe, expect, it, test } from 'vitest';
import { defaultsOf, type Parameters, valueAt } from '../../test/landscapeSupport.ts';
import type { Point } from './landscape.ts';
import { landscapeNamed, landscapes } from './registry.ts';

/** f at a point off the global minimum, at the default parameters or these. */
interface Known {
  readonly at: Point;
  readonly value: number;
  readonly parameters?: Parameters;
}

/**
 * From the literature, from simple arithmetic, or from the textbook formula with 40 digits: never from the kernels. At
 * least three for every landscape; a test fails for one that has fewer.
 */
const knownValues: Readonly<Record<string, readonly Known[]>> = {
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
  custom: [
    { at: [3, 0], value: 9 },
    { at: [0, 2], value: 40 },
    { at: [2, 2], value: 401, parameters: { f: '100*(y-x^2)^2+(1-x)^2' } },
    { at: [1, -1], value: 5, parameters: { f: 'abs(x)+2*abs(y-x)' } },
  ],
  'least-squares': [
    { at: [0, 0], value: 2.853603125 }, // half the mean of y^2
    { at: [1, 0], value: 0.4077953125 },
    { at: [0, 2], value: 0.368603125 },
    { at: [2, -1], value: 0.671784375 },
  ],
  logistic: [
    { at: [0, 0], value: Math.LN2 },
    { at: [1, -1], value: 0.4145124449984387 },
    { at: [3, -3], value: 0.6009245941920368 },
    { at: [1, -1], value: 0.9045124449984387, parameters: { lambda: 0.5 } },
  ],
  booth: [
    { at: [0, 0], value: 74 },
    { at: [-8, 6], value: 234 },
    { at: [1, 1], value: 20 },
    { at: [-10, -10], value: 2594 },
  ],
  matyas: [
    { at: [1, 1], value: 0.04 },
    { at: [10, 10], value: 4 },
    { at: [-10, 10], value: 100 },
    { at: [2, -3], value: 6.26 },
  ],
  'log-bowl': [
    { at: [1, 0], value: 0.34657359027997264 },
    { at: [0, 1], value: 1.1989476363991853 },
    { at: [3, -2], value: 1.956011502714073 },
    { at: [0.1, 0.1], value: 0.052180007662121386 },
  ],
  easom: [
    { at: [3, 3], value: -0.9415641575364945 },
    { at: [2, 4], value: -0.03536590473969729 },
    { at: [0, 0], value: -2.6752879910742397e-9 },
    { at: [5, 3], value: 0.008705889777581398 },
  ],
  'three-hump-camel': [
    { at: [1, 1], value: 3.1166666666666667 },
    { at: [2, -1], value: 0.8666666666666667 },
    { at: [-2, -2], value: 9.866666666666667 },
    { at: [5, 5], value: 2047.9166666666667 },
  ],
  'six-hump-camel': [
    { at: [1, 1], value: 3.2333333333333334 },
    { at: [1, -0.5], value: 0.9833333333333333 },
    { at: [2, -1], value: 1.7333333333333334 },
    { at: [0, 0.5], value: -0.75 },
  ],
  'goldstein-price': [
    { at: [0, 0], value: 600 },
    { at: [1, 1], value: 1876 },
    { at: [2, 2], value: 76728 },
    { at: [-2, 2], value: 956600 },
    { at: [0.5, 0.5], value: 1210.6875 },
  ],
  mccormick: [
    { at: [0, 0], value: 1 },
    { at: [1, 1], value: 2.9092974268256815 },
    { at: [4, 4], value: 5.9893582466233815 },
    { at: [-1.5, -3], value: -1.022469882334903 },
  ],
  'flat-sharp': [
    { at: [0, 0], value: -0.34484324778750564 },
    { at: [-1.5, 0], value: -1.8875 },
    { at: [1.5, 0], value: -1.8908505127098227 },
    { at: [1, 0.5], value: 0.0500069210953347 },
  ],
  griewank: [
    { at: [1, 1], value: 0.5897380911762422 },
    { at: [3, 4], value: 0.06440764161308282 },
    { at: [-10, 5], value: 0.25644844540296274 },
    { at: [6, -5], value: 1.9018745665532548 },
  ],
  levy: [
    { at: [0, 0], value: 0.7158445541169745 },
    { at: [2, 2], value: 1.2841554458830255 },
    { at: [-5, 3], value: 10.068348088844647 },
    { at: [5, -5], value: 10.330734182735712 },
  ],
  levy13: [
    { at: [0, 0], value: 2 },
    { at: [0.5, 0.5], value: 1.75 },
    { at: [2, 1.5], value: 2.25 },
    { at: [-1.3, 2.2], value: 12.912833688884225 },
  ],
  saddle: [
    { at: [1, 0], value: 0.5 },
    { at: [0, 1], value: -0.5 },
    { at: [2, 1], value: 1.5 },
  ],
  'quartic-saddle': [
    { at: [1, 0], value: 0.5 },
    { at: [1, 1], value: 0.25 },
    { at: [0, 2], value: 2 },
    { at: [0.5, 0.5], value: 0.015625 },
  ],
  'monkey-saddle': [
    { at: [1, 0], value: 1 },
    { at: [-1, 0], value: -1 },
    { at: [1, 1], value: -2 },
    { at: [0.9, 0.1], value: 0.702 },
  ],
};

describe.each(landscapes.map((landscape) => [landscape.name, landscape] as const))('%s', (name, landscape) => {
  it('has its known values', () => {
    expect(knownValues[name]?.length ?? 0).toBeGreaterThanOrEqual(3);
    for (const { at, value, parameters = defaultsOf(landscape) } of knownValues[name]) {
      // Points that are not multiples of a tenth are rounded ones of the literature.
      const tolerance = 1e-12 + 1e-6 * (at.some((each) => !Number.isInteger(each * 10)) ? 1 : 0);
      const error = Math.abs(valueAt(landscape, at, parameters) - value) / Math.max(1, Math.abs(value));
      expect(error, `f(${at}) = ${value}`).toBeLessThan(tolerance);
    }
  });
});

test.each([
  // By Gauss–Hermite quadrature of the landscape itself, 80 nodes along each axis.
  { at: [0, 0], value: -0.3559143561308735 },
  { at: [-1.5, 0], value: -1.7658529411764705 },
  { at: [1.5, 0], value: -0.6065857301037125 },
])('flat-sharp, smoothed, is $value at $at', ({ at, value }) => {
  const [smoothed] = landscapeNamed('flat-sharp')?.others ?? [];
  const out = new Float64Array(1);
  smoothed.values(Float64Array.from(at), out, {});
  expect(out[0]).toBeCloseTo(value, 12);
});
