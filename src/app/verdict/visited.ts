import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { format } from '../../engine/experiment/format.ts';
import { isRandom, objectiveOf } from '../../engine/objective.ts';
import type { Minimum } from '../../landscapes/landscape.ts';

/** Distances to minima that are measured for two numbers of the verdict: a second or two. */
const MOST_DISTANCES = 2e9;

/** What the numbers on visited minima depend on, as a text; null where the landscape has not even two to choose from. */
export function visitsKey(experiment: Experiment): string | null {
  if (minimaOf(experiment).length < 2) return null;
  const { seed } = experiment;
  return format({ ...experiment, show: seed, at: null, view: null, study: { name: 'map', values: {} } });
}

/** The experiment with the two runs that are compared alone, and the seeds that one can afford to look at. */
export function visitsQuestion(
  experiment: Experiment,
  baseline: number,
): { readonly experiment: Experiment; readonly seeds: number } {
  const [first, second] = [optimizersOf(experiment)[0], optimizersOf(experiment)[baseline]];
  const distances = 2 * experiment.steps * minimaOf(experiment).length;
  const affordable = Math.max(1, Math.floor(MOST_DISTANCES / distances));
  const seeds = isRandom(experiment) ? Math.min(experiment.seeds, affordable) : 1;
  return { experiment: { ...experiment, runs: [first, second] }, seeds };
}

/** How many seeds or starts end best is worth telling only where some minima are not the best. */
export function hasWorseMinima(experiment: Experiment): boolean {
  return minimaOf(experiment).some(({ global }) => !global);
}

function minimaOf({ landscape }: Experiment): readonly Minimum[] {
  const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
  return land.minima(parameters);
}

/** A mean over seeds: 3.1, 12; a count of one run is whole. */
export function formatMean(value: number, seeds: number): string {
  return value.toFixed(seeds === 1 ? 0 : 1);
}
