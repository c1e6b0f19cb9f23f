import { expect, test } from 'vitest';
import { landscapeNamed, landscapes } from '../../landscapes/registry.ts';
import { terrain, terrainsAlike } from './terrain.ts';
import { viewport } from './viewport.ts';

const VIEW = viewport([-2, 2, -2, 2], 400, 400);
const shadeOf = (name: string) => {
  const landscape = landscapeNamed(name) ?? landscapes[0];
  return terrain(landscape, {}, VIEW, 40);
};

test('where there is no floor, heights below are as dark as heights above are light', () => {
  const { shade, columns, rows } = shadeOf('saddle');
  // Turned by a quarter, the saddle is itself upside down.
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      expect(shade[row * columns + column] + shade[column * columns + row]).toBeCloseTo(1, 9);
    }
  }
});

test('above a floor, the lowest tenth of the picture has a third of the shades', () => {
  const { shade, columns, rows } = shadeOf('matyas');
  const tenth = shade.slice().sort()[Math.floor(0.1 * columns * rows)];
  expect(tenth).toBeGreaterThan(1 / 3);
});

test('two grounds are shaded alike, and what is higher than the first ever is as light as its highest', () => {
  const cells = { columns: 3, rows: 1, cell: [1, 1] as const };
  const first = Float64Array.of(1, 2, 3);
  const second = Float64Array.of(3, Number.POSITIVE_INFINITY, 1);
  const [one, other] = terrainsAlike(cells, first, second, null);
  expect(Array.from(one.shade)).toEqual([0, 0.5, 1]);
  expect(Array.from(other.shade)).toEqual([1, Number.NaN, 0]);
  expect([one.hasHoles, other.hasHoles]).toEqual([false, true]);
  const [again, high] = terrainsAlike(cells, first, Float64Array.of(0, 1e6, -1), null);
  expect(Array.from(again.shade)).toEqual([0.5, 0.75, 1]);
  expect(Array.from(high.shade)).toEqual([0.25, 1, 0]);
});
