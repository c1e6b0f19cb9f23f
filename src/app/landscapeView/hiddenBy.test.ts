import { expect, it } from 'vitest';
import { hiddenBy } from './hiddenBy.ts';

const same = { toX: (x: number) => x, toY: (y: number) => y };
const path = (x: number[], y: number[]) => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  loss: new Float64Array(x.length),
});
const box = { x: 100, y: 100, width: 100, height: 50 };

it('counts lines that cross a box with both ends outside', () => {
  const across = { fast: path([0, 300], [120, 120]), slow: null };
  expect(hiddenBy(box, same, [across])).toBeGreaterThan(8);
  expect(hiddenBy({ ...box, y: 200 }, same, [across])).toBe(0);
});

it('weighs a start more than any path', () => {
  const long = { fast: path([0, ...Array.from({ length: 400 }, () => 150)], [0, ...Array(400).fill(120)]), slow: null };
  const weight = hiddenBy(box, same, [long]);
  for (const [x, y] of [
    [110, 110],
    // Its label, above it, would be covered.
    [150, 190],
  ])
    expect(hiddenBy(box, same, [{ fast: path([x, 0], [y, 400]), slow: null }])).toBeGreaterThan(weight);
});

it('sees slow weights, and stops where a run is infinite', () => {
  const run = {
    fast: path([0, Number.POSITIVE_INFINITY, 150], [0, 0, 120]),
    slow: {
      ...path([0, 150], [300, 120]),
      average: false,
      evaluation: new Int32Array(2),
      pulledFromX: new Float64Array(2),
      pulledFromY: new Float64Array(2),
    },
  };
  expect(hiddenBy(box, same, [{ ...run, slow: null }])).toBe(0);
  expect(hiddenBy(box, same, [run])).toBeGreaterThan(0);
});
