import { expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { keptNoise } from './keptNoise.ts';

const objective = objectiveOf(experimentOf('landscape=quadratic&noise=gaussian'));

test('is that of the seeds, counted from the first, and drawn once for all who ask', () => {
  const noise = keptNoise(objective, { seed: 7, steps: 100 }, 20);
  const table = noise(10, 10, 51, 50);
  expect(table).toEqual(noiseFor(objective, 17, 10, 51, 50));
  expect(noise(10, 10, 51, 50)).toBe(table);
  expect(noise(0, 10, 51, 50)).not.toEqual(table);
});

test('is drawn anew where all of it would be too much to keep', () => {
  const noise = keptNoise(objective, { seed: 7, steps: 100_000 }, 64);
  expect(noise(0, 2, 1, 5)).not.toBe(noise(0, 2, 1, 5));
  expect(noise(0, 2, 1, 5)).toEqual(noise(0, 2, 1, 5));
});
