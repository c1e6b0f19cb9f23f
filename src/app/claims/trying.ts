import { createStore, useStore } from 'zustand';
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
  readonly share: number;
  /** Null while they cannot be told. */
  readonly secondsLeft: number | null;
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
  put(claim, { phase: 'running', bet, found: [], share: 0, secondsLeft: null, problem: null });
  void run(claim);
}

/** Goes on where it was stopped, or after it failed, with the next trial. */
export function goOn(claim: Claim): void {
  put(claim, { ...of(claim), phase: 'running', secondsLeft: null, problem: null });
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
  const first = of(claim).found.length;
  const began = performance.now();
  try {
    for (let index = first; index < count; index++) {
      const onShare = (within: number) => {
        if (signal.aborted) return;
        const share = (index + within) / count;
        put(claim, { ...of(claim), share, secondsLeft: secondsLeft(began, share - first / count, 1 - share) });
      };
      onShare(0);
      const found = await measure(claim.trials[index], workerInstruments({ signal, onShare }));
      signal.throwIfAborted();
      put(claim, { ...of(claim), found: [...of(claim).found, found] });
    }
    const { bet, found } = of(claim);
    put(claim, { ...of(claim), phase: 'done', share: 1, secondsLeft: null });
    bets.keep(claim.name, { bet, outcomes: found.map(({ outcome }) => outcome) });
  } catch (error) {
    if (newest.get(claim.name) !== signal) return;
    const problem = error instanceof Error ? error.message : String(error);
    put(claim, {
      ...of(claim),
      phase: signal.aborted ? 'stopped' : 'failed',
      problem: signal.aborted ? null : problem,
    });
  }
}

/** Too little has been done before a hundredth to tell. */
function secondsLeft(began: number, done: number, rest: number): number | null {
  return done < 0.01 ? null : ((performance.now() - began) / 1000 / done) * rest;
}

function of({ name }: Claim): Trying {
  return trials.getState()[name];
}

function put({ name }: Claim, trying: Trying): void {
  trials.setState({ [name]: trying });
}
