import { SWEEP_ALPHAS, SWEEP_KS } from '../../../engine/networks/studies/sweep.ts';
import { ask } from '../asking.ts';
import { networkStore } from '../networkStore.ts';
import { remaining } from '../remaining.ts';
import { sweepSeeds } from './sweepSeeds.ts';

let sweeping = new AbortController();

/** Trains the settings of the sweep in the background: it gives way to whatever is looked at. */
export async function startSweep(): Promise<void> {
  sweeping.abort();
  sweeping = new AbortController();
  const { signal } = sweeping;
  const { experiment } = networkStore.getState();
  networkStore.setState({ sweeping: { share: 0, secondsLeft: null } });
  const left = remaining();
  const question = { experiment, ks: SWEEP_KS, alphas: SWEEP_ALPHAS, seeds: sweepSeeds(experiment) };
  const value = await ask('sweep', question, {
    signal,
    onProgress: (share) => networkStore.setState({ sweeping: { share, secondsLeft: left(share) } }),
    onPartial: (partial) => networkStore.setState({ sweep: { experiment, value: partial, whole: false } }),
  });
  if (signal.aborted) return;
  networkStore.setState({ sweeping: null });
  if (value !== undefined) networkStore.setState({ sweep: { experiment, value, whole: true } });
}

export function cancelSweep(): void {
  sweeping.abort();
  networkStore.setState({ sweeping: null });
}
