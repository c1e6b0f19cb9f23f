import type { Point } from '../../landscapes/landscape.ts';
import type { Objective } from '../oracle.ts';

export function startLossOf({ landscape, parameters }: Objective, start: Point): number {
  const loss = new Float64Array(1);
  landscape.values(Float64Array.from(start), loss, parameters);
  return loss[0];
}
