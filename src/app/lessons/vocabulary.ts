import type { Settable } from '../subject.ts';
import { settableNames } from './changes.ts';
import { type Event, events, type Thing, things } from './condition.ts';
import { hasNumber, measuredNames } from './quantities.ts';
import { isNetwork } from './sceneExperiment.ts';

/** What a condition on an experiment can speak of, which on a network is not the same as on a landscape. */
export interface Vocabulary {
  /** Whether a name is that of a number that may be compared. */
  readonly knows: (name: string) => boolean;
  /** All such names, to guess from what somebody meant. */
  readonly numbers: readonly string[];
  readonly things: readonly Thing[];
  readonly events: readonly Event[];
  /** Whether the loss reaches a level, which is asked of a landscape only. */
  readonly reaches: boolean;
  /** Conditions as they are written, for those that were not. */
  readonly example: string;
}

const ON_NETWORKS: readonly (Thing | Event)[] = ['data', 'base', 'wrapper', 'state', 'trained'];
const ONLY_THERE: readonly (Thing | Event)[] = ['data', 'trained'];

export function vocabularyOf(experiment: Settable): Vocabulary {
  const network = isNetwork(experiment);
  const fits = (word: Thing | Event) => (network ? ON_NETWORKS.includes(word) : !ONLY_THERE.includes(word));
  return {
    knows: (name) => hasNumber(name, experiment),
    numbers: [...settableNames(experiment), ...measuredNames(experiment)],
    things: things.filter(fits),
    events: events.filter(fits),
    reaches: !network,
    example: network
      ? 'k >= 10, trained, or accuracy.slow >= 0.95'
      : 'k >= 10, played to end, or reach loss 1 within 200',
  };
}
