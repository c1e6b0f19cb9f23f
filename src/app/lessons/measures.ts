import { quantile } from '../../engine/studies/quantile.ts';
import { stationaryRatio } from '../questions/cloud/stationaryRatio.ts';
import { formatNumber, formatRatio, formatSignificant, group } from '../words/numbers.ts';
import { percent } from '../words/percent.ts';
import type { Facts } from './facts.ts';
import type { Measure } from './measure.ts';
import { steadyLr } from './sharpness.ts';
import { swing } from './swing.ts';

const loss = (value: number) => formatSignificant(value, 2);
const steps = (value: number) => (Number.isFinite(value) ? group(value) : 'never');
const verdictOf = ({ measured }: Facts) => measured?.verdict ?? null;
const runAt = ({ measured }: Facts, n: number) => measured?.ensemble[n - 1];
const bestOf = ({ bestLrs }: Facts, index: number) => bestLrs?.best[index] ?? null;

/** Every number that is measured on a landscape. The numbers that are set have the names of their parameters. */
export const measures: readonly Measure<Facts>[] = [
  {
    name: 'start.loss',
    means: 'the loss at the start',
    read: (facts) => runAt(facts, 1)?.fast.median[0] ?? null,
    format: loss,
  },
  {
    name: 'final.slow',
    means: 'the final loss of the first run, at its last sync; median over seeds',
    colour: 'slow',
    read: (facts) => runAt(facts, 1)?.typical.loss ?? null,
    format: loss,
  },
  {
    name: 'final.fast',
    means: 'the loss at the fast weights of the first run after the last step; median over seeds',
    colour: 'fast',
    read: (facts) => {
      const run = runAt(facts, 1);
      return run === undefined ? null : quantile(run.finalFast.slice().sort(), 0.5);
    },
    format: loss,
  },
  {
    name: 'final.without',
    means: 'the final loss of the run that the first is compared with',
    colour: 'without',
    read: (facts) => verdictOf(facts)?.baseline.typical.loss ?? null,
    format: loss,
  },
  {
    name: 'final.N',
    means: 'the final loss of run N',
    read: (facts, n) => runAt(facts, n)?.typical.loss ?? null,
    format: loss,
  },
  {
    name: 'ratio',
    means: 'final.without / final.slow, above the floor: above 1 where the first run ends lower',
    read: (facts) => verdictOf(facts)?.comparison.value ?? null,
    format: formatRatio,
  },
  {
    name: 'ratio.low',
    means: 'the lower end of its 95 % interval over seeds',
    read: (facts) => verdictOf(facts)?.comparison.interval?.[0] ?? null,
    format: formatRatio,
  },
  {
    name: 'ratio.high',
    means: 'the upper end of its 95 % interval over seeds',
    read: (facts) => verdictOf(facts)?.comparison.interval?.[1] ?? null,
    format: formatRatio,
  },
  {
    name: 'ratio.N',
    means: 'final.N / final.slow, above the floor: above 1 where the first run ends lower than run N',
    read: (facts, n) => {
      const [own, other] = [runAt(facts, 1), runAt(facts, n)];
      const floor = verdictOf(facts)?.floor ?? null;
      if (own === undefined || other === undefined || floor === null) return null;
      const [above, theirs] = [own.typical.loss - floor, other.typical.loss - floor];
      return above === theirs ? 1 : theirs / above;
    },
    format: formatRatio,
  },
  {
    name: 'best.ratio',
    means: 'the ratio with each at its own best learning rate',
    read: (facts) => {
      const verdict = verdictOf(facts);
      const [own, other] = [bestOf(facts, 0), bestOf(facts, verdict?.index ?? 1)];
      const floor = verdict?.floor ?? null;
      return own === null || other === null || floor === null ? null : (other.loss - floor) / (own.loss - floor);
    },
    format: formatRatio,
  },
  {
    name: 'best.slow',
    means: 'the final loss of the first run at its own best learning rate',
    colour: 'slow',
    read: (facts) => bestOf(facts, 0)?.loss ?? null,
    format: loss,
  },
  {
    name: 'best.without',
    means: 'likewise of the run that it is compared with',
    colour: 'without',
    read: (facts) => bestOf(facts, verdictOf(facts)?.index ?? 1)?.loss ?? null,
    format: loss,
  },
  {
    name: 'best.lr.slow',
    means: 'the learning rate at which the first run ends lowest',
    colour: 'slow',
    read: (facts) => bestOf(facts, 0)?.lr ?? null,
    format: (value) => formatSignificant(value, 2),
  },
  {
    name: 'best.lr.without',
    means: 'likewise of the run that it is compared with',
    colour: 'without',
    read: (facts) => bestOf(facts, verdictOf(facts)?.index ?? 1)?.lr ?? null,
    format: (value) => formatSignificant(value, 2),
  },
  {
    name: 'reach.level',
    means: 'a loss half way down, a power of ten',
    read: (facts) => verdictOf(facts)?.reach?.level ?? null,
    format: (value) => formatNumber(value),
  },
  {
    name: 'reach.slow',
    means: 'gradient steps until the loss of the first run stays below that level',
    colour: 'slow',
    read: (facts) => neverIsInfinite(verdictOf(facts)?.reach?.study),
    format: steps,
  },
  {
    name: 'reach.without',
    means: 'likewise of the run that it is compared with',
    colour: 'without',
    read: (facts) => neverIsInfinite(verdictOf(facts)?.reach?.baseline),
    format: steps,
  },
  {
    name: 'diverged.slow',
    means: 'how many seeds of the first run diverge',
    colour: 'slow',
    read: (facts) => runAt(facts, 1)?.ended.diverged ?? null,
    format: group,
  },
  {
    name: 'diverged.without',
    means: 'likewise of the run that it is compared with',
    colour: 'without',
    read: (facts) => verdictOf(facts)?.baseline.ended.diverged ?? null,
    format: group,
  },
  {
    name: 'ends.N.slow',
    means: 'the share of seeds of the first run that end at the landscape’s minimum N',
    colour: 'slow',
    read: (facts, n) => facts.ends?.[0]?.[n - 1] ?? null,
    format: percent,
  },
  {
    name: 'ends.N.without',
    means: 'likewise of the run that it is compared with',
    colour: 'without',
    read: (facts, n) => facts.ends?.[verdictOf(facts)?.index ?? 1]?.[n - 1] ?? null,
    format: percent,
  },
  {
    name: 'steady.N',
    means: 'the learning rate below which gradient descent without momentum stays at minimum N: 2 / curvature',
    read: ({ experiment }, n) => steadyLr(experiment, n - 1),
    format: (value) => formatSignificant(value, 2),
  },
  {
    name: 'seed.shown',
    means: 'the seed whose paths are drawn',
    read: ({ experiment }) => experiment.show,
    format: group,
  },
  {
    name: 'swing',
    means: 'gradient steps of one swing of SGD with momentum across a ravine, by theory',
    read: ({ experiment }) => swing(experiment),
    format: (value) => formatSignificant(value, 3),
  },
  {
    name: 'theory.across',
    means: 'the share of the variance that Lookahead leaves across the noisy quadratic, in the long run, by theory',
    read: ({ experiment }) => stationaryRatio(experiment)?.directions[1].ratio ?? null,
    format: (value) => formatSignificant(value, 2),
  },
  {
    name: 'theory.along',
    means: 'likewise along it',
    read: ({ experiment }) => stationaryRatio(experiment)?.directions[0].ratio ?? null,
    format: (value) => formatSignificant(value, 2),
  },
  {
    name: 'step',
    means: 'the gradient step at which the playhead stands',
    read: ({ playhead }) => playhead.step,
    format: group,
    moves: true,
  },
  {
    name: 'sync',
    means: 'how many syncs have happened by then',
    read: ({ playhead }) => playhead.sync,
    format: group,
    moves: true,
  },
];

/** A level that is never reached is infinitely far. */
function neverIsInfinite(value: number | null | undefined): number | null {
  return value === undefined ? null : (value ?? Number.POSITIVE_INFINITY);
}
