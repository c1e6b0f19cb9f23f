import { expect, it } from 'vitest';
import { gaussianVector, STREAM } from './gaussianVector.ts';

const LENGTH = 70_000;
const drawn = (seed: number, stream: (typeof STREAM)[keyof typeof STREAM], index: number) =>
  gaussianVector(seed, stream, index, new Float64Array(LENGTH));

it('a vector by chance is Gaussian, the same for the same seed and of no other vector’s draws', () => {
  const vector = drawn(1, STREAM.plane, 0);
  const mean = vector.reduce((sum, each) => sum + each, 0) / LENGTH;
  const square = vector.reduce((sum, each) => sum + each * each, 0) / LENGTH;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(LENGTH));
  expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / LENGTH));
  expect(drawn(1, STREAM.plane, 0)).toEqual(vector);
  // More coordinates than one key tells apart, and keys that lie next to each other.
  const others = [drawn(2, STREAM.plane, 0), drawn(1, STREAM.plane, 1), drawn(1, STREAM.perturbation, 0)];
  expect(new Set([vector, ...others].flatMap((each) => [...each])).size).toBe(4 * LENGTH);
});
