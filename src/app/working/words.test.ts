import { expect, test } from 'vitest';
import { timeLeft } from './timeLeft.ts';
import { undone } from './undone.ts';

test.each([
  [0, 'about a second left'],
  [1.49, 'about a second left'],
  [1.5, 'about 2 seconds left'],
  [42.4, 'about 42 seconds left'],
  [89, 'about 89 seconds left'],
  [90, 'about 2 minutes left'],
  [620, 'about 10 minutes left'],
])('%d seconds: %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});

test('what was stopped is missing or out of date, and what was not is not mentioned', () => {
  expect(undone({ paths: false, seeds: false })).toBe('');
  expect(undone({ paths: false, seeds: { known: false } })).toBe(
    'Stopped: the verdict, loss curves and numbers of the runs are not computed.',
  );
  expect(undone({ paths: { known: true }, seeds: false })).toBe(
    'Stopped: the paths are still those of the experiment before.',
  );
  expect(undone({ paths: { known: true }, seeds: { known: true } })).toBe(
    'Stopped: the paths, verdict, loss curves and numbers of the runs are still those of the experiment before.',
  );
  expect(undone({ paths: { known: true }, seeds: { known: false } })).toBe(
    'Stopped: the verdict, loss curves and numbers of the runs are not computed. Stopped: the paths are still those of the experiment before.',
  );
});
