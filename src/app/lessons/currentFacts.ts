import type { Experiment } from '../../engine/experiment/experiment.ts';
import { type Answered, networkStore, trainsAlike } from '../networks/networkStore.ts';
import { momentAt, playhead, syncsBy, timeline } from '../playhead.ts';
import { isCurrent } from '../session/current.ts';
import { type State, store } from '../store.ts';
import type { Facts, NetworkFacts, SceneFacts } from './facts.ts';
import type { NetworkScene, Scene } from './lesson.ts';
import { ends } from './measuredEnds.ts';

/** What is known at this moment of the experiment that a scene shows. */
export function currentFacts(scene: Scene): SceneFacts {
  if (scene.page === 'networks') return networkFacts(scene.experiment);
  const state = store.getState();
  return landscapeFacts(state, scene.experiment, isCurrent(state, state.ensemble));
}

/** For the eye, which would rather see the numbers of a moment ago than none while something moves. */
export function shownFacts(page: Scene['page']): SceneFacts {
  if (page === 'networks') return networkFacts(networkStore.getState().experiment);
  const state = store.getState();
  const { ensemble, experiment } = state;
  return landscapeFacts(state, experiment, isCurrent(state, ensemble) || isAlike(ensemble?.experiment, experiment));
}

/** Of a network before it has been trained. */
export function nothingMeasured({ experiment }: NetworkScene): NetworkFacts {
  return { experiment, opening: experiment, training: null, sharpness: null };
}

function networkFacts(opening: NetworkFacts['opening']): NetworkFacts {
  const { experiment, training, sharpness } = networkStore.getState();
  const whole = <Value>(answer: Answered<Value> | null) =>
    answer?.whole && trainsAlike(answer.experiment, experiment) ? answer.value : null;
  return { experiment, opening, training: whole(training), sharpness: whole(sharpness) };
}

function landscapeFacts(state: State, opening: Experiment, fresh: boolean): Facts {
  const { experiment, ensemble, verdict, bestLrs } = state;
  const line = timeline(experiment);
  const { position } = playhead.getState();
  const { evaluation, sync } = momentAt(line, position);
  const found = ends.getState().found;
  return {
    experiment,
    opening,
    measured: fresh && ensemble !== null ? { ensemble: ensemble.value, verdict: verdict?.value ?? null } : null,
    bestLrs: isCurrent(state, bestLrs) ? (bestLrs?.value ?? null) : null,
    ends: found !== null && isCurrent(state, found) ? found.value : null,
    playhead: {
      step: evaluation,
      sync: syncsBy(line, sync ? evaluation : evaluation - 1),
      atEnd: position >= line.end,
    },
  };
}

/** Whether one is the other in motion: the same things, if with other numbers. */
function isAlike(before: Experiment | undefined, now: Experiment): boolean {
  if (before === undefined || before.landscape.name !== now.landscape.name) return false;
  const base = ({ runs }: Experiment) => runs.map((run) => (run === 'inner' ? run : run.name)).join();
  return base(before) === base(now);
}
