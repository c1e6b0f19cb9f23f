import { group } from '../../words/numbers.ts';
import { timeLeft } from '../../working/timeLeft.ts';
import type { NetworkState } from '../networkStore.ts';
import { BACKEND_NAMES } from './backends.ts';
import { milliseconds } from './time.ts';

/** How far the training is, in a line: “gradient step 420 of 1,500, seed 2 of 3; about 4 seconds left”. */
export function progressInWords(state: NetworkState): string {
  const { phase, experiment, training } = state;
  if (phase === 'measuring') return 'Measuring what computes fastest here …';
  if (phase === 'failed') return 'The training could not go on.';
  const at = training === null || phase === 'done' ? null : placeInWords(state);
  if (phase === 'training') {
    const left = state.secondsLeft === null ? '' : `; ${timeLeft(state.secondsLeft)}`;
    return `${at ?? 'Training begins'}${left}`;
  }
  if (phase === 'paused') return `Paused${at === null ? '' : ` at ${at}`}`;
  if (phase === 'cancelled') return `Cancelled${at === null ? '' : ` at ${at}`}; what is known so far stays.`;
  const { steps, seeds, runs } = experiment;
  const ran = `${runs.length === 1 ? 'one run' : `${runs.length} runs`}${seeds === 1 ? '' : ` × ${group(seeds)} seeds`}`;
  return `Trained for ${group(steps)} gradient steps, ${ran}${backendInWords(state)}`;
}

function placeInWords({ experiment: { steps, seeds }, training }: NetworkState): string {
  if (training === null) return '';
  const { done, seedsDone } = training.value;
  const step = seedsDone >= seeds ? steps : done;
  return `gradient step ${group(step)} of ${group(steps)}${seeds === 1 ? '' : `, seed ${Math.min(seeds, seedsDone + 1)} of ${seeds}`}`;
}

function backendInWords({ training }: NetworkState): string {
  if (training === null) return '';
  const { backend, runs } = training.value;
  const [{ cost }] = runs;
  const step = cost.secondsPerStep > 0 ? `, ${milliseconds(1000 * cost.secondsPerStep)} a step` : '';
  return `${step} in ${BACKEND_NAMES[backend]}`;
}
