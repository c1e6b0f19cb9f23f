import type { Plane } from '../../../engine/networks/protocol.ts';
import { formatNumber } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Shading } from './heights.ts';
import { SURFACES } from './planeSentence.ts';

/** As few as tell two heights apart. */
const DIGITS = [2, 3, 4, 5, 6];

/** What the two ends of the shades stand for. */
export function heightsInWords(
  { surface }: Pick<Plane, 'surface'>,
  { ends: [best, worst], log }: Shading,
): { readonly name: string; readonly best: string; readonly worst: string } {
  const accurate = surface === 'testAccuracy';
  const digits = DIGITS.find((few) => formatNumber(best, few) !== formatNumber(worst, few)) ?? 2;
  const words = (height: number) => (accurate ? percent(height) : formatNumber(height, digits));
  return {
    name: SURFACES.find(({ value }) => value === surface)?.label ?? surface,
    best: words(best),
    worst: `${words(worst)}${accurate ? '' : ' and more'}${log ? ' (log scale)' : ''}`,
  };
}
