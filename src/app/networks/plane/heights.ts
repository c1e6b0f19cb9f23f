import { scaleLinear, scaleLog } from 'd3';
import type { SurfaceKind } from '../../../engine/networks/experiment/networkExperiment.ts';

/**
 * Heights on one scale for all that is drawn of a plane: 0 for the best, as dark as the terrain gets, 1 for the worst.
 */
export interface Shading {
  /** NaN for what is not a finite height. */
  shade(height: number): number;
  /** The best and the worst height. */
  readonly ends: readonly [best: number, worst: number];
  readonly log: boolean;
}

/** From this ratio of the highest to the lowest loss a logarithm shows more. */
const FEW = 8;
/** Losses higher than all but this share of the plane are drawn as the worst: one corner must not press the rest flat. */
const CUT = 0.02;

export function shading(values: Float64Array, surface: SurfaceKind): Shading {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return { shade: () => Number.NaN, ends: [0, 1], log: false };
  const best = surface === 'testAccuracy' ? sorted[sorted.length - 1] : sorted[0];
  const cut = sorted[Math.ceil((1 - CUT) * (sorted.length - 1))];
  const worst = surface === 'testAccuracy' ? sorted[0] : cut;
  const log = surface !== 'testAccuracy' && best > 0 && worst > FEW * best;
  const scale = (log ? scaleLog() : scaleLinear()).domain([best, worst === best ? best + 1 : worst]).range([0, 1]);
  return {
    shade: (height) => (Number.isFinite(height) ? Math.max(0, Math.min(1, scale(height))) : Number.NaN),
    ends: [best, worst],
    log,
  };
}
