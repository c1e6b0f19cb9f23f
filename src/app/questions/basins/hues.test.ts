import { expect, it } from 'vitest';
import type { Minimum } from '../../../landscapes/landscape.ts';
import { landscapeNamed } from '../../../landscapes/registry.ts';
import { huesOfBasins } from './hues.ts';

const minimaOf = (name: string, values = {}): readonly Minimum[] => landscapeNamed(name)?.minima(values) ?? [];

it('gives the optimum its own colour where one minimum is lower than all others', () => {
  const minima = minimaOf('rastrigin', { A: 10 });
  const green = huesOfBasins(minima).flatMap((hue, index) => (hue === 'optimum' ? [minima[index].at] : []));
  expect(minima).toHaveLength(121);
  expect(green).toEqual([[0, 0]]);
});

it('gives neighbours different colours, across the corner too', () => {
  const minima = minimaOf('rastrigin', { A: 10 });
  const hues = huesOfBasins(minima);
  const alike = minima.flatMap(({ at: [x, y] }, a) =>
    minima.slice(a + 1).filter(({ at }, b) => {
      const near = Math.hypot(at[0] - x, at[1] - y) < 1.5;
      return near && hues[a] === hues[a + 1 + b];
    }),
  );
  expect(alike).toEqual([]);
});

it('singles out none of several that are equally low', () => {
  const hues = huesOfBasins(minimaOf('himmelblau'));
  expect(new Set(hues).size).toBe(4);
  expect(hues).not.toContain('optimum');
  expect(huesOfBasins(minimaOf('flat-sharp'))).not.toContain('optimum');
});
