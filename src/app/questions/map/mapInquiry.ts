import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { isMappable, type MapColumns, mergeColumns, withKAndAlpha } from '../../../engine/studies/kAlphaMap.ts';
import type { Metric } from '../../../engine/studies/metric.ts';
import { client } from '../../session/client.ts';
import type { Inquiry } from '../inquiry.ts';

/** k from 1 to 32 by alpha in 32 steps up to 1, which is the same optimizer without Lookahead. */
const SIZE = 32;
/** Every fourth of both, while something moves. */
const COARSE = 4;
const COARSE_SEEDS = 16;
const MOST_SEEDS = 64;
const FEWEST_SEEDS = 4;
/** Steps of all cells and seeds together: some seconds. */
const MOST_STEPS = 1e9;
const COARSE_STEPS = 2e6;
/** Fewer than the verdict has, whose interval may therefore differ in its last digit. */
const RESAMPLES = 200;

export interface KAlphaMap extends MapColumns {
  readonly ks: readonly number[];
  readonly alphas: readonly number[];
  readonly seeds: number;
  readonly metric: Metric;
}

export const mapInquiry: Inquiry<KAlphaMap> = {
  name: 'map',
  key(experiment) {
    // The map is the same wherever on it the setting is.
    return isMappable(experiment)
      ? format({ ...withKAndAlpha(experiment, 1, 1), show: experiment.seed, at: null, view: null })
      : null;
  },
  async ask(experiment, detail, options) {
    const coarse = detail === 'coarse';
    const step = coarse ? COARSE : 1;
    const ks = axis(step, (place) => place);
    const alphas = axis(step, (place) => place / SIZE);
    const seeds = seedsFor(experiment, ks.length * alphas.length, coarse);
    const metric = experiment.study.values.metric as Metric;
    const question = { experiment, ks, alphas, seeds, metric, resamples: coarse ? 0 : RESAMPLES };
    const parts = await client.askAll('map', question, { ...options, channel: 'question' });
    return { ...mergeColumns(parts), ks, alphas, seeds, metric };
  },
};

/** The places of an axis from 1 to SIZE, each `step` of them told by the one in their middle, or all of them. */
function axis(step: number, value: (place: number) => number): number[] {
  return Array.from({ length: SIZE / step }, (_, index) => value(1 + index * step + Math.floor(step / 2)));
}

function seedsFor({ seeds, steps }: Experiment, cells: number, coarse: boolean): number {
  const affordable = Math.floor((coarse ? COARSE_STEPS : MOST_STEPS) / (cells * steps));
  const most = coarse ? COARSE_SEEDS : MOST_SEEDS;
  return Math.max(Math.min(seeds, coarse ? 1 : FEWEST_SEEDS), Math.min(seeds, most, affordable));
}
