import { describe, expect, it } from 'vitest';
import { seedsParameter, stepsParameter } from '../../engine/experiment/limits.ts';
import { noiseKinds } from '../../engine/noise/registry.ts';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import type { Parameter } from '../../landscapes/parameter.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { positionOfValue, stepped, valueAtPosition } from './scale.ts';

const tables: readonly { readonly name: string; readonly parameters: readonly Parameter[] }[] = [
  ...landscapes,
  ...optimizerKinds,
  ...noiseKinds,
  { name: 'experiment', parameters: [stepsParameter, seedsParameter] },
];
const rows = tables.flatMap(({ name, parameters }) =>
  parameters.flatMap((row) => (row.type === 'number' ? [{ of: name, row }] : [])),
);

describe.each(rows.map(({ of, row }) => [`${of} ${row.name}`, row] as const))('the slider of %s', (_, row) => {
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
