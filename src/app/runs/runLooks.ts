import type { Experiment, Run } from '../../engine/experiment/experiment.ts';
import { formatRun } from '../../engine/experiment/format.ts';
import { huesOf } from '../plot/runStyle.ts';
import type { Colour } from '../theme/theme.ts';

/** What a run is on screen beyond what the address says. */
export interface RunLook {
  /** Stays with the run while others come and go. */
  readonly id: number;
  readonly hue: Colour;
  readonly hidden: boolean;
  /** At most one run is; then it is shown alone, whatever is hidden. */
  readonly solo: boolean;
}

/** The looks of some runs, in their order. */
export interface RunLooks {
  readonly runs: Experiment['runs'];
  readonly looks: readonly RunLook[];
  readonly lastId: number;
}

export function freshLooks(runs: Experiment['runs']): RunLooks {
  return follow({ runs: [], looks: [], lastId: 0 }, runs, true);
}

/**
 * The looks of the runs that come after those of `before`, each its own as far as it can be told which it was.
 * What was opened from a text shows all of its runs, and is told by their texts; an edit leaves their order as it is.
 */
export function follow(before: RunLooks, runs: Experiment['runs'], opened: boolean): RunLooks {
  const same = runs.length === before.runs.length;
  const from = same && !opened ? runs.map((_, index) => index) : recognized(before.runs, runs);
  if (same && !opened && runs.every((run, index) => (run === 'inner') === (before.runs[index] === 'inner')))
    return { ...before, runs };
  let { lastId } = before;
  const kept = from.map((index) => (index === null ? undefined : before.looks[index]));
  const hues = huesOf(
    runs,
    kept.map((look) => look?.hue ?? null),
  );
  const looks = kept.map(
    (look, index): RunLook => ({
      id: look?.id ?? ++lastId,
      hue: hues[index],
      hidden: !opened && (look?.hidden ?? false),
      solo: !opened && (look?.solo ?? false),
    }),
  );
  return { runs, looks, lastId };
}

/** For each run which of the earlier ones it was: the first is the first, the others by what they say, else by place. */
function recognized(before: readonly Run[], runs: readonly Run[]): (number | null)[] {
  const texts = before.map(formatRun);
  const taken = new Set<number>(before.length > 0 ? [0] : []);
  const take = (index: number) => {
    if (index < 0 || index >= before.length || taken.has(index)) return null;
    taken.add(index);
    return index;
  };
  const wanted = runs.map(formatRun);
  const inPlace = wanted.map((text, index) => {
    if (index === 0) return before.length > 0 ? 0 : null;
    return texts[index] === text ? take(index) : null;
  });
  const bySaying = inPlace.map(
    (found, index) => found ?? take(texts.findIndex((text, other) => text === wanted[index] && !taken.has(other))),
  );
  if (before.length !== runs.length) return bySaying;
  return bySaying.map((found, index) => found ?? take(index));
}

export function isShown({ looks }: Pick<RunLooks, 'looks'>, { hidden, solo }: RunLook): boolean {
  return looks.some((look) => look.solo) ? solo : !hidden;
}

/** Shows or hides a run as it is seen, which ends what stood alone. */
export function withShown(before: RunLooks, id: number, shown: boolean): RunLooks {
  const looks = before.looks.map((look) => ({
    ...look,
    solo: false,
    hidden: look.id === id ? !shown : !isShown(before, look),
  }));
  return { ...before, looks };
}

/** Shows a run alone, or, where it is alone, all again that were not hidden. */
export function withSolo(before: RunLooks, id: number): RunLooks {
  return { ...before, looks: before.looks.map((look) => ({ ...look, solo: look.id === id && !look.solo })) };
}
