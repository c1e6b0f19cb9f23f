import { evaluationOfSync } from '../../experiment/rhythm.ts';
import { type Checkpoints, checkpointBefore } from '../checkpoints.ts';
import { type Cycling, cyclesOf, cyclingOf } from '../experiment/cycling.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import { judgedWeights, type NetworkRun, networkRun, type Progress, restore, snapshot } from '../training.ts';
import type { PartlyStudy } from './partly.ts';
import { type Recording, recording } from './recording.ts';
import { trainTo } from './trainTo.ts';
import { within } from './within.ts';

/** One cycle of the first run under the first seed in weight space, and two ways on from it. */
export interface CyclePaths {
  /** phi_t, phi_{t+1} and, unless it diverges, phi_{t+2}. */
  readonly slow: Recording;
  /** theta_{t,k}, which phi_{t+1} follows. */
  readonly theta: Float64Array;
  /** theta_{t,0..k}. */
  readonly fast: Recording;
  /** From theta_{t,k}: without a pull-back, over the evaluations of the next cycle. */
  readonly continued: Recording;
  /** From phi_{t+1}: the next cycle. */
  readonly lookahead: Recording;
}

/** Throws, with a message to be read, where the experiment has no such cycle. */
export function* cyclePaths(
  model: Model,
  experiment: NetworkExperiment,
  cycle: number,
  checkpoints: Checkpoints,
): PartlyStudy<CyclePaths, never> {
  const cycling = checked(experiment, cycle);
  const [start, end, next] = [cycle - 1, cycle, cycle + 1].map((sync) => evaluationOfSync(cycling.rhythm, sync));
  const run = networkRun(model, experiment, cycling.choice, experiment.seed);
  const taken = checkpointBefore(checkpoints, 0, start);
  if (taken !== undefined) restore(run, withoutAverages(taken, cycling.averages));
  yield* within(trainTo(run, start), 0, 0.7);
  check(run, cycle);

  const phi = judgedWeights(run).slice();
  // The cycle's inner optimizer as it sets out: left alone, it takes the same steps and then goes on.
  const alone = networkRun(model, experiment, cycling.choice.inner, experiment.seed);
  const begun = snapshot(run);
  restore(alone, { ...begun, state: innerState(begun.state) });

  const here = yield* within(recorded(run, end), 0.7, 0.8);
  check(run, cycle);
  if (here.pulledFrom === null) throw new Error(`Cycle ${cycle} does not end at step ${end}`);
  const after = yield* within(recorded(run, next), 0.8, 0.9);
  // Where the wrapper pays for a gradient of its own, the fast weights had arrived one evaluation earlier.
  yield* within(trainTo(alone, here.arrived), 0.9, 0.95);
  const continued = yield* within(recorded(alone, here.arrived + next - end), 0.95, 1);

  const synced = after.pulledFrom !== null && run.progress.divergedAt === 0;
  const slow = [phi, here.phi, ...(synced ? [after.phi] : [])];
  return {
    slow: { points: slow, steps: [start, end, next].slice(0, slow.length) },
    theta: here.pulledFrom,
    fast: here.path,
    continued: continued.path,
    lookahead: after.path,
  };
}

function checked(experiment: NetworkExperiment, cycle: number): Cycling {
  const cycling = cyclingOf(experiment);
  if (cycling === null)
    throw new Error(
      'The first run has no slow weights that pull it back, as lookahead(sgd(lr=0.1)) has; so it has no cycle to look at',
    );
  const cycles = cyclesOf(experiment);
  if (cycles === 0)
    throw new Error(
      `The first cycle takes ${cycling.rhythm.first} gradient steps, and the training has ${experiment.steps}`,
    );
  if (Number.isInteger(cycle) && cycle >= 1 && cycle <= cycles) return cycling;
  throw new Error(`The training has the cycles 1 to ${cycles}, and not ${cycle}`);
}

function check({ progress: { divergedAt } }: NetworkRun, cycle: number): void {
  if (divergedAt === 0) return;
  throw new Error(`The training diverged at step ${divergedAt}, before cycle ${cycle} was complete`);
}

/** Trains on to `evaluations` and records the fast weights on the way, from where they are. */
function* recorded(run: NetworkRun, evaluations: number) {
  const from = run.progress.evaluations;
  const record = recording(run.progress.point, from, evaluations - from);
  const sync: { pulledFrom: Float64Array | null } = { pulledFrom: null };
  yield* trainTo(run, evaluations, {
    fast: (point, evaluation) => {
      if (run.progress.divergedAt === 0) record.add(point, evaluation);
    },
    sync: (_, evaluation, followed) => {
      sync.pulledFrom = followed.slice();
      // Of a wrapper around a wrapper this is the inner one's phi: its pull-back is the last stretch of the path.
      if (run.progress.divergedAt === 0) record.add(followed, evaluation);
    },
  });
  return { path: record.path(), arrived: record.arrived(), phi: judgedWeights(run).slice(), ...sync };
}

function withoutAverages(progress: Progress, averages: number): Progress {
  let { state } = progress;
  for (let around = 0; around < averages; around++) state = innerState(state);
  return { ...progress, state };
}

/** Every wrapper keeps the state of what it wraps under this name. */
function innerState(state: unknown): unknown {
  if (typeof state === 'object' && state !== null && 'inner' in state) return state.inner;
  throw new Error('The state of a wrapper holds no state of what it wraps');
}
