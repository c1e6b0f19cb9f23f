import type { Experiment } from '../../engine/experiment/experiment.ts';
import { momentAt, timeline } from '../playhead.ts';
import { type Extent, WHOLE } from './drawPaths.ts';

/** What the playhead's position means for every run; only the first run's pull-back takes a moment of its own. */
export function extentAt(experiment: Experiment, position: number): Extent {
  const line = timeline(experiment);
  if (position >= line.end) return WHOLE;
  const index = Math.floor(position);
  const share = position - index;
  const { evaluation } = momentAt(line, index);
  const next = momentAt(line, index + 1);
  if (next.sync) return { forward: evaluation, pulled: share };
  return { forward: evaluation + share, pulled: 1 };
}
