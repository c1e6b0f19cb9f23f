import { expect, it } from 'vitest';
import type { Minimum } from '../../../landscapes/landscape.ts';
import { basinsSentence } from './basinsSentence.ts';

const minimum = (x: number, global: boolean): Minimum => ({ at: [x, 0], value: global ? 0 : 1, global });
const shares = (best: number, diverged = 0) => ({ minima: [], best, diverged, onTheWay: 0 });
const lookahead = (best: number, diverged = 0) => ({
  name: 'Lookahead',
  short: 'with',
  shares: shares(best, diverged),
});
const sgd = (best: number, diverged = 0) => ({
  name: 'the same SGD without it',
  short: 'without',
  shares: shares(best, diverged),
});
const said = (...question: Parameters<typeof basinsSentence>) =>
  basinsSentence(...question)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

it('says how often the two differ and who reaches the best', () => {
  expect(said([minimum(0, true), minimum(1, false)], lookahead(0.12), sgd(0.19), 0.31)).toBe(
    'From 31 % of the starts Lookahead ends elsewhere than the same SGD without it. It reaches the best minimum from 12 % of all starts (without: 19 %).',
  );
});

it('says that they do not differ', () => {
  expect(said([minimum(0, true)], lookahead(1), sgd(1), 0)).toBe(
    'From every start Lookahead ends where the same SGD without it does. Each reaches the minimum from 100 % of the starts.',
  );
});

it('calls several minima by what they are', () => {
  const two = [minimum(0, true), minimum(1, true)];
  expect(said(two, lookahead(0.5), null, 0)).toBe(
    'Lookahead reaches one of the 2 minima, all equally low, from 50 % of the starts.',
  );
  expect(said([...two, minimum(2, false)], lookahead(0.5), null, 0)).toContain('one of the 2 best minima from');
});

it('says that there is nothing to reach, and who diverges', () => {
  expect(said([], lookahead(0), sgd(0), 0)).toBe(
    'No minimum is known on this landscape that a start could reach. No start diverges.',
  );
  expect(said([], lookahead(0, 0), sgd(0, 0.25), 0.25)).toMatch(
    /From 0 % of the starts Lookahead diverges \(without: 25 %\)\.$/,
  );
});
