import { evaluationOfSync, syncsWithin } from '../experiment/rhythm.ts';
import type { Rhythm } from '../optimizers/optimizer.ts';

/**
 * What a run is measured by where many are compared, for each seed:
 *
 * - `final`: the loss at the end, above the landscape's floor where it has one;
 * - `area`: its mean over the syncs, the area under the curve of the slow weights divided by its length;
 * - `reach`: the gradient evaluations after which it stays below a level, Infinity where it does not;
 * - `diverged`: 1 for a seed that diverged, else 0.
 *
 * All look at the weights to judge, and only at the evaluations at which the run under study has a sync: so does the
 * run that it is compared with, and alpha = 1 makes no difference.
 */
export type Metric = (typeof METRICS)[number];

export const METRICS = ['final', 'area', 'reach', 'diverged'] as const;

/** How two runs compare by a metric: by a ratio, or by a difference where a ratio means nothing. */
export function scaleOf(metric: Metric, floor: number | null): 'ratio' | 'difference' {
  if (metric === 'reach') return 'ratio';
  return metric === 'diverged' || floor === null ? 'difference' : 'ratio';
}

/** The losses of a batch of lanes at some of the syncs, on their way to a metric. */
export interface Meter {
  /** Whether it has to see every sync, or only the last. */
  readonly everySync: boolean;
  /** The losses at the weights to judge at a sync, or at the evaluation that stands for one. */
  see(losses: Float64Array, evaluation: number): void;
  /** One number per lane, given the evaluations at which lanes diverged (0: not), which makes them infinitely bad. */
  read(divergedAt: Int32Array): Float64Array<ArrayBuffer>;
}

export interface MeterOptions {
  readonly floor: number | null;
  /** The level of `reach`, as a loss; of no meaning for the others. */
  readonly level: number;
  /** When the run under study has its syncs, and the evaluations of the whole run; null: at each. */
  readonly rhythm: Rhythm | null;
  readonly steps: number;
  /** The loss at the start, which counts while nothing has been seen. */
  readonly startLoss: number;
}

export function meter(metric: Metric, lanes: number, options: MeterOptions): Meter {
  const { floor, level, startLoss, steps } = options;
  const rhythm = options.rhythm ?? { first: 1, every: 1 };
  // Rounding may put a loss a last bit below the floor.
  const above = (loss: number) => (floor === null ? loss : Math.max(0, loss - floor));
  const kept = new Float64Array(lanes);
  let seen = 0;

  switch (metric) {
    case 'final':
      kept.fill(above(startLoss));
      return {
        everySync: false,
        see: (losses) => {
          for (let lane = 0; lane < lanes; lane++) kept[lane] = above(losses[lane]);
        },
        read: (divergedAt) => kept.map((value, lane) => (divergedAt[lane] === 0 ? value : Number.POSITIVE_INFINITY)),
      };
    case 'area':
      return {
        everySync: true,
        see: (losses) => {
          seen++;
          for (let lane = 0; lane < lanes; lane++) kept[lane] += above(losses[lane]);
        },
        read: (divergedAt) =>
          kept.map((sum, lane) => {
            if (divergedAt[lane] !== 0) return Number.POSITIVE_INFINITY;
            return seen === 0 ? above(startLoss) : sum / seen;
          }),
      };
    case 'reach':
      // The last evaluation that is not below the level: the start is none of the syncs.
      if (!(startLoss < level)) kept.fill(0);
      else kept.fill(-1);
      return {
        everySync: true,
        see: (losses, evaluation) => {
          for (let lane = 0; lane < lanes; lane++) if (!(losses[lane] < level)) kept[lane] = evaluation;
        },
        read: (divergedAt) =>
          kept.map((last, lane) => {
            if (last === -1) return 0;
            const next = evaluationOfSync(rhythm, syncsWithin(rhythm, last) + 1);
            return divergedAt[lane] === 0 && next <= steps ? next : Number.POSITIVE_INFINITY;
          }),
      };
    case 'diverged':
      return {
        everySync: false,
        see: () => {},
        read: (divergedAt) => Float64Array.from(divergedAt, (at) => (at === 0 ? 0 : 1)),
      };
  }
}
