import type { Landscape } from '../../landscapes/landscape.ts';
import type { NoiseKind } from './noise.ts';

/** Minibatches are drawn from data, so they go only with landscapes that have some. */
export function suits(noise: NoiseKind, landscape: Landscape): boolean {
  return noise.batchSize === undefined || landscape.samples !== undefined;
}
