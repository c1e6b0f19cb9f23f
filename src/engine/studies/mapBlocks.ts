import { advance, type Descent } from '../descent.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import { lastSync, rhythmOf } from '../experiment/rhythm.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import type { Objective } from '../oracle.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { BLOCK, batchAt } from './batch.ts';
import type { MapQuestion } from './kAlphaMap.ts';
import { type Meter, meter } from './metric.ts';
import { startLossOf } from './startLoss.ts';

/** One descent of some alphas and some seeds: lane = alpha x seeds + seed. */
export interface Block {
  readonly run: Descent;
  readonly meter: Meter;
  readonly losses: Float64Array;
  readonly lastSync: number;
  /** Which seeds, counted from the experiment's first, and which alphas. */
  readonly seed: number;
  readonly seeds: number;
  readonly alpha: number;
  readonly alphas: number;
}

/** The column of one k: all alphas and all seeds. */
export function blocksOf(
  { experiment, alphas, metric }: Pick<MapQuestion, 'experiment' | 'alphas' | 'metric'>,
  objective: Objective,
  choice: OptimizerChoice,
  seeds: number,
  level: number | null,
): Block[] {
  const { start, steps } = experiment;
  const width = Math.min(BLOCK, seeds);
  const together = Math.max(1, Math.floor(BLOCK / seeds));
  const blocks: Block[] = [];
  for (let seed = 0; seed < seeds; seed += width) {
    for (let alpha = 0; alpha < alphas.length; alpha += together) {
      const size = { seed, seeds: Math.min(width, seeds - seed), alpha };
      const mine = alphas.slice(alpha, alpha + together);
      const lanes = mine.length * size.seeds;
      const column = new Float64Array(2 * lanes);
      for (const [index, value] of [...mine, ...mine].entries())
        column.fill(value, index * size.seeds, (index + 1) * size.seeds);
      blocks.push({
        ...size,
        alphas: mine.length,
        run: fusedDescent(objective, choice, batchAt(start, lanes), { alpha: column }),
        meter: meter(metric, lanes, {
          floor: objective.landscape.floor(objective.parameters),
          level: level ?? Number.NaN,
          rhythm: rhythmOf(choice),
          steps,
          startLoss: startLossOf(objective, start),
        }),
        losses: new Float64Array(lanes),
        lastSync: lastSync(choice, steps),
      });
    }
  }
  return blocks;
}

/** Goes on until `evaluations` are spent in all, and shows the meter what it has to see on the way. */
export function forward(
  { run, meter, losses }: Block,
  { landscape, parameters }: Objective,
  evaluations: number,
  noise: NoiseTable | null,
): void {
  if (!meter.everySync) {
    advance(run, evaluations, noise);
    return;
  }
  advance(run, evaluations, noise, {
    sync(phi, evaluation) {
      landscape.values(phi, losses, parameters);
      meter.see(losses, evaluation);
    },
  });
}
