import { createStore, useStore } from 'zustand';
import { type Experiment, innermost, type Run } from '../../engine/experiment/experiment.ts';
import { change, store, useExperiment } from '../store.ts';
import { formatNumber } from '../words/numbers.ts';
import { atBase, withFirst } from './firstRun.ts';

/** The choice beside which it is said. */
export type Beside = 'landscape' | 'base' | 'data';

/** A proposal as it is said, and how to take it back. */
export interface Proposed {
  readonly sentence: string;
  readonly undo: () => void;
}

/**
 * What came along with a choice: another landscape brings a start, a window and learning rates that make sense on it,
 * another base optimizer its learning rate. It is said beside the choice and can be taken back without it.
 */
interface Proposal {
  readonly beside: Beside;
  readonly sentence: string;
  readonly before: Experiment;
  /** The experiment that the choice made. The proposal stands until another edit. */
  readonly made: Experiment;
}

export const proposal = createStore<{ readonly latest: Proposal | null }>(() => ({ latest: null }));

/** To be told after the choice has been made: compares what it made with what was before it. */
export function propose(beside: Proposal['beside'], title: string, before: Experiment): void {
  const made = store.getState().experiment;
  const sentence = inWords(title, before, made);
  proposal.setState({ latest: sentence === null ? null : { beside, sentence, before, made } });
}

/** The latest one beside this choice, as long as it stands. */
export function useProposal(beside: Beside): Proposed | null {
  const latest = useStore(proposal, (state) => (state.latest?.beside === beside ? state.latest : null));
  const standing = useExperiment((experiment) => latest !== null && stands(latest, experiment));
  return latest !== null && standing ? { sentence: latest.sentence, undo: undoProposal } : null;
}

/** Whether nothing has been edited since; moving the playhead or the window is no edit of what was proposed. */
export function stands({ made }: Proposal, now: Experiment): boolean {
  return (['landscape', 'start', 'noise', 'runs', 'steps', 'seed', 'seeds'] as const).every(
    (key) => made[key] === now[key],
  );
}

/** Keeps the choice and restores what it had brought along. */
export function undoProposal(): void {
  const { latest } = proposal.getState();
  if (latest === null || !stands(latest, store.getState().experiment)) return;
  const { beside, before } = latest;
  change((experiment) =>
    beside === 'landscape'
      ? { ...experiment, start: before.start, runs: before.runs, view: before.view }
      : withFirst(experiment, (first) =>
          atBase(first, (base) => ({
            ...base,
            values: { ...base.values, lr: learningRate(before.runs[0]) ?? base.values.lr },
          })),
        ),
  );
  proposal.setState({ latest: null });
}

/** “Start (1, 1.5) and learning rate 0.001 fit Beale; they were (−5, 1) and 0.01.” Null where nothing changed. */
function inWords(title: string, before: Experiment, made: Experiment): string | null {
  // A point is not broken between two lines.
  const point = ([x, y]: Experiment['start']) => `(${formatNumber(x, 4)},\u00a0${formatNumber(y, 4)})`;
  const [lrBefore, ...othersBefore] = before.runs.map(learningRate);
  const [lr, ...others] = made.runs.map(learningRate);
  const changes: { readonly what: string; readonly was: string }[] = [];
  if (before.start.some((each, index) => each !== made.start[index]))
    changes.push({ what: `start ${point(made.start)}`, was: point(before.start) });
  if (lr !== null && lrBefore !== null && lr !== lrBefore)
    changes.push({ what: `learning rate ${formatNumber(lr)}`, was: formatNumber(lrBefore) });
  const further = [
    ...(others.some((each, index) => each !== othersBefore[index])
      ? ['The learning rates of the other runs changed with it.']
      : []),
    ...(before.view !== null && made.view === null ? ['The picture shows its own window.'] : []),
  ];
  if (changes.length === 0) return further.length === 0 ? null : further.join(' ');
  const [fit, were] = changes.length === 1 ? ['fits', 'it was'] : ['fit', 'they were'];
  const what = changes.map((each) => each.what).join(' and ');
  const was = changes.map((each) => each.was).join(' and ');
  return [`${what.charAt(0).toUpperCase()}${what.slice(1)} ${fit} ${title}; ${were} ${was}.`, ...further].join(' ');
}

/** Null for `inner`, whose learning rate is the first run's, and for an optimizer that has none. */
function learningRate(run: Run): number | null {
  const lr = run === 'inner' ? undefined : innermost(run).values.lr;
  return typeof lr === 'number' ? lr : null;
}
