/** A share of a study that several workers, or several machines, do together. */
export interface Part {
  /** From 0 to count - 1. */
  readonly index: number;
  readonly count: number;
}

export const WHOLE_STUDY: Part = { index: 0, count: 1 };

/** Interleaved, so that all parts take about as long: item i belongs to the part whose index is i modulo count. */
export function minesOf(length: number, { index, count }: Part): number[] {
  const mine: number[] = [];
  for (let item = index; item < length; item += count) mine.push(item);
  return mine;
}
