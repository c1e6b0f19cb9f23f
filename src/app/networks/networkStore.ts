import { createStore, useStore } from 'zustand';
import type { Problem } from '../../engine/experiment/problem.ts';
import { consistentNetwork } from '../../engine/networks/experiment/consistentNetwork.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import type {
  BackendReport,
  Boundary,
  NetworkSweep,
  Plane,
  Predictions,
  RunSharpness,
  Training,
} from '../../engine/networks/protocol.ts';

/**
 * What the page knows: the experiment, which is all that can be set, and what the worker found out about it. As on the
 * workbench, answers carry the experiment that they belong to.
 */
export interface NetworkState {
  readonly experiment: NetworkExperiment;
  /** What could not be taken as it stood in the text that was opened. */
  readonly problems: readonly Problem[];
  /** True from the first change of a drag until it is let go. */
  readonly moving: boolean;
  readonly notice: string | null;
  readonly backend: Answered<BackendReport> | null;
  readonly training: Answered<Training> | null;
  readonly phase: Phase;
  /** The share of the training that is done. */
  readonly share: number;
  /** Null as long as nothing can be said. */
  readonly secondsLeft: number | null;
  readonly plane: Answered<Plane> | null;
  /** Of data with two features. */
  readonly boundary: Answered<Boundary> | null;
  /** To the test set. */
  readonly predictions: Answered<Predictions> | null;
  readonly sharpness: Answered<readonly RunSharpness[]> | null;
  readonly sweep: Answered<NetworkSweep> | null;
  /** The sweep under way; null when none is. */
  readonly sweeping: { readonly share: number; readonly secondsLeft: number | null } | null;
}

/** What the training is doing. */
export type Phase = 'measuring' | 'training' | 'paused' | 'done' | 'cancelled' | 'failed';

export interface Answered<Value> {
  readonly experiment: NetworkExperiment;
  readonly value: Value;
  /** False for an answer that grows yet. */
  readonly whole: boolean;
}

export const networkStore = createStore<NetworkState>(() => ({
  ...opened(''),
  notice: null,
  backend: null,
  training: null,
  phase: 'measuring',
  share: 0,
  secondsLeft: null,
  plane: null,
  boundary: null,
  predictions: null,
  sharpness: null,
  sweep: null,
  sweeping: null,
}));

export function useNetwork<Selected>(select: (state: NetworkState) => Selected): Selected {
  return useStore(networkStore, select);
}

export function useNetworkExperiment<Selected>(select: (experiment: NetworkExperiment) => Selected): Selected {
  return useStore(networkStore, (state) => select(state.experiment));
}

function opened(text: string) {
  return { ...parseNetwork(text), moving: false };
}

/** Shows an experiment from its text: a link, the browser's back and forward. */
export function openNetwork(text: string): void {
  networkStore.setState(opened(text));
}

type Change = (experiment: NetworkExperiment) => NetworkExperiment;

/** Changes the experiment under a moving finger; `settleNetwork` ends the movement. */
export function editNetwork(change: Change): void {
  networkStore.setState(({ experiment, problems }) => {
    const changed = consistentNetwork(change(experiment));
    return { experiment: changed, moving: true, problems: stillTrue(problems, experiment, changed) };
  });
}

export function settleNetwork(): void {
  if (networkStore.getState().moving) networkStore.setState({ moving: false });
}

/** Changes the experiment at once: a choice, a typed value, a key. */
export function changeNetwork(change: Change): void {
  settleNetwork();
  editNetwork(change);
  settleNetwork();
}

/** A problem is settled once the thing it concerns has been set anew. */
function stillTrue(problems: readonly Problem[], before: NetworkExperiment, after: NetworkExperiment) {
  return problems.filter(({ key }) => {
    const field = key === 'run' ? 'runs' : key;
    return !(field in after) || before[field as keyof NetworkExperiment] === after[field as keyof NetworkExperiment];
  });
}

const LOOKED_AT: readonly (keyof NetworkExperiment)[] = ['cycle', 'surface'];

/** Whether both train alike: all but what is only looked at. */
export function trainsAlike(a: NetworkExperiment, b: NetworkExperiment): boolean {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof NetworkExperiment)[]; // An experiment has its own keys and no others.
  return keys.every((key) => LOOKED_AT.includes(key) || a[key] === b[key]);
}
