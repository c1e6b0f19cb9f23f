import { describe, expect, it } from 'vitest';
import { drained } from '../../../../test/networkStudies.ts';
import { refinedSurface } from './surface.ts';

const window = [-1.3, 2.1, 0.7, 4.1] as const;
const height = (x: number, y: number) => x * x - 3 * y;

function refine(resolution: number) {
  const asked: string[] = [];
  const study = refinedSurface(window, resolution, (x, y) => {
    asked.push(`${x},${y}`);
    return height(x, y);
  });
  return { ...drained(study), asked };
}

describe('a surface', () => {
  it.each([
    [1, [9]],
    [8, [9]],
    [9, [9, 17]],
    [32, [9, 17, 33]],
    [33, [9, 17, 33, 65]],
  ])('of resolution %d is refined by the sides %j', (resolution, sides) => {
    const { answer, partials } = refine(resolution);
    expect([...partials, answer].map(({ points }) => points)).toEqual(sides);
  });

  it('is right at every point of every picture, from corner to corner, and computes no point twice', () => {
    const { answer, partials, asked, shares } = refine(32);
    const [x0, x1, y0, y1] = window;
    for (const { points, values } of [...partials, answer]) {
      expect(values).toHaveLength(points ** 2);
      values.forEach((value, place) => {
        const x = x0 + ((place % points) / (points - 1)) * (x1 - x0);
        const y = y0 + (Math.floor(place / points) / (points - 1)) * (y1 - y0);
        expect(value).toBeCloseTo(height(x, y), 12);
      });
      expect([values[0], values[points ** 2 - 1]]).toEqual([height(x0, y0), height(x1, y1)]);
    }
    expect(asked).toHaveLength(33 ** 2);
    expect(new Set(asked).size).toBe(33 ** 2);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});
