/** A share as people read it: 0 %, 3.4 %, 31 %; what is not nothing is never called 0 %, nor what is not all 100 %. */
export function percent(share: number): string {
  const hundredths = 100 * share;
  if (share > 0 && hundredths < 0.1) return '<0.1 %';
  if (share < 1 && hundredths > 99.9) return '>99.9 %';
  const plain = hundredths === 0 || share === 1 || (hundredths >= 9.95 && hundredths < 99.5);
  return `${plain ? hundredths.toFixed(0) : hundredths.toFixed(1)} %`;
}
