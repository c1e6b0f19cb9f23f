import { datasetKind } from '../../engine/networks/data/registry.ts';
import { cyclesOf } from '../../engine/networks/experiment/cycling.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import { ask } from './asking.ts';
import { windowOf } from './boundary/windowOf.ts';
import { divergedBefore, shownCycle, stepShown } from './cycles.ts';
import { type NetworkState, networkStore, trainsAlike } from './networkStore.ts';

/** What is asked about a training: the plane of the cycle that is looked at, the answers of the networks there, flatness. */

/** Intervals along each side of the plane, to look at and while the cycle is being chosen. */
const FINE = 32;
const COARSE = 8;
/** Cells along each side of a decision boundary. */
const CELLS = 64;

let looked = new AbortController();

/** How flat it is where the training has ended. */
export async function askForSharpness(experiment: NetworkExperiment, signal: AbortSignal): Promise<void> {
  const value = await ask(
    'sharpness',
    { experiment },
    {
      signal,
      onPartial: (partial) => networkStore.setState({ sharpness: { experiment, value: partial, whole: false } }),
    },
  );
  if (value !== undefined) networkStore.setState({ sharpness: { experiment, value, whole: true } });
}

/** Whether the first seed has come to what is looked at, so that it need not be trained for it. */
export function canView({ training, experiment }: NetworkState): boolean {
  if (training === null || !trainsAlike(training.experiment, experiment)) return false;
  return training.value.seedsDone > 0 || training.value.done >= stepShown(experiment);
}

/** Everything that shows the cycle that is looked at. Coarse: only what comes soon. */
export async function askForView(coarse: boolean): Promise<void> {
  looked.abort();
  looked = new AbortController();
  const { signal } = looked;
  const { experiment } = networkStore.getState();
  await Promise.all([askForPlane(experiment, coarse, signal), askForAnswers(experiment, signal)]);
}

export function forgetQuestions(): void {
  looked.abort();
}

async function askForPlane(experiment: NetworkExperiment, coarse: boolean, signal: AbortSignal): Promise<void> {
  const { training } = networkStore.getState();
  const ruined = training !== null && divergedBefore(experiment, training.value) !== null;
  if (cyclesOf(experiment) === 0 || ruined) {
    networkStore.setState({ plane: null });
    return;
  }
  const question = {
    experiment,
    cycle: shownCycle(experiment),
    surface: experiment.surface,
    resolution: coarse ? COARSE : FINE,
  };
  const value = await ask('plane', question, {
    signal,
    onPartial: (partial) => networkStore.setState({ plane: { experiment, value: partial, whole: false } }),
  });
  if (value !== undefined) networkStore.setState({ plane: { experiment, value, whole: true } });
}

async function askForAnswers(experiment: NetworkExperiment, signal: AbortSignal): Promise<void> {
  const kind = datasetKind(experiment.data.name);
  if (kind === undefined) return;
  try {
    await kind.load?.();
  } catch {
    // The worker, which needs the samples too, says why they cannot be had.
    return;
  }
  if (signal.aborted) return;
  const data = kind.make(experiment.data.values);
  const step = stepShown(experiment);
  const [predictions, boundary] = await Promise.all([
    ask('predictions', { experiment, step, inputs: data.test.inputs }, { signal }),
    kind.features === 2
      ? ask('boundary', { experiment, step, window: windowOf(data), resolution: CELLS }, { signal })
      : null,
  ]);
  if (predictions === undefined || boundary === undefined) return;
  // Together, so that points and ground belong to the same step.
  networkStore.setState({
    predictions: { experiment, value: predictions, whole: true },
    boundary: boundary && { experiment, value: boundary, whole: true },
  });
}
