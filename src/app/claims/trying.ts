import { createStore, useStore } from 'zustand';
import { follow } from '../working/follow.ts';
import { IDLE, RESUMED, STOPPED, type Work } from '../working/work.ts';
import { bets } from './bets.ts';
import type { Claim, Found, Standing } from './claim.ts';
import { measure } from './measures/measure.ts';
import { workerInstruments } from './workers.ts';

/** A claim on trial in this visit. */
export interface Trying {
  readonly phase: 'running' | 'done' | 'stopped' | 'failed';
  readonly bet: Standing | null;
  /** What its trials have found, as far as they have come. */
  readonly found: readonly Found[];
  readonly work: Work;
  /** Why it failed. */
  readonly problem: string | null;
}

/** The claims that were tried in this visit, by name. */
export const trials = createStore<Readonly<Record<string, Trying>>>(() => ({}));

export function useTrying(name: string): Trying | undefined {
  return useStore(trials, (all) => all[name]);
}

let running = new AbortController();
/** By the name of the claim: the newest run of it, the only one that may say how it stands. */
const newest = new Map<string, AbortSignal>();

/** Begins with a bet, or without one; what another claim was still measuring stops. */
export function begin(claim: Claim, bet: Standing | null): void {
  put(claim, { phase: 'running', bet, found: [], work: IDLE, problem: null });
  void run(claim);
}

/** Goes on where it was stopped, or after it failed, with the next trial. */
export function goOn(claim: Claim): void {
  put(claim, { ...of(claim), phase: 'running', work: RESUMED, problem: null });
  void run(claim);
}

/** Stops whatever is being measured; what was found stays. */
export function stop(): void {
  running.abort();
}

async function run(claim: Claim): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  newest.set(claim.name, signal);
  const count = claim.trials.length;
  const following = follow((progress) => {
    if (!signal.aborted) put(claim, { ...of(claim), work: { progress, stopped: false } });
  });
  try {
    for (let index = of(claim).found.length; index < count; index++) {
      const onShare = (within: number) => following.hear((index + within) / count);
      onShare(0);
      const found = await measure(claim.trials[index], workerInstruments({ signal, onShare }));
      signal.throwIfAborted();
      put(claim, { ...of(claim), found: [...of(claim).found, found] });
    }
    const { bet, found } = of(claim);
    put(claim, { ...of(claim), phase: 'done', work: IDLE });
    bets.keep(claim.name, { bet, outcomes: found.map(({ outcome }) => outcome) });
  } catch (error) {
    if (newest.get(claim.name) !== signal) return;
    const problem = error instanceof Error ? error.message : String(error);
    if (signal.aborted) put(claim, { ...of(claim), phase: 'stopped', work: STOPPED });
    else put(claim, { ...of(claim), phase: 'failed', work: IDLE, problem });
  } finally {
    following.end();
  }
}

function of({ name }: Claim): Trying {
  return trials.getState()[name];
}

function put({ name }: Claim, trying: Trying): void {
  trials.setState({ [name]: trying });
}
