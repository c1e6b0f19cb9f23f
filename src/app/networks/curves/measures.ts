import type { Measure } from '../answers/seedsShown.ts';

/** What is measured on the way, by name. */
export const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: 'testLoss', label: 'test loss' },
  { value: 'trainLoss', label: 'training loss' },
  { value: 'testAccuracy', label: 'test accuracy' },
  { value: 'trainAccuracy', label: 'training accuracy' },
];

export function measureName(measure: Measure): string {
  return MEASURES.find(({ value }) => value === measure)?.label ?? measure;
}
