import { useShallow } from 'zustand/react/shallow';
import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { complete } from '../../../engine/studies/drain.ts';
import { withKAndAlpha } from '../../../engine/studies/kAlphaMap.ts';
import { WHOLE_STUDY } from '../../../engine/studies/part.ts';
import { type Trajectory, trajectories } from '../../../engine/studies/trajectory.ts';
import type { AskOptions } from '../../../engine/worker/client.ts';
import { client } from '../../session/client.ts';
import { isNear } from '../../session/paths.ts';
import { store, useApp } from '../../store.ts';
import { type Asked, useAsked } from '../../working/useAsked.ts';
import type { KAlphaMap } from './mapInquiry.ts';

export const KS = [1, 2, 5, 10, 20] as const;
/** While something moves, they follow so often. */
const MOVING_MS = 250;
const RESTING_MS = 30;
const MOST_SEEDS = 64;
const FEWEST_SEEDS = 4;
/** Steps of all five and all seeds together: a fraction of a second, unless there are very many steps. */
const MOST_STEPS = 1e7;
const RESAMPLES = 200;

export interface KnownThumbnails {
  readonly experiment: Experiment;
  /** The map's cells at these ks and the present alpha, by the final loss. */
  readonly map: KAlphaMap;
  /** The first run under the shown seed; empty where that takes too long to be drawn at once. */
  readonly paths: readonly Trajectory[];
}

/** The five runs of the newest experiment, as soon as they are known. */
export function useThumbnails(): Asked<KnownThumbnails> {
  const [key, moving] = useApp(useShallow((state) => [keyOf(state.experiment), state.moving]));
  return useAsked(key, moving ? MOVING_MS : RESTING_MS, (options) => computed(store.getState().experiment, options));
}

/** What they depend on: not on k. */
function keyOf(experiment: Experiment): string {
  const alpha = experiment.runs[0] === 'inner' ? 1 : Number(experiment.runs[0].values.alpha);
  return format({ ...withKAndAlpha(experiment, 1, alpha), at: null, view: null });
}

async function computed(experiment: Experiment, options: AskOptions): Promise<KnownThumbnails> {
  const [first] = experiment.runs;
  const alpha = first === 'inner' ? 1 : Number(first.values.alpha);
  const affordable = Math.floor(MOST_STEPS / (KS.length * experiment.steps));
  const seeds = Math.min(experiment.seeds, MOST_SEEDS, Math.max(FEWEST_SEEDS, affordable));
  const question = { experiment, ks: KS, alphas: [alpha], seeds, metric: 'final', resamples: RESAMPLES } as const;
  const columns = await client.ask('map', { ...question, part: WHOLE_STUDY }, { ...options, channel: 'thumbnails' });
  return { experiment, map: { ...columns, ...question }, paths: pathsOf(experiment, alpha) };
}

function pathsOf(experiment: Experiment, alpha: number): readonly Trajectory[] {
  const [first] = experiment.runs;
  const alone = { ...experiment, runs: [first] };
  if (!isNear({ ...alone, steps: KS.length * experiment.steps })) return [];
  return KS.map((k) => complete(trajectories(withKAndAlpha(alone, k, alpha), experiment.show))[0]);
}
