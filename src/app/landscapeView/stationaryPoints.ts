import { symbol, symbolStar } from 'd3';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';

/** A mark of the picture as SVG path data around its own origin, in pixels. */
export const STAR = symbol(symbolStar, 130)() ?? '';
export const SMALL_STAR = symbol(symbolStar, 45)() ?? '';
export const CROSS = 'M-4-4 4 4M4-4-4 4';

/** The minima of a landscape, and the points where it levels out otherwise. */
export function stationaryPoints(landscape: Experiment['landscape']) {
  const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
  const saddles = land.saddles?.(parameters) ?? [];
  return { minima: land.minima(parameters), others: [...saddles, ...(land.maxima?.(parameters) ?? [])] };
}
