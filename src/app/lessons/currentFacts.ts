import type { Experiment } from '../../engine/experiment/experiment.ts';
import { momentAt, playhead, syncsBy, timeline } from '../playhead.ts';
import { isCurrent } from '../session/current.ts';
import { type State, store } from '../store.ts';
import type { Facts } from './facts.ts';
import { ends } from './measuredEnds.ts';

/** What is known at this moment of the experiment that is shown. */
export function currentFacts(opening: Experiment): Facts {
  const state = store.getState();
  return factsOf(state, opening, isCurrent(state, state.ensemble));
}

/** For the eye, which would rather see the numbers of a moment ago than none while something moves. */
export function shownFacts(): Facts {
  const state = store.getState();
  const { ensemble, experiment } = state;
  return factsOf(state, experiment, isCurrent(state, ensemble) || isAlike(ensemble?.experiment, experiment));
}

function factsOf(state: State, opening: Experiment, fresh: boolean): Facts {
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
