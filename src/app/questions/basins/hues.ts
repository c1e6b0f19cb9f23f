import type { Minimum } from '../../../landscapes/landscape.ts';
import type { Colour } from '../../theme/theme.ts';

const HUES: readonly Colour[] = ['basin-1', 'basin-2', 'basin-3', 'basin-4', 'basin-5'];

/**
 * A colour for each basin: the optimum's for the global minimum, where there is one that is lower than all others. The
 * hues of the others come again where there are many minima, each as far as may be from where it was given before.
 */
export function huesOfBasins(minima: readonly Minimum[]): Colour[] {
  const alone = minima.length > 1 && minima.filter(({ global }) => global).length === 1;
  const hues: Colour[] = [];
  for (const { at, global } of minima) {
    const crowding = HUES.map((hue, index) => {
      const given = minima.slice(0, hues.length).filter((_, other) => hues[other] === hue);
      return { hue, index, crowd: given.reduce((sum, other) => sum + nearness(other.at, at), 0) };
    });
    const [roomiest] = crowding.sort((a, b) => a.crowd - b.crowd || a.index - b.index);
    hues.push(alone && global ? 'optimum' : roomiest.hue);
  }
  return hues;
}

/** Falls off so fast that a neighbour outweighs any number of those behind it. */
function nearness([x0, y0]: Minimum['at'], [x1, y1]: Minimum['at']): number {
  return ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** -3;
}
