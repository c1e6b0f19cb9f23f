import { expect, test } from 'vitest';
import { apart, type Label } from './apart.ts';

const label = (x: number, y: number, width = 250, height = 42): Label => ({ x, y, width, height });
const BOTTOM = 500;

function covers(labels: readonly Label[]): boolean {
  const tops = apart(labels, BOTTOM);
  return labels.some((a, i) =>
    labels.some(
      (b, j) =>
        i < j &&
        a.x < b.x + b.width &&
        b.x < a.x + a.width &&
        tops[i] < tops[j] + b.height &&
        tops[j] < tops[i] + a.height,
    ),
  );
}

test('those that cover none stay where they are', () => {
  expect(apart([label(10, 80), label(300, 90), label(10, 300)], BOTTOM)).toEqual([80, 90, 300]);
});

test('one moves down below the one that it would cover', () => {
  expect(apart([label(10, 100), label(40, 80)], BOTTOM)).toEqual([126, 80]);
});

test('what stands there anyway stays uncovered', () => {
  const legend = label(300, 10, 100, 200);
  expect(apart([label(200, 100), label(200, 120), label(10, 100)], BOTTOM, [legend])).toEqual([214, 260, 100]);
});

test('where there is no room below what stands there anyway, they move above it', () => {
  const legend = label(0, 200, 200, 270);
  expect(apart([label(10, 140), label(10, 160)], BOTTOM, [legend])).toEqual([108, 154]);
});

test('at the lower edge they move up together', () => {
  expect(apart([label(10, 480), label(10, 480)], BOTTOM)).toEqual([412, 458]);
});

test('of six runs that leave anywhere no label covers another, and none is below the edge', () => {
  // Every place of a coarse grid, in an order that is neither that of x nor of y.
  for (let seed = 0; seed < 200; seed++) {
    const labels = Array.from({ length: 6 }, (_, index) =>
      label(
        ((seed * 37 + index * 101) % 17) * 20,
        60 + ((seed * 53 + index * 67) % 23) * 19,
        120 + 20 * (index % 4),
        24 + 18 * (index % 3),
      ),
    );
    expect(covers(labels), JSON.stringify(labels)).toBe(false);
    for (const [index, top] of apart(labels, BOTTOM).entries())
      expect(top + labels[index].height).toBeLessThanOrEqual(BOTTOM);
  }
});
