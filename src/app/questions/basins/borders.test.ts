import { expect, test } from 'vitest';
import { borders } from './borders.ts';

/** Edge by edge: first those between cells of a row, then those between cells of a column. */
function edges(...rows: readonly string[]): string[] {
  const found = borders(Int16Array.from(rows.join(''), Number), rows[0].length);
  return Array.from({ length: found.length / 4 }, (_, edge) => found.slice(4 * edge, 4 * edge + 4).join(' '));
}

test('areas have an edge wherever they meet, to the side and below', () => {
  expect(edges('0011', '0011', '2211')).toEqual(['2 0 2 1', '2 1 2 2', '2 2 2 3', '0 2 1 2', '1 2 2 2']);
});

test('one area has none, with specks in it neither', () => {
  expect(edges('0000', '0000', '0000')).toEqual([]);
  expect(edges('00000', '00000', '00100', '00000', '00000')).toEqual([]);
});

test('a band is an area when it is four cells wide', () => {
  expect(edges('000111000')).toEqual([]);
  expect(edges('0001111000')).toEqual(['3 0 3 1', '7 0 7 1']);
});

test('slivers between two areas leave one edge, in their middle', () => {
  expect(edges('0000231111')).toEqual(['5 0 5 1']);
  expect(edges('0000230000')).toEqual([]);
});

test('dust has no edges, and what lies behind much of it does not meet', () => {
  expect(edges('00002323231111')).toEqual([]);
});
