import { type Experiment, type OptimizerChoice, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { buildOptimizer } from '../../../engine/optimizers/build.ts';
import type { Trajectory } from '../../../engine/studies/trajectory.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import { capitalized } from '../../words/runs.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { barsOf, names } from './pairedRuns.ts';

/** From here on there are several of something. */
const SEVERAL = 2;

/** What a run has paid, counted from its path. */
interface Paid {
  readonly gradients: number;
  /** Gradients after which the fast weights had moved. */
  readonly fastSteps: number;
  readonly interpolations: number;
}

/** Gradients for each step of the fast weights. */
export async function gradients(experiment: Experiment, instruments: Instruments): Promise<Found> {
  const paid = await count(experiment, instruments);
  const [study, baseline] = paid.map((run) => run.gradients / run.fastSteps);
  const [mine, theirs] = names(experiment);
  return counted(experiment, {
    outcome: study > baseline ? 'holds' : 'fails',
    finding: `For ${group(paid[0].fastSteps)} fast steps ${mine} evaluates ${group(paid[0].gradients)} gradients: ${formatNumber(study)} each. For ${group(paid[1].fastSteps)}, ${theirs} evaluates ${group(paid[1].gradients)}.`,
    title: 'Gradients for each fast step',
    values: [study, baseline],
  });
}

/** Updates of weights for each gradient, interpolations included. */
export async function updates(experiment: Experiment, instruments: Instruments): Promise<Found> {
  const paid = await count(experiment, instruments);
  const [study, baseline] = paid.map((run) => (run.fastSteps + run.interpolations) / run.gradients);
  const [mine] = names(experiment);
  const [{ gradients: evaluated, fastSteps, interpolations }] = paid;
  return counted(experiment, {
    outcome: study >= SEVERAL * baseline ? 'holds' : 'fails',
    finding: `${mine}: ${group(evaluated)} gradients, ${group(fastSteps)} fast steps and ${group(interpolations)} interpolations, which are ${formatNumber(study)} updates for each gradient. An interpolation needs no gradient.`,
    title: 'Updates of weights for each gradient',
    values: [study, baseline],
  });
}

/** Numbers that a training has to keep for each weight, the weight itself included; its gradient is not counted. */
export async function memory(experiment: Experiment): Promise<Found> {
  const [study, baseline] = optimizersOf(experiment).map(keptPerWeight);
  const [mine, theirs] = names(experiment);
  return counted(experiment, {
    outcome: study > baseline ? 'holds' : 'fails',
    finding: `For each weight ${mine} keeps ${study} numbers, ${theirs} ${baseline}: ${percent(study / baseline - 1)} more. At four bytes a number, a million weights take ${formatNumber(4 * study)} MB instead of ${formatNumber(4 * baseline)}.`,
    title: 'Numbers kept for each weight',
    values: [study, baseline],
  });
}

function counted(
  experiment: Experiment,
  { outcome, finding, title, values }: Pick<Found, 'outcome' | 'finding'> & { title: string; values: number[] },
): Found {
  return {
    outcome,
    finding: capitalized(finding),
    certainty: 'Counted while it ran.',
    bars: { title, scale: 'linear', bars: barsOf(experiment, values, (value) => formatNumber(value)) },
    advantage: null,
  };
}

async function count(experiment: Experiment, { ask }: Instruments): Promise<readonly Paid[]> {
  const runs = await ask('trajectories', { experiment, seed: experiment.seed });
  return runs.map(paidBy);
}

/** A sync stands in the path of the fast weights as the step after it, which begins where it has put them. */
function paidBy({ evaluations, fast, slow }: Trajectory): Paid {
  let fastSteps = 0;
  for (let t = 1; t < fast.x.length; t++) if (fast.x[t] !== fast.x[t - 1] || fast.y[t] !== fast.y[t - 1]) fastSteps++;
  return { gradients: evaluations, fastSteps, interpolations: slow === null ? 0 : slow.x.length - 1 };
}

function keptPerWeight(choice: OptimizerChoice): number {
  const weights = new Float64Array(2);
  const optimizer = buildOptimizer(choice, weights.length);
  const buffers = optimizer.buffers(optimizer.init(weights));
  return buffers.reduce((sum, { length }) => sum + length, weights.length) / weights.length;
}
