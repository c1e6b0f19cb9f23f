import { describe, expect, test } from 'vitest';
import { minibatches } from './minibatches.ts';

const COUNT = 50;

/** All minibatches of the first `epochs`. */
function drawn(seed: number, size: number, epochs: number): number[][] {
  const samples = minibatches(seed, COUNT, size);
  return Array.from({ length: epochs * samples.perEpoch }, (_, i) => Array.from(samples.of(i + 1)));
}

describe.each([1, 7, 10, 49])('minibatches of %d', (size) => {
  test('go through all samples once in each epoch, the last of them with what is left', () => {
    const all = drawn(3, size, 3);
    const perEpoch = all.length / 3;
    expect(perEpoch).toBe(Math.ceil(COUNT / size));
    for (let epoch = 0; epoch < 3; epoch++) {
      const batches = all.slice(epoch * perEpoch, (epoch + 1) * perEpoch);
      expect(batches.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, i) => i));
      expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
    }
    expect(all.slice(0, perEpoch)).not.toEqual(all.slice(perEpoch, 2 * perEpoch));
  });

  test('are the same in whatever order one asks, and others under another seed', () => {
    const all = drawn(3, size, 3);
    const samples = minibatches(3, COUNT, size);
    for (let evaluation = all.length; evaluation > 0; evaluation -= 5)
      expect(Array.from(samples.of(evaluation))).toEqual(all[evaluation - 1]);
    expect(drawn(4, size, 1)).not.toEqual(drawn(3, size, 1));
  });
});

test('as many samples as there are, or more, are the whole of the data at every evaluation', () => {
  for (const size of [COUNT, 1000]) {
    const samples = minibatches(1, COUNT, size);
    for (const evaluation of [1, 2, 77])
      expect(Array.from(samples.of(evaluation))).toEqual(Array.from({ length: COUNT }, (_, i) => i));
  }
});

test('every sample comes first about as often as any other', () => {
  const first = new Array<number>(COUNT).fill(0);
  const samples = minibatches(1, COUNT, 10);
  for (let epoch = 0; epoch < 5000; epoch++) first[samples.of(epoch * samples.perEpoch + 1)[0]]++;
  // The standard deviation is 10.
  expect(Math.min(...first)).toBeGreaterThan(60);
  expect(Math.max(...first)).toBeLessThan(140);
});
