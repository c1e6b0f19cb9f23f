import { describe, expect, it } from 'vitest';
import { learningRate, momentum } from '../../../engine/optimizers/commonParameters.ts';
import type { NumberParameter } from '../../../landscapes/parameter.ts';
import { sweepGeometry } from './sweepGeometry.ts';
import type { SweepAnswer } from './sweepInquiry.ts';

const INF = Number.POSITIVE_INFINITY;
const whole: NumberParameter = {
  ...momentum,
  allowed: { min: 1, max: 100, integer: true },
  slider: { min: 1, max: 20, scale: 'log', step: 1.2 },
};

function chartOf(median: readonly number[], changed: Partial<SweepAnswer> = {}) {
  const column = Float64Array.from(median);
  const runs = [{ median: column, p10: column, p90: column, diverged: column }];
  const starts = median.map(() => 100);
  const usual = { parameter: learningRate, metric: 'final', floor: 0, heights: [-2, 2] } as const;
  return sweepGeometry({ ...usual, runs, starts, ...changed }, 330, 250);
}

describe('upwards', () => {
  it('shows losses above a floor on a log axis, within its ends', () => {
    const chart = chartOf([0.01, 1, 10]);
    expect(chart.toY(0.1) - chart.toY(1)).toBeCloseTo(chart.toY(1) - chart.toY(10));
    expect(chart.toY(0.01)).toBeLessThanOrEqual(chart.bottom);
    expect(chart.toY(10)).toBeGreaterThanOrEqual(chart.top);
  });

  it('puts what is infinite, or far above the start, at the upper edge, and exactly 0 at the lower', () => {
    const chart = chartOf([0, 0.01, 1, 1e200, INF]);
    expect(chart.toY(INF)).toBe(chart.top);
    expect(chart.toY(1e200)).toBe(chart.top);
    expect(chart.toY(0)).toBe(chart.bottom);
    expect(chart.toY(0.01), 'a run on its way to diverging does not press it flat').toBeGreaterThan(chart.bottom - 60);
    expect(chart.toY(1)).toBeLessThan(chart.bottom - 50);
  });

  it('has a linear axis without a floor, which what leaves the landscape leaves, too', () => {
    const chart = chartOf([1, -1, -1e10], { floor: null });
    expect(chart.toY(0) - chart.toY(1)).toBeCloseTo(chart.toY(-1) - chart.toY(0));
    expect(chart.toY(-1)).toBeLessThan(chart.bottom);
    expect(chart.toY(-1e10)).toBeGreaterThan(chart.bottom);
    expect(chart.toY(-1e10)).toBeLessThanOrEqual(chart.bottom + chart.height);
  });

  it('goes from 0 to 100 % for the seeds that diverge', () => {
    const { yTicks, bottom, top } = chartOf([0, 0.25], { metric: 'diverged' });
    expect(yTicks.at(0)).toEqual({ at: bottom, label: '0 %' });
    expect(yTicks.at(-1)).toEqual({ at: top, label: '100 %' });
  });

  it('begins at 0 for steps, of which never is at the upper edge', () => {
    const chart = chartOf([40, 73, INF], { metric: 'reach' });
    expect(chart.toY(0)).toBe(chart.bottom);
    expect(chart.toY(73)).toBeGreaterThanOrEqual(chart.top);
    expect(chart.toY(INF)).toBe(chart.top);
  });

  it('has no numbers where nothing is finite, and all of its places are', () => {
    const chart = chartOf([INF, INF]);
    expect(chart.yTicks).toEqual([]);
    for (const y of [chart.toY(1), chart.toY(INF), chart.toY(0)]) expect(Number.isFinite(y)).toBe(true);
  });
});

describe('to the right', () => {
  it('has the scale of the slider, and labels its decades', () => {
    const chart = chartOf([1]);
    expect(chart.toX(0.0001)).toBe(chart.left);
    expect(chart.toX(1)).toBe(chart.right);
    expect(chart.toX(0.01)).toBeCloseTo((chart.left + chart.right) / 2);
    expect(chart.xTicks.map(({ label }) => label)).toEqual(['1', '0.1', '0.01', '0.001', '0.0001']);
  });

  it('shows a value beyond the ends at the end', () => {
    const chart = chartOf([1]);
    expect(chart.toX(50)).toBe(chart.right);
    expect(chart.toX(1e-9)).toBe(chart.left);
  });

  it('reads a pixel as a value with few digits, whole where it must be', () => {
    const lr = chartOf([1]);
    for (let x = 0; x <= 330; x++) {
      const value = lr.valueAt(x);
      expect(Number(value.toPrecision(2))).toBe(value);
      expect(Math.abs(lr.toX(value) - Math.max(lr.left, Math.min(lr.right, x)))).toBeLessThan(4);
    }
    expect(chartOf([1], { parameter: momentum }).valueAt(200)).toBe(0.55);
    expect(Number.isInteger(chartOf([1], { parameter: whole }).valueAt(200))).toBe(true);
  });
});
