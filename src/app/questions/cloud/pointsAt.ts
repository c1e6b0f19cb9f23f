import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import type { Cloud } from '../../../engine/studies/cloud.ts';
import { type Extent, syncsUpTo } from '../../plot/drawPaths.ts';

/** One cloud: all seeds of the fast weights of a run, or of the weights that are judged. */
export interface CloudKind {
  /** Which run of the experiment. */
  readonly run: number;
  /** `own`: of a run without slow weights. */
  readonly weights: 'fast' | 'slow' | 'own';
}

/** Both clouds of the first run, and of the others what they are judged by. */
export function cloudKinds({ runs }: Cloud): CloudKind[] {
  return runs.flatMap(({ slow }, run): CloudKind[] => {
    if (slow === null) return [{ run, weights: 'own' }];
    return run === 0
      ? [
          { run, weights: 'slow' },
          { run, weights: 'fast' },
        ]
      : [{ run, weights: 'slow' }];
  });
}

/**
 * Where the points of a cloud are when the playhead has come so far: the x of every seed, then the y. Between two
 * evaluations they are on their way. The fast weights are shown as each evaluation left them, before the pull-back,
 * since right after it they are the slow ones. `scratch` has room for one row and may be what is returned.
 */
export function pointsAt(
  { seeds, runs }: Cloud,
  experiment: Pick<Experiment, 'runs'>,
  { run, weights }: CloudKind,
  { forward, pulled }: Extent,
  scratch: Float32Array<ArrayBuffer>,
): Float32Array {
  const { fast, slow, slowEvaluation } = runs[run];
  if (weights !== 'slow' || slow === null || slowEvaluation === null) return rowAt(fast, forward, seeds, scratch);
  const sync = syncsUpTo({ evaluation: slowEvaluation }, forward);
  const moving = sync > 0 && slowEvaluation[sync] === forward && !isAverage(optimizersOf(experiment)[run]);
  return rowAt(slow, moving ? sync - 1 + pulled : sync, seeds, scratch);
}

function rowAt(rows: Float32Array, at: number, seeds: number, scratch: Float32Array): Float32Array {
  const length = 2 * seeds;
  const place = Math.max(0, Math.min(at, rows.length / length - 1));
  const whole = Math.floor(place);
  const share = place - whole;
  const first = whole * length;
  if (share === 0) return rows.subarray(first, first + length);
  for (let i = 0; i < length; i++) {
    const from = rows[first + i];
    scratch[i] = from + share * (rows[first + length + i] - from);
  }
  return scratch;
}
