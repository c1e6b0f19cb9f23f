import { createStore, useStore } from 'zustand';
import { innermost, type Run } from '../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import { atBase, withFirst } from '../edits/firstRun.ts';
import type { Beside, Proposed } from '../edits/proposal.ts';
import { formatNumber, group } from '../words/numbers.ts';
import { changeNetwork, networkStore, trainsAlike, useNetworkExperiment } from './networkStore.ts';

/** What came along with a choice, as on the workbench: other data bring a network and a budget that suit them. */
interface NetworkProposal {
  readonly beside: Beside;
  readonly sentence: string;
  readonly before: NetworkExperiment;
  /** The experiment that the choice made. The proposal stands until another edit. */
  readonly made: NetworkExperiment;
}

const proposal = createStore<{ readonly latest: NetworkProposal | null }>(() => ({ latest: null }));

/** To be told after the choice has been made: compares what it made with what was before it. */
export function proposeNetwork(beside: Beside, title: string, before: NetworkExperiment): void {
  const made = networkStore.getState().experiment;
  const sentence = inWords(title, before, made);
  proposal.setState({ latest: sentence === null ? null : { beside, sentence, before, made } });
}

export function useNetworkProposal(beside: Beside): Proposed | null {
  const latest = useStore(proposal, (state) => (state.latest?.beside === beside ? state.latest : null));
  const stands = useNetworkExperiment((experiment) => latest !== null && trainsAlike(latest.made, experiment));
  return latest !== null && stands ? { sentence: latest.sentence, undo: () => undo(latest) } : null;
}

/** Keeps the choice and restores what it had brought along. */
function undo({ beside, before }: NetworkProposal): void {
  changeNetwork((experiment) =>
    beside === 'data'
      ? { ...experiment, network: before.network, batch: before.batch, steps: before.steps, runs: before.runs }
      : withFirst(experiment, (first) =>
          atBase(first, (base) => ({
            ...base,
            values: { ...base.values, lr: rateOf(before.runs[0]) ?? base.values.lr },
          })),
        ),
  );
  proposal.setState({ latest: null });
}

/** “Learning rate 0.05 and 2,000 steps fit Handwritten digits; they were 0.1 and 1,000.” Null where nothing changed. */
export function inWords(title: string, before: NetworkExperiment, made: NetworkExperiment): string | null {
  const all = [
    { what: 'learning rate', was: numberOf(rateOf(before.runs[0])), is: numberOf(rateOf(made.runs[0])) },
    { what: 'hidden layers', was: String(before.network.values.hidden), is: String(made.network.values.hidden) },
    { what: 'minibatches of', was: group(before.batch), is: group(made.batch) },
    { what: 'gradient steps', was: group(before.steps), is: group(made.steps) },
  ];
  const changes = all.filter(({ was, is }) => was !== is);
  if (changes.length === 0) return null;
  const [fit, were] = changes.length === 1 ? ['fits', 'it was'] : ['fit', 'they were'];
  const what = listed(changes.map((each) => `${each.what} ${each.is}`));
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${fit} ${title}; ${were} ${listed(changes.map(({ was }) => was))}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function rateOf(run: Run): number | null {
  const lr = run === 'inner' ? undefined : innermost(run).values.lr;
  return typeof lr === 'number' ? lr : null;
}

function numberOf(value: number | null): string {
  return value === null ? 'none' : formatNumber(value);
}
