import { describe, expect, it } from 'vitest';
import { gaussianDraw } from '../engine/noise/gaussianDraw.ts';
import { classPoints } from './data/classPoints.ts';
import { linePoints } from './data/linePoints.ts';
import type { Landscape, Point, Samples } from './landscape.ts';
import { leastSquares } from './leastSquares.ts';
import { landscapes } from './registry.ts';

// What only landscapes made of data have; all else is in landscapes.test.ts.

const made = landscapes.flatMap((landscape) =>
  landscape.samples === undefined ? [] : [[landscape.name, landscape, landscape.samples] as const],
);

describe.each(made)('%s', (_, landscape, samples) => {
  const n = samples.inputs.length;
  const parameters = Object.fromEntries(landscape.parameters.map((row) => [row.name, Number(row.default)]));
  const all = Array.from({ length: n }, (_, i) => i);

  it('has a target for every input', () => {
    expect(n).toBeGreaterThan(20);
    expect(samples.targets).toHaveLength(n);
    expect([...samples.inputs, ...samples.targets].every(Number.isFinite)).toBe(true);
    if (samples.model === 'probability') expect(new Set(samples.targets)).toEqual(new Set([0, 1]));
  });

  it('has the gradient over all samples as its own, and that of a batch as the mean of its samples', () => {
    for (const point of points(landscape)) {
      expect(distance(over(samples, point, all, parameters), gradientAt(landscape, point, parameters))).toBeLessThan(
        1e-13,
      );
      const batch = [0, 3, 4, 17, 30];
      const single = batch.map((sample) => over(samples, point, [sample], parameters));
      const mean = [0, 1].map((i) => single.reduce((sum, each) => sum + each[i], 0) / batch.length);
      expect(distance(over(samples, point, batch, parameters), mean)).toBeLessThan(1e-13);
    }
  });

  it('gives every point of a batch its own samples', () => {
    const [a, b, c] = points(landscape);
    const picks = [
      [0, 1, 2],
      [9, 20, 31],
      [5, 6, 30],
    ] as const;
    const out = new Float64Array(6);
    const batch = Float64Array.of(a[0], b[0], c[0], a[1], b[1], c[1]);
    samples.gradients(batch, Uint16Array.from(picks.flat()), out, parameters);
    [a, b, c].forEach((point, lane) => {
      expect([out[lane], out[3 + lane]]).toEqual(over(samples, point, picks[lane], parameters));
    });
  });

  it('predicts what the gradient of a sample says: it vanishes where the prediction is the target', () => {
    // Both gradients are (prediction - target) (x, 1), and a penalty, which is the same for every sample.
    for (const point of points(landscape)) {
      const [first, ...others] = all.map((sample) => {
        const residual = samples.predict(samples.inputs[sample], point) - samples.targets[sample];
        return over(samples, point, [sample], parameters)[1] - residual;
      });
      for (const other of others) expect(Math.abs(other - first)).toBeLessThan(1e-13);
    }
  });
});

it('least-squares is half the mean squared error', () => {
  const { x, y } = linePoints;
  for (const [w, b] of points(leastSquares)) {
    const defined = x.reduce((sum, each, i) => sum + (w * each + b - y[i]) ** 2, 0) / (2 * x.length);
    const out = new Float64Array(1);
    leastSquares.values(Float64Array.of(w, b), out, {});
    expect(Math.abs(out[0] / defined - 1)).toBeLessThan(1e-13);
  }
});

it('logistic has a finite minimum even without a penalty, and under any', () => {
  const logistic = landscapes.find(({ name }) => name === 'logistic');
  for (const lambda of [0, 1e-6, 0.3, 10]) {
    const [{ at }] = logistic?.minima({ lambda }) ?? [];
    const slope = logistic && gradientAt(logistic, at, { lambda });
    expect(Math.max(...(slope ?? [1]).map(Math.abs)), `lambda = ${lambda}`).toBeLessThan(1e-15);
  }
});

it('the data are what their files say they are', () => {
  const rounded = (value: number) => Math.round(100 * value) / 100 + 0;
  const count = Array.from({ length: 32 }, (_, i) => i + 1);
  expect(linePoints.x).toEqual(count.map((i) => rounded((3 * (i - 0.5)) / 32 + 0.1 * gaussianDraw(6, i, 0))));
  expect(linePoints.y).toEqual(count.map((i) => rounded(1 + 0.8 * linePoints.x[i - 1] + 0.5 * gaussianDraw(6, i, 1))));
  expect(classPoints.x).toEqual(count.map((i) => rounded((i <= 16 ? 0.5 : 2.5) + 1.2 * gaussianDraw(3, i, 0))));
  expect(classPoints.y).toEqual(count.map((i) => (i <= 16 ? 0 : 1)));
});

type Numbers = Readonly<Record<string, number>>;

function points({ start, window }: Landscape): Point[] {
  const [x0, x1, y0, y1] = window({});
  return [start({}), [x0, y0], [x1, y0], [0.3 * x1, 0.7 * y1], [0, 0]];
}

function over(samples: Samples, [w, b]: Point, picks: readonly number[], parameters: Numbers): [number, number] {
  const out = new Float64Array(2);
  samples.gradients(Float64Array.of(w, b), Uint16Array.from(picks), out, parameters);
  return [out[0], out[1]];
}

function gradientAt(landscape: Landscape, [w, b]: Point, parameters: Numbers): [number, number] {
  const out = new Float64Array(2);
  landscape.gradients(Float64Array.of(w, b), out, parameters);
  return [out[0], out[1]];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((each, i) => Math.abs(each - b[i])));
}
