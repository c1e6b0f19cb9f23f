import { expect, test } from 'vitest';
import { threefry2x32 } from './threefry.ts';

// The authors' known answers: Random123, tests/kat_vectors, "threefry2x32 20", as counter, key, result.
test.each([
  ['zeros', [0x00000000, 0x00000000], [0x00000000, 0x00000000], [0x6b200159, 0x99ba4efe]],
  ['ones', [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x1cb996fc, 0xbb002be7]],
  ['the digits of pi', [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xc4923a9c, 0x483df7a0]],
])('gives the published answer for %s', (_, [counter0, counter1], [key0, key1], expected) => {
  const out = new Uint32Array(2);
  threefry2x32(key0, key1, counter0, counter1, out);
  expect(Array.from(out)).toEqual(expected);
});
