import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { withValue } from '../../../engine/experiment/sweepable.ts';
import { isRandom, objectiveOf } from '../../../engine/objective.ts';
import type { Metric } from '../../../engine/studies/metric.ts';
import { startLossOf } from '../../../engine/studies/startLoss.ts';
import { mergeSweeps, type Sweep } from '../../../engine/studies/sweep.ts';
import type { Window } from '../../../landscapes/landscape.ts';
import type { NumberParameter } from '../../../landscapes/parameter.ts';
import { client } from '../../session/client.ts';
import type { Inquiry } from '../inquiry.ts';
import { atRest, sweptOf, valuesOver } from './sweptNumber.ts';

const VALUES = { coarse: 13, full: 49 } as const;
const SEEDS = { coarse: 16, full: 64 } as const;
const FEWEST_SEEDS = { coarse: 1, full: 4 } as const;
/** Steps of all values, runs and seeds together: at once, and some seconds. */
const STEPS = { coarse: 2e6, full: 1e9 } as const;

export interface SweepAnswer extends Sweep {
  readonly parameter: NumberParameter;
  readonly values: readonly number[];
  /** Over how many seeds; 1 where nothing is random. */
  readonly seeds: number;
  readonly metric: Metric;
  /** The lowest loss that there is, from which losses are measured; null where there is none. */
  readonly floor: number | null;
  /** For each value the loss at the start, measured likewise. */
  readonly starts: readonly number[];
  /** The lowest and the highest loss in the landscape's window. */
  readonly heights: readonly [number, number];
}

export const sweepInquiry: Inquiry<SweepAnswer> = {
  name: 'sweep',
  key(experiment) {
    const swept = sweptOf(experiment);
    // The curves are the same wherever on them the value is.
    return swept && format({ ...atRest(experiment, swept), show: experiment.seed, at: null, view: null });
  },
  async ask(asked, detail, options) {
    const swept = sweptOf(asked);
    if (swept === null) throw new Error('there is no such number in this experiment');
    const { parameter } = swept;
    const experiment = atRest(asked, swept);
    const values = valuesOver(parameter, VALUES[detail]);
    const metric = experiment.study.values.metric as Metric;
    const runs = optimizersOf(experiment).length;
    const affordable = Math.floor(STEPS[detail] / (values.length * runs * experiment.steps));
    const most = Math.min(experiment.seeds, SEEDS[detail]);
    const seeds = Math.max(Math.min(most, FEWEST_SEEDS[detail]), Math.min(most, affordable));
    const question = { experiment, parameter: parameter.name, values, seeds, metric };
    const parts = await client.askAll('sweep', question, { ...options, channel: 'question' });
    const { landscape, parameters } = objectiveOf(experiment);
    return {
      ...mergeSweeps(parts),
      parameter,
      values,
      seeds: isRandom(experiment) ? seeds : 1,
      metric,
      floor: landscape.floor(parameters),
      starts: values.map((value) => startAbove(withValue(experiment, swept, value))),
      heights: heightsOf(experiment),
    };
  },
};

function startAbove(experiment: Experiment): number {
  const objective = objectiveOf(experiment);
  return startLossOf(objective, experiment.start) - (objective.landscape.floor(objective.parameters) ?? 0);
}

const SAMPLES = 17;

function heightsOf(experiment: Experiment): [number, number] {
  const { landscape, parameters } = objectiveOf(experiment);
  const losses = new Float64Array(SAMPLES ** 2);
  landscape.values(gridOver(landscape.window(parameters)), losses, parameters);
  const finite = losses.filter(Number.isFinite);
  return finite.length === 0 ? [-1, 1] : [Math.min(...finite), Math.max(...finite)];
}

/** Points over a window, its edges among them: all x, then all y. */
function gridOver([x0, x1, y0, y1]: Window): Float64Array {
  const share = (index: number) => index / (SAMPLES - 1);
  return Float64Array.from({ length: 2 * SAMPLES ** 2 }, (_, place) => {
    const index = place % SAMPLES ** 2;
    return place < SAMPLES ** 2
      ? x0 + share(index % SAMPLES) * (x1 - x0)
      : y0 + share(Math.floor(index / SAMPLES)) * (y1 - y0);
  });
}
