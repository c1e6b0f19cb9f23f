/**
 * One of the parts into which a big study is split, `index` counting from 0. Parts are interleaved: item i belongs to
 * the part whose index is i modulo `count`, so that each gets a like share of what is quick and of what takes long.
 */
export interface Part {
  readonly index: number;
  readonly count: number;
}

export const WHOLE_STUDY: Part = { index: 0, count: 1 };

export function isMine(item: number, { index, count }: Part): boolean {
  return item % count === index;
}

/** The items of a part among `length` of them, ascending; none where there are more parts than items. */
export function minesOf(length: number, { index, count }: Part): number[] {
  const mine: number[] = [];
  for (let item = index; item < length; item += count) mine.push(item);
  return mine;
}
