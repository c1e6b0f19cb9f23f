import type { Experiment, OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { readNumber } from '../../engine/experiment/grammar.ts';
import { seedsParameter } from '../../engine/experiment/limits.ts';
import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { complete } from '../../engine/studies/drain.ts';
import { levelFor } from '../../engine/studies/mapBaseline.ts';
import { METRICS, type Metric } from '../../engine/studies/metric.ts';
import type { Options } from './command.ts';
import { Mistake } from './mistake.ts';

/** What several of the studies ask for. */

/** A whole number between two ends; `fallback` where the option was not given. */
export function readWhole(
  option: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
  fallback: number,
): number {
  if (text === undefined) return fallback;
  const value = readNumber(text);
  if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Mistake(`--${option} must be a whole number from ${min} to ${max}, not ${quote(text)}`);
}

/** The same experiment with as many seeds as `--seeds` says. */
export function withSeeds(experiment: Experiment, { seeds }: Options): Experiment {
  return { ...experiment, seeds: readWhole('seeds', seeds, seedsParameter.allowed, experiment.seeds) };
}

/** What `--metric` says, or else the experiment's own `study=` if it is of this kind. */
export function readMetric(kind: string, { study }: Experiment, { metric }: Options): Metric {
  const wanted = metric ?? (study.name === kind ? String(study.values.metric) : 'final');
  const found = METRICS.find((each) => each === wanted);
  if (found === undefined) throw new Mistake(unknownName('metric', wanted, METRICS));
  return found;
}

/** To ask after how many steps a level is reached, there must be one. */
export function checkLevel(metric: Metric, experiment: Experiment, inner: OptimizerChoice): void {
  if (metric !== 'reach') return;
  const objective = objectiveOf(experiment);
  const seeds = objective.random ? experiment.seeds : 1;
  if (complete(levelFor(experiment, objective, inner, seeds)) !== null) return;
  throw new Mistake('--metric reach needs a landscape with a known floor, and a start above it');
}
