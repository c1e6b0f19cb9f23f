import { tooMany } from './notebookText.ts';
import { LONGEST_NOTE, MOST_PINS, type Pin } from './pin.ts';
import { collectProblems, type Problems } from './problems.ts';

export interface Merged {
  readonly pins: readonly Pin[];
  /** New experiments, those that were there already, and of these the ones whose note says more now. */
  readonly added: number;
  readonly known: number;
  readonly noted: number;
  readonly problems: Problems;
}

/** Adds what an imported notebook has more than ours. The same experiment stays one pin, with what either note says. */
export function mergePins(ours: readonly Pin[], theirs: readonly Pin[]): Merged {
  const pins = new Map(ours.map((pin) => [pin.experiment, pin]));
  const { say, all } = collectProblems();
  let added = 0;
  let noted = 0;
  let beyond = 0;
  for (const pin of theirs) {
    const before = pins.get(pin.experiment);
    if (before === undefined) {
      if (pins.size === MOST_PINS) {
        beyond++;
        continue;
      }
      pins.set(pin.experiment, pin);
      added++;
      continue;
    }
    const note = joined(before.note, pin.note);
    if (note.length > LONGEST_NOTE) {
      say(`A note is left as it is here: both together are longer than ${LONGEST_NOTE} characters.`);
    } else if (note !== before.note) {
      pins.set(pin.experiment, { ...before, note });
      noted++;
    }
  }
  if (beyond > 0) say(tooMany(beyond));
  return { pins: [...pins.values()], added, known: theirs.length - added - beyond, noted, problems: all() };
}

/** Ours, and behind them the experiments that only they have. */
export function union(ours: readonly Pin[], theirs: readonly Pin[]): readonly Pin[] {
  const known = new Set(ours.map(({ experiment }) => experiment));
  return [...ours, ...theirs.filter(({ experiment }) => !known.has(experiment))].slice(0, MOST_PINS);
}

function joined(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;
}
