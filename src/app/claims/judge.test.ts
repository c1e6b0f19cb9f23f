import { expect, it } from 'vitest';
import type { Outcome } from './claim.ts';
import { inverted, judged, standing, verdictOf } from './judge.ts';

it.each([
  ['ratio', 1.1, 2, 'holds'],
  ['ratio', 0.4, 0.9, 'fails'],
  ['ratio', 0.9, 1.1, 'undecided'],
  ['ratio', 1, 1.2, 'undecided'],
  ['ratio', 1, 1, 'fails'],
  ['ratio', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 'holds'],
  ['ratio', 0, 0, 'fails'],
  ['difference', 0.01, 0.2, 'holds'],
  ['difference', -0.3, -0.1, 'fails'],
  ['difference', -0.1, 0.1, 'undecided'],
  ['difference', 0, 0, 'fails'],
] as const)('a %s between %d and %d: %s', (scale, low, high, outcome) => {
  expect(judged({ scale, value: low, low, high })).toBe(outcome);
});

it.each([
  ['ratio', 2, 1.5, 4],
  ['difference', 0.2, -0.1, 0.3],
] as const)(
  'turned round twice a %s is the same, and turned round once it speaks for the other',
  (scale, value, low, high) => {
    const given = { scale, value, low, high };
    const turned = inverted(given);
    expect(turned.low).toBeLessThanOrEqual(turned.value);
    expect(turned.value).toBeLessThanOrEqual(turned.high);
    expect(inverted(turned)).toEqual(given);
    if (judged(given) === 'holds') expect(judged(turned)).toBe('fails');
  },
);

it.each([
  ['holds holds', 'all', 'Holds on all 2 trials'],
  ['holds fails fails', 'some', 'Holds on 1 of 3 trials, fails on 2'],
  ['holds fails undecided', 'some', 'Holds on 1 of 3 trials, fails on 1, undecided on 1'],
  ['fails fails fails', 'none', 'Fails on all 3 trials'],
  ['fails undecided', 'none', 'Holds on 0 of 2 trials, fails on 1, undecided on 1'],
  ['undecided undecided', 'none', 'Holds on 0 of 2 trials, undecided on 2'],
] as const)('%s: %s', (all, stands, verdict) => {
  const outcomes = all.split(' ') as Outcome[];
  expect(standing(outcomes)).toBe(stands);
  expect(verdictOf(outcomes)).toBe(verdict);
});
