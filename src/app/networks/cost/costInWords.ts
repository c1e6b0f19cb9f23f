import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { formatNumber } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import { comparedWith } from '../verdict/judge.ts';
import { type Reached, type ReachedAt, stepsToAccuracy } from '../verdict/stepsToAccuracy.ts';

/** Times are not known better than this. */
const ALIKE = 0.03;

/** 9.6 kB, 1.2 MB: thousands, as disks and networks count. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  if (count < 1e6) return `${formatNumber(count / 1000)} kB`;
  return `${formatNumber(count / 1e6)} MB`;
}

/** What the slow weights cost more than the run without them; empty where there is none. */
export function costSentence(experiment: NetworkExperiment, training: Training): string {
  const { runs } = training;
  const index = comparedWith(experiment);
  if (index === null) return '';
  const [a, b] = [runs[0].cost, runs[index].cost];
  if (!(b.secondsPerStep > 0)) return '';
  const time = a.secondsPerStep / b.secondsPerStep - 1;
  const more = a.bytesOfState - b.bytesOfState;
  const took =
    Math.abs(time) < ALIKE
      ? 'A step took equally long with the first run and without its wrapper, within 3 %'
      : `A step took ${percent(Math.abs(time))} ${time < 0 ? 'less' : 'more'} time with the first run than without its wrapper`;
  const kept =
    more === 0
      ? 'both keep equally much beside the weights'
      : `it keeps ${bytes(Math.abs(more))} ${more < 0 ? 'less' : 'more'} beside the weights`;
  return `${took}, and ${kept}. ${reachedInWords(stepsToAccuracy(training, index))}Times vary from one training to the next.`;
}

/** “95 % of the test set were right after 0.21 s of training with the first run and 0.15 s without its wrapper.” */
function reachedInWords(reached: Reached | null): string {
  if (reached === null) return '';
  const { level, study, baseline } = reached;
  const after = (at: ReachedAt | null) =>
    at === null ? 'never' : `after ${formatNumber(at.seconds, 2)} s of training`;
  return `${percent(level)} of the test set were right ${after(study)} with the first run, ${after(baseline)} without. `;
}
