import { describe, expect, test } from 'vitest';
import { wrapped } from './wrapped.ts';

/** As if every letter were one wide. */
const count = (text: string) => text.length;

describe('a wrapped text', () => {
  test('breaks at spaces, and keeps every word', () => {
    expect(wrapped('k steps forward, 1 step back', 12, count)).toEqual(['k steps', 'forward, 1', 'step back']);
  });

  test.each([1, 3, 10, 40])('loses nothing of a link and stays within %s letters', (room) => {
    const link = 'https://example.org/#landscape=quadratic(condition=36)&run=lookahead(sgd(lr=0.01),k=5)&steps=100';
    const lines = wrapped(link, room, count);
    expect(lines.join('')).toBe(link);
    expect(Math.max(...lines.map(count))).toBeLessThanOrEqual(room);
  });

  test('breaks a link after its separators', () => {
    expect(wrapped('a=1&bcd=2&e=3', 8, count)).toEqual(['a=1&', 'bcd=2&', 'e=3']);
  });

  test('is one line where there is room, and none where there is nothing', () => {
    expect(wrapped('all of it', 80, count)).toEqual(['all of it']);
    expect(wrapped('', 80, count)).toEqual([]);
  });
});
