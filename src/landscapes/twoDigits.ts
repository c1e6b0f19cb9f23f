/** Rounded to two significant digits, for advised values: they are written into addresses, where people read them. */
export function twoDigits(x: number): number {
  return Number(x.toPrecision(2));
}
