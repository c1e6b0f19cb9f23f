import { describe, expect, it } from 'vitest';
import { advantagePlaces } from './advantageAxis.ts';
import { barLengths } from './barLengths.ts';

const chart = (scale: 'linear' | 'log', ...values: number[]) => ({
  title: '',
  scale,
  bars: values.map((value) => ({ label: '', colour: 'slow', value, shown: '' })),
});

describe('bars', () => {
  it('reach as far as their share of the largest', () => {
    expect(barLengths(chart('linear', 30, 60, 0))).toEqual([0.5, 1, 0]);
    expect(barLengths(chart('linear', 0, 0))).toEqual([0, 0]);
  });

  it('have no end where the value has none, and leave the others theirs', () => {
    expect(barLengths(chart('linear', Number.POSITIVE_INFINITY, 7))).toEqual([null, 1]);
  });

  it('are points on a logarithmic axis, equal factors apart where their values are', () => {
    const [low, middle, high] = barLengths(chart('log', 0.001, 0.1, 10)).map(Number);
    expect(high).toBe(1);
    expect(middle - low).toBeCloseTo(high - middle, 12);
    expect(low).toBeGreaterThan(0);
    expect(barLengths(chart('log', 0, 1))[0]).toBe(0);
  });
});

describe('the axis of an advantage', () => {
  it('has no difference in its middle, and the same factor as far to either side', () => {
    const { low, value, high } = advantagePlaces({ scale: 'ratio', low: 0.25, value: 1, high: 4 });
    expect(value).toBe(0.5);
    expect(high - 0.5).toBeCloseTo(0.5 - low, 12);
  });

  it('keeps small differences near the middle', () => {
    expect(advantagePlaces({ scale: 'difference', low: 0, value: 0.001, high: 0.002 }).high).toBeLessThan(0.55);
  });

  it('ends within itself, whatever is beyond', () => {
    const places = advantagePlaces({ scale: 'ratio', low: 0, value: 1.5, high: Number.POSITIVE_INFINITY });
    expect(places.low).toBeGreaterThan(0);
    expect(places.high).toBeLessThan(1);
  });
});
