/** A share of right answers, so that two of them can be compared: 97.1 %. */
export function accuracy(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
