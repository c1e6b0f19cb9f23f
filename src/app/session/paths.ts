import type { Experiment } from '../../engine/experiment/experiment.ts';
import { complete } from '../../engine/studies/drain.ts';
import { trajectories } from '../../engine/studies/trajectory.ts';
import type { Answer } from '../../engine/worker/protocol.ts';
import { custom } from '../../landscapes/custom.ts';
import { latest } from '../latest.ts';
import { store } from '../store.ts';
import { client } from './client.ts';
import { differs, PATHS } from './current.ts';
import { setWork } from './setWork.ts';

/** Paths of up to so many evaluations, some two milliseconds, are computed here: the way to the worker is longer. */
const NEAR = 6000;

const farPaths = latest(
  (experiment, options) => client.ask('trajectories', { experiment, seed: experiment.show }, options),
  takePaths,
  (work) => {
    setWork('paths', work);
    // Nobody is kept before an empty picture without being told how long.
    if (work.progress !== null) store.setState({ pictured: true });
  },
);

/** Keeps the paths of the shown seed up to date with the experiment. */
export function connectPaths(): void {
  showPaths(store.getState().experiment);
  store.subscribe(({ experiment }, before) => {
    if (differs(PATHS, experiment, before.experiment)) showPaths(experiment);
  });
}

/** In the very frame of the change, where that is possible; the engine is the same here and there. */
function showPaths(experiment: Experiment): void {
  if (!isNear(experiment)) {
    farPaths.ask(experiment);
    return;
  }
  farPaths.drop();
  takePaths(experiment, complete(trajectories(experiment, experiment.show)));
}

/** Stops what takes long. What is known stays. */
export function stopPaths(): void {
  if (store.getState().works.paths.progress !== null) farPaths.stop();
}

export function resumePaths(): void {
  const { experiment, works } = store.getState();
  if (works.paths.stopped) farPaths.resume(experiment);
}

/** A formula of one's own may be of any cost, so it is never computed here. */
export function isNear({ landscape, steps, runs }: Experiment): boolean {
  return landscape.name !== custom.name && steps * runs.length <= NEAR;
}

function takePaths(experiment: Experiment, value: Answer<'trajectories'>): void {
  // An answer from afar may come after the experiment has become near.
  const newest = store.getState().experiment;
  if (experiment !== newest && isNear(newest)) return;
  store.setState({ trajectories: { experiment, value } });
}
