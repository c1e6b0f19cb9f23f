import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { isRandom } from '../../../engine/objective.ts';
import type { Trajectory } from '../../../engine/studies/trajectory.ts';
import { formatNumber } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { barsOf, names } from './pairedRuns.ts';

const SEEDS = 32;

type Point = readonly [x: number, y: number];

/** How many different endings as many seeds have, to the last bit. */
export async function endings(experiment: Experiment, instruments: Instruments): Promise<Found> {
  const runs = await endingsOf(experiment, instruments);
  const [study, baseline] = runs.map((points) => new Set(points.map(String)).size);
  const [mine, theirs] = names(experiment);
  const count = (value: number) => (value === 1 ? 'one and the same' : `${value} different`);
  return {
    outcome: study > baseline ? 'holds' : 'fails',
    finding: `From the same start, ${SEEDS} runs under ${SEEDS} seeds: ${mine} has ${count(study)} ending${study === 1 ? '' : 's'}, ${theirs} ${baseline === study ? 'likewise' : count(baseline)}.`,
    certainty: isRandom(experiment) ? 'Compared to the last bit.' : 'Nothing is random here. Compared to the last bit.',
    bars: {
      title: `Different endings of ${SEEDS} runs`,
      scale: 'linear',
      bars: barsOf(experiment, [study, baseline], String),
    },
    advantage: null,
  };
}

/** How far the endings of as many seeds lie from their mean: the root of the mean square. */
export async function spread(experiment: Experiment, instruments: Instruments): Promise<Found> {
  const runs = await endingsOf(experiment, instruments);
  const [study, baseline] = runs.map(spreadOf);
  const [mine, theirs] = names(experiment);
  return {
    outcome: study > baseline ? 'holds' : 'fails',
    finding: `The endings of ${SEEDS} seeds lie ${formatNumber(study, 2)} from their mean for ${mine}, ${formatNumber(baseline, 2)} for ${theirs}: ${percent(study / baseline)} as far.`,
    certainty: null,
    bars: {
      title: 'How far the endings lie from their mean',
      scale: 'linear',
      bars: barsOf(experiment, [study, baseline], (value) => formatNumber(value, 2)),
    },
    advantage: null,
  };
}

/** For each run, where each seed ends. */
async function endingsOf(experiment: Experiment, { ask }: Instruments): Promise<readonly (readonly Point[])[]> {
  const seeds: (readonly Point[])[] = [];
  for (let index = 0; index < SEEDS; index++) {
    const portion = [index / SEEDS, (index + 1) / SEEDS] as const;
    const runs = await ask('trajectories', { experiment, seed: experiment.seed + index }, portion);
    seeds.push(runs.map(endOf));
  }
  return experiment.runs.map((_, run) => seeds.map((ends) => ends[run]));
}

/** Of the weights to judge. */
function endOf({ fast, slow }: Trajectory): Point {
  const { x, y } = slow ?? fast;
  return [x[x.length - 1], y[y.length - 1]];
}

function spreadOf(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, at]) => at)];
  return Math.sqrt(mean((point) => (point[0] - x) ** 2 + (point[1] - y) ** 2));
}
