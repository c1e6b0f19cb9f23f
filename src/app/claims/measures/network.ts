import { datasetKind } from '../../../engine/networks/data/registry.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { MeasuredCurves, RunCurves, Training } from '../../../engine/networks/protocol.ts';
import { levelBetween } from '../../../engine/studies/level.ts';
import { pairedWith, resamples } from '../../../engine/studies/paired.ts';
import { mean, quantile } from '../../../engine/studies/quantile.ts';
import { formatNumber, formatSignificant } from '../../words/numbers.ts';
import type { Advantage, Bar, Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { inverted, judged } from '../judge.ts';
import { certainty, points, times } from '../words.ts';

const RESAMPLES = 1000;
const BETTER = { ahead: 'better', behind: 'worse' };
const FEWER = { ahead: 'fewer', behind: 'more' };
const BARS = [
  { label: 'Lookahead', colour: 'slow' },
  { label: 'The same without Lookahead', colour: 'without' },
] as const;

/** The share of right answers on data that the network has not seen, at the end of the training. */
export async function accuracy(experiment: NetworkExperiment, { train }: Instruments): Promise<Found> {
  const { runs } = await train(experiment);
  const tested = runs.map((run) => ends(run, 'testAccuracy', 0));
  const paired = pairedWith('mean', 'difference', tested[1], resamples(experiment.seeds, RESAMPLES))(tested[0]);
  const advantage = inverted({ scale: 'difference', ...paired });
  const [study, baseline] = runs.map((run) => mean(ends(run, 'trainLoss', Number.POSITIVE_INFINITY)));
  return {
    outcome: judged(advantage),
    finding:
      `On data that it has not seen the network answers ${exact(paired.study)} right with Lookahead and ` +
      `${exact(paired.baseline)} without: ${points(Math.abs(advantage.value))} points ${advantage.value < 0 ? 'worse' : 'better'}. ` +
      `Its training loss ends at ${formatSignificant(study, 3)} and ${formatSignificant(baseline, 3)}.`,
    certainty: certainty(advantage, experiment.seeds, BETTER),
    bars: {
      title: 'Right answers on unseen data, mean over the seeds',
      scale: 'linear',
      bars: bars([paired.study, paired.baseline], exact),
    },
    advantage,
  };
}

/** Passes through the training data until the training loss stays below a level. */
export async function networkEpochs(experiment: NetworkExperiment, { train }: Instruments): Promise<Found> {
  const training = await train(experiment);
  const level = levelOf(training);
  const perEpoch = (await trainingSamples(experiment)) / experiment.batch;
  const reached = training.runs.map(({ seeds }) =>
    Float64Array.from(seeds, ({ slow }) => staysBelow(slow.trainLoss, training.at, level) / perEpoch),
  );
  const paired = pairedWith('median', 'ratio', reached[1], resamples(experiment.seeds, RESAMPLES))(reached[0]);
  const advantage: Advantage = { scale: 'ratio', value: paired.value, low: paired.low, high: paired.high };
  const shown = (value: number) => (Number.isFinite(value) ? formatNumber(value) : 'never');
  const takes = (value: number) => (Number.isFinite(value) ? `${shown(value)} epochs` : 'more than the budget');
  const ratio = times(paired.value, FEWER);
  return {
    outcome: judged(advantage),
    finding:
      `Until the training loss stays below ${formatNumber(level)} it takes ${takes(paired.study)} with Lookahead ` +
      `and ${takes(paired.baseline)} without${ratio === null ? '' : `: ${ratio}`}.`,
    certainty: certainty(advantage, experiment.seeds, FEWER),
    bars: {
      title: `Epochs until the training loss stays below ${formatNumber(level)}`,
      scale: 'linear',
      bars: bars([paired.study, paired.baseline], shown),
    },
    advantage,
  };
}

/** Networks differ by less than whole per cents. */
function exact(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function bars(values: readonly number[], shown: (value: number) => string): Bar[] {
  return values.map((value, index) => ({ ...BARS[index], value, shown: shown(value) }));
}

/** At the weights to judge, for each seed; `diverged` where it did. */
function ends({ seeds }: RunCurves, curve: keyof MeasuredCurves, diverged: number): Float64Array {
  return Float64Array.from(seeds, ({ slow, divergedAt }) =>
    divergedAt > 0 ? diverged : (slow[curve].at(-1) ?? diverged),
  );
}

/** Half way, on a log scale, between the start and the worse of the two ends. */
function levelOf({ runs }: Training): number {
  const start = runs[0].seeds[0].slow.trainLoss[0];
  const worst = runs.map((run) => quantile(ends(run, 'trainLoss', Number.POSITIVE_INFINITY).sort(), 0.5));
  const level = levelBetween(start, worst);
  if (level === null) throw new Error('neither training comes down');
  return level;
}

function staysBelow(losses: Float64Array, at: Int32Array, level: number): number {
  let index = losses.length;
  while (index > 0 && losses[index - 1] < level) index--;
  return index === losses.length ? Number.POSITIVE_INFINITY : at[index];
}

/** Digits have to be fetched before they can be counted. */
async function trainingSamples({ data }: NetworkExperiment): Promise<number> {
  const kind = datasetKind(data.name);
  if (kind === undefined) throw new Error(`No data set is called ${data.name}`);
  await kind.load?.();
  return kind.make(data.values).train.count;
}
