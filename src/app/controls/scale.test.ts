import { describe, expect, it } from 'vitest';
import { seedsParameter, stepsParameter } from '../../engine/experiment/limits.ts';
import { noiseKinds } from '../../engine/noise/registry.ts';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { positionOfValue, stepped, valueAtPosition } from './scale.ts';

const rows = [...landscapes, ...optimizerKinds, ...noiseKinds].flatMap(({ name, parameters }) =>
  parameters.filter((row): row is NumberParameter => row.type === 'number').map((row) => ({ of: name, row })),
);
const all = [...rows, { of: 'experiment', row: stepsParameter }, { of: 'experiment', row: seedsParameter }];

describe.each(all.map(({ of, row }) => [`${of} ${row.name}`, row] as const))('the slider of %s', (_, row) => {
  it('reaches both of its ends, which are allowed', () => {
    const { min, max } = row.slider;
    expect(valueAtPosition(row, 0)).toBeCloseTo(min, 10);
    expect(valueAtPosition(row, 1)).toBeCloseTo(max, 10);
    expect(positionOfValue(row, min)).toBe(0);
    expect(positionOfValue(row, max)).toBeCloseTo(1);
    expect(row.allowed.minOpen ? min > row.allowed.min : min >= row.allowed.min).toBe(true);
    expect(row.allowed.maxOpen ? max < row.allowed.max : max <= row.allowed.max).toBe(true);
  });

  it('climbs from one end to the other by arrow keys, never standing still', () => {
    let value = row.slider.min;
    let presses = 0;
    while (value < row.slider.max && presses < 10_000) {
      const next = stepped(row, value, 1);
      expect(next).toBeGreaterThan(value);
      value = next;
      presses++;
    }
    expect(value).toBeCloseTo(row.slider.max, 10);
    expect(stepped(row, value, 1)).toBeCloseTo(row.slider.max, 10);
  });

  it('holds its marks where they truly stand', () => {
    for (const mark of row.marks ?? []) expect(valueAtPosition(row, positionOfValue(row, mark))).toBeCloseTo(mark, 6);
  });
});
