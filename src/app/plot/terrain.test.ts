import { expect, test } from 'vitest';
import { landscapeNamed, landscapes } from '../../landscapes/registry.ts';
import { terrain } from './terrain.ts';
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
