import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from './follow.ts';
import type { Progress } from './work.ts';

let told: Progress[];
const followed = () => follow((progress) => told.push(progress));
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is over within half a second is not told of', () => {
  const { hear, end } = followed();
  for (let share = 0; share < 1; share += 0.1) {
    hear(share);
    pass(45);
  }
  end();
  pass(5000);
  expect(told).toEqual([]);
});

test('what takes longer is, even where it has not begun yet', () => {
  const { end } = followed();
  pass(499);
  expect(told).toEqual([]);
  pass(1);
  expect(told).toEqual([{ share: 0, secondsLeft: null }]);
  end();
});

test('the time left comes from the pace since the first report, not from the wait before it', () => {
  const { hear, end } = followed();
  pass(7000);
  hear(0.1);
  pass(1000);
  hear(0.2);
  expect(told.at(-1)?.secondsLeft).toBeCloseTo(8);
  pass(3000);
  hear(0.5);
  expect(told.at(-1)).toEqual({ share: 0.5, secondsLeft: 5 });
  end();
});

test('nothing is foretold from a moment of work, nor from none', () => {
  const { hear, end } = followed();
  pass(600);
  hear(0);
  pass(200);
  hear(0.01);
  expect(told.at(-1)?.secondsLeft).toBeNull();
  pass(200);
  hear(0);
  pass(1000);
  hear(0);
  expect(told.at(-1)?.secondsLeft).toBeNull();
  end();
});

test('what a dead worker had done counts no more', () => {
  const { hear, end } = followed();
  hear(0.4);
  pass(1000);
  hear(0.8);
  pass(1000);
  hear(0);
  pass(1000);
  hear(0.25);
  expect(told.at(-1)).toEqual({ share: 0.25, secondsLeft: 3 });
  end();
});

test('reports that come faster than one can read are passed on now and then', () => {
  const { hear, end } = followed();
  pass(500);
  for (let report = 0; report < 1000; report++) {
    hear(report / 1000);
    pass(1);
  }
  expect(told.length).toBeGreaterThan(5);
  expect(told.length).toBeLessThan(12);
  end();
});
