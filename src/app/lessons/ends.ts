import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { lastSync } from '../../engine/experiment/rhythm.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { Cloud } from '../../engine/studies/cloud.ts';
import { goalsOf, reached } from '../../engine/studies/reached.ts';

/** For each run the share of seeds that end at each of the landscape's minima, by its index. */
export type Ends = readonly (readonly number[])[];

/** Where the clouds of all runs have come to when the first is judged. A diverged seed ends nowhere. */
export function endsOf(experiment: Experiment, { seeds, runs }: Cloud): Ends {
  const { landscape, parameters } = objectiveOf(experiment);
  const goals = goalsOf(landscape, parameters);
  const judgedAt = lastSync(optimizersOf(experiment)[0], experiment.steps);
  const labels = new Int16Array(seeds);
  return runs.map(({ fast, slow }) => {
    const rows = slow ?? fast;
    const row = slow === null ? judgedAt : rows.length / (2 * seeds) - 1;
    reached(Float64Array.from(rows.subarray(2 * seeds * row, 2 * seeds * (row + 1))), goals, labels);
    return goals.map((_, goal) => labels.reduce((count, label) => count + (label === goal ? 1 : 0), 0) / seeds);
  });
}
