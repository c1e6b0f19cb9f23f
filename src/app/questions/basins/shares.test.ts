import { expect, it } from 'vitest';
import { DIVERGED, ON_THE_WAY } from '../../../engine/studies/reached.ts';
import type { Minimum } from '../../../landscapes/landscape.ts';
import { differenceShares, differences, LOWER_WITH, LOWER_WITHOUT, OTHER, SAME } from './difference.ts';
import { listedMinima, sharesOf } from './shares.ts';

const minimum = (value: number, global = false): Minimum => ({ at: [value, 0], value, global });
/** The last two are equally low but for rounding. */
const MINIMA = [minimum(-1, true), minimum(2), minimum(3), minimum(3 + 1e-13)];

it('shares all starts out among minima, divergence and the way', () => {
  const shares = sharesOf(Int16Array.of(0, 0, 2, DIVERGED, ON_THE_WAY, ON_THE_WAY, 2, 0), MINIMA);
  expect(shares).toEqual({ minima: [3 / 8, 0, 2 / 8, 0], diverged: 1 / 8, onTheWay: 2 / 8, best: 3 / 8 });
});

it('lists the best minimum though no start reaches it, then the largest in either run', () => {
  const runs = [Int16Array.of(1, 2, 2, 2), Int16Array.of(1, 1, 1, 1)].map((labels) => sharesOf(labels, MINIMA));
  expect(listedMinima(runs, MINIMA, 8)).toEqual([0, 1, 2]);
  expect(listedMinima(runs, MINIMA, 2)).toEqual([0, 1]);
});

it('tells who reaches the lower minimum, or one at all', () => {
  const pairs = [
    [1, 1, SAME],
    [DIVERGED, DIVERGED, SAME],
    [0, 1, LOWER_WITH],
    [2, 1, LOWER_WITHOUT],
    [2, 3, OTHER],
    [2, DIVERGED, LOWER_WITH],
    [2, ON_THE_WAY, LOWER_WITH],
    [DIVERGED, 2, LOWER_WITHOUT],
    [ON_THE_WAY, DIVERGED, OTHER],
  ];
  const [study, baseline] = [0, 1].map((place) => Int16Array.from(pairs, (pair) => pair[place]));
  const codes = differences(study, baseline, MINIMA);
  expect(Array.from(codes)).toEqual(pairs.map((pair) => pair[2]));
  expect(differenceShares(codes)).toEqual([2 / 9, 3 / 9, 2 / 9, 2 / 9]);
});

it('finds none of two global minima lower, whatever rounding made of their values', () => {
  const both = [minimum(1e-30, true), minimum(3e-28, true)];
  expect(Array.from(differences(Int16Array.of(0, 1), Int16Array.of(1, 0), both))).toEqual([OTHER, OTHER]);
});
