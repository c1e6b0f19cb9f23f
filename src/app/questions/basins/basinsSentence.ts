import type { Minimum } from '../../../landscapes/landscape.ts';
import type { Piece } from '../../verdict/sentence.ts';
import { percent } from '../../words/percent.ts';
import type { Shares } from './shares.ts';

export interface Compared {
  readonly name: string;
  /** In a word: with, without. */
  readonly short: string;
  readonly shares: Shares;
}

/**
 * What the picture of the basins says. `elsewhere`: the share of the starts from which the two runs end in different
 * places. Without a baseline it tells of the first run alone.
 */
export function basinsSentence(
  minima: readonly Minimum[],
  study: Compared,
  baseline: Compared | null,
  elsewhere: number,
): Piece[] {
  const first = { text: study.name, as: 'study' } as const;
  const strong = (share: number): Piece => ({ text: percent(share), as: 'strong' });
  const and = (share: (shares: Shares) => number): Piece[] =>
    baseline === null
      ? ['.']
      : [' (', { text: baseline.short, as: 'baseline' }, ': ', strong(share(baseline.shares)), ').'];

  if (minima.length === 0) {
    const none = 'No minimum is known on this landscape that a start could reach.';
    if (study.shares.diverged === 0 && (baseline?.shares.diverged ?? 0) === 0) return [`${none} No start diverges.`];
    const diverges = [strong(study.shares.diverged), ' of the starts ', first, ' diverges'];
    return [`${none} From `, ...diverges, ...and((shares) => shares.diverged)];
  }
  const goal = ['reaches ', goalOf(minima), ' from ', strong(study.shares.best)];
  if (baseline === null) return [first, ' ', ...goal, ' of the starts.'];
  const second = { text: baseline.name, as: 'baseline' } as const;
  if (elsewhere === 0)
    return ['From every start ', first, ' ends where ', second, ' does. Each ', ...goal, ' of the starts.'];
  const ends = ['From ', strong(elsewhere), ' of the starts ', first, ' ends elsewhere than ', second, '. '];
  return [...ends, 'It ', ...goal, ' of all starts', ...and((shares) => shares.best)];
}

function goalOf(minima: readonly Minimum[]): string {
  const globals = minima.filter(({ global }) => global).length;
  if (minima.length === 1) return 'the minimum';
  if (globals === minima.length) return `one of the ${globals} minima, all equally low,`;
  return globals === 1 ? 'the best minimum' : `one of the ${globals} best minima`;
}
