import { expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { overview } from './overview.ts';

const RUNS = 'run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner';

test.each([
  ['many seeds', `noise=gaussian(sigma=1)&${RUNS}&steps=20&seeds=3000`, 1],
  ['many steps', `noise=gaussian(sigma=1)&${RUNS}&steps=5000&seeds=2`, 1],
  ['no noise', `${RUNS}&steps=5000&seeds=64`, 1],
  ['one run', 'noise=gaussian(sigma=1)&run=adam(lr=0.1)&steps=20&seeds=2000', null],
])('the share that is done only grows, through all its parts: %s', (_, text, baseline) => {
  const shares = [...overview(experimentOf(`landscape=quadratic&${text}`), baseline)];
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
});
