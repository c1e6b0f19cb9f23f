import type { Training } from '../../engine/networks/protocol.ts';
import { quantile } from '../../engine/studies/quantile.ts';
import { measured } from '../networks/answers/seedsShown.ts';
import { comparedWith, judgeTraining } from '../networks/verdict/judge.ts';
import { stepsToAccuracy } from '../networks/verdict/stepsToAccuracy.ts';
import { accuracy } from '../networks/words/accuracy.ts';
import { formatNumber, formatSignificant, group } from '../words/numbers.ts';
import { percent } from '../words/percent.ts';
import type { NetworkFacts } from './facts.ts';
import type { TextColour } from './lesson.ts';
import type { Measure } from './measure.ts';

const two = (value: number) => formatSignificant(value, 2);
const steps = (value: number) => (Number.isFinite(value) ? group(value) : 'never');

function comparedIn({ training, experiment }: NetworkFacts) {
  return training === null ? null : (judgeTraining(experiment, training)?.compared ?? null);
}

function reachedIn({ training, experiment }: NetworkFacts) {
  const index = comparedWith(experiment);
  return training === null || index === null ? null : stepsToAccuracy(training, index);
}

/** Both are read at the last sync of the first run; medians over seeds. */
const single: readonly Measure<NetworkFacts>[] = [
  {
    name: 'accuracy.gap',
    means: 'accuracy.slow less accuracy.without, in points: above 0 where the first run answers more right',
    read: (facts) => {
      const compared = comparedIn(facts);
      return compared && 100 * (compared.testAccuracy - compared.baseline.testAccuracy);
    },
    format: (value) => formatNumber(value, 2),
  },
  {
    name: 'loss.gap',
    means: 'the median over seeds of the difference in test loss: below 0 where the first run ends lower',
    read: (facts) => comparedIn(facts)?.difference ?? null,
    format: (value) => formatNumber(value, 2),
  },
  {
    name: 'loss.low',
    means: 'the lower end of its 95 % interval over seeds',
    read: (facts) => comparedIn(facts)?.low ?? null,
    format: (value) => formatNumber(value, 2),
  },
  {
    name: 'loss.high',
    means: 'the upper end of its 95 % interval over seeds',
    read: (facts) => comparedIn(facts)?.high ?? null,
    format: (value) => formatNumber(value, 2),
  },
  {
    name: 'sharpness.ratio',
    means: 'sharpness.slow / sharpness.without: below 1 where the first run ends in the flatter place',
    read: (facts) => {
      const [own, other] = [sharpnessOf(facts, 0), sharpnessOf(facts, comparedWith(facts.experiment))];
      return own === null || other === null || !(own > 0 && other > 0) ? null : own / other;
    },
    format: two,
  },
  {
    name: 'reach.level',
    means: 'a share of the test set that is right in the end: 95 %, or a lower one where no run comes so far',
    read: (facts) => reachedIn(facts)?.level ?? null,
    format: percent,
  },
];

/** Those of the first run are `.slow`, those of the run that it is compared with `.without`. */
const ofEach: readonly {
  readonly name: string;
  readonly means: string;
  readonly read: (facts: NetworkFacts, run: 'slow' | 'without') => number | null;
  readonly format: (value: number) => string;
}[] = [
  {
    name: 'accuracy',
    means: 'the share of the test set that is right',
    read: (facts, run) => ofRun(comparedIn(facts), run)?.testAccuracy ?? null,
    format: accuracy,
  },
  {
    name: 'loss',
    means: 'the test loss',
    read: (facts, run) => ofRun(comparedIn(facts), run)?.testLoss ?? null,
    format: two,
  },
  {
    name: 'train',
    means: 'the training loss after the last step',
    read: (facts, run) =>
      overSeeds(facts, run, ({ runs, at }, index, seed) =>
        measured(runs[index], seed, 'slow', 'trainLoss', at)?.at(-1),
      ),
    format: two,
  },
  {
    name: 'sharpness',
    means: 'the largest eigenvalue of the Hessian of the training loss where the first seed ends',
    read: (facts, run) => sharpnessOf(facts, indexOf(facts, run)),
    format: two,
  },
  {
    name: 'seconds',
    means: 'seconds of training, measuring left out',
    read: (facts, run) => overSeeds(facts, run, ({ runs }, index, seed) => runs[index].seeds[seed].seconds.at(-1)),
    format: two,
  },
  {
    name: 'reach',
    means: 'gradient steps until so many of the test set are right',
    read: (facts, run) => {
      const reached = reachedIn(facts);
      return reached && (reached[run === 'slow' ? 'study' : 'baseline']?.step ?? Number.POSITIVE_INFINITY);
    },
    format: steps,
  },
];

/** Every number that is measured of a network. */
export const networkMeasures: readonly Measure<NetworkFacts>[] = [
  ...ofEach.flatMap(({ name, means, read, format }) =>
    (['slow', 'without'] as const satisfies readonly TextColour[]).map((run) => ({
      name: `${name}.${run}`,
      means: `${means}: of ${run === 'slow' ? 'the first run' : 'the run that it is compared with'}`,
      colour: run,
      read: (facts: NetworkFacts) => read(facts, run),
      format,
    })),
  ),
  ...single,
];

function ofRun<Compared extends { readonly baseline: unknown }>(compared: Compared | null, run: 'slow' | 'without') {
  return run === 'slow' ? compared : (compared?.baseline as Compared['baseline'] | undefined);
}

function indexOf({ experiment }: NetworkFacts, run: 'slow' | 'without'): number | null {
  return run === 'slow' ? 0 : comparedWith(experiment);
}

function sharpnessOf({ sharpness }: NetworkFacts, index: number | null): number | null {
  return index === null ? null : (sharpness?.[index]?.slow?.largest ?? null);
}

/** The median over all seeds. */
function overSeeds(
  facts: NetworkFacts,
  run: 'slow' | 'without',
  read: (training: Training, index: number, seed: number) => number | undefined,
): number | null {
  const { training } = facts;
  const index = indexOf(facts, run);
  if (training === null || index === null) return null;
  const values = training.runs[index].seeds.map((_, seed) => read(training, index, seed) ?? Number.NaN);
  return quantile(Float64Array.from(values).sort(), 0.5);
}
