import { expect, it } from 'vitest';
import { trajectoriesOf } from '../../../test/support.ts';
import { WHOLE } from '../plot/drawPaths.ts';
import { weightsAt } from './weightsAt.ts';

const [wrapped, plain] = trajectoriesOf(
  'landscape=least-squares&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&steps=12',
);
const { fast, slow } = wrapped;
if (slow === null) throw new Error('a Lookahead has slow weights');
const phi = (sync: number) => [slow.x[sync], slow.y[sync]];
const between = ([x, y]: number[], [u, v]: number[], share: number) => [x + share * (u - x), y + share * (v - y)];

it('gives the slow weights, which move only while they are pulled', () => {
  expect(weightsAt(wrapped, { forward: 0, pulled: 1 })).toEqual(phi(0));
  expect(weightsAt(wrapped, { forward: 4.9, pulled: 1 })).toEqual(phi(0));
  expect(weightsAt(wrapped, { forward: 5, pulled: 0 })).toEqual(phi(0));
  expect(weightsAt(wrapped, { forward: 5, pulled: 0.25 })).toEqual(between(phi(0), phi(1), 0.25));
  expect(weightsAt(wrapped, { forward: 5, pulled: 1 })).toEqual(phi(1));
  expect(weightsAt(wrapped, { forward: 9.5, pulled: 1 })).toEqual(phi(1));
  expect(weightsAt(wrapped, WHOLE)).toEqual(phi(2));
});

it('gives a plain run’s own weights, between two steps too, and its last ones at the end', () => {
  const theta = (t: number) => [plain.fast.x[t], plain.fast.y[t]];
  expect(weightsAt(plain, { forward: 0, pulled: 1 })).toEqual([fast.x[0], fast.y[0]]);
  expect(weightsAt(plain, { forward: 3.5, pulled: 1 })).toEqual(between(theta(3), theta(4), 0.5));
  expect(weightsAt(plain, { forward: 5, pulled: 0.25 })).toEqual(theta(5));
  expect(weightsAt(plain, WHOLE)).toEqual(theta(12));
});
