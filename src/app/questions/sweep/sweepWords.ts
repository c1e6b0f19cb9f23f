import type { Experiment, OptimizerChoice } from '../../../engine/experiment/experiment.ts';
import type { Metric } from '../../../engine/studies/metric.ts';
import { atBase } from '../../edits/firstRun.ts';
import { formatNumber, formatSignificant, group } from '../../words/numbers.ts';
import { capitalized, runName } from '../../words/runs.ts';
import { GOOD_LOSS, type Robustness, robustness, type Stretch } from './robustness.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { dependsOn, sweptOf } from './sweptNumber.ts';

/** A run of a sweep and what is to be said about it. */
export interface SweptWords extends Robustness {
  readonly index: number;
  readonly name: string;
  readonly median: ArrayLike<number>;
  /** Whether the number makes a difference to it at all. */
  readonly depends: boolean;
}

export function wordsOf(experiment: Experiment, answer: SweepAnswer): SweptWords[] {
  const swept = sweptOf(experiment);
  // What is varied is no part of a name.
  const nameless = {
    runs: experiment.runs.map((run) => (run === 'inner' ? run : without(run, answer.parameter.name))),
  };
  const { metric, floor, starts, heights } = answer;
  return answer.runs.map(({ median }, index) => {
    const found = robustness(metric, median, floor, starts);
    // Whoever leaves the landscape downwards has no best: it goes on for ever.
    const endless =
      metric !== 'reach' && floor === null && found.best !== null && median[found.best] < 2 * heights[0] - heights[1];
    return {
      index,
      name: runName(nameless, index),
      median,
      depends: swept === null || dependsOn(experiment, swept, index),
      ...found,
      best: endless ? null : found.best,
    };
  });
}

function without(choice: OptimizerChoice, name: string): OptimizerChoice {
  return atBase(choice, ({ values, ...base }) => ({
    ...base,
    values: name === 'lr' ? Object.fromEntries(Object.entries(values).filter(([each]) => each !== name)) : values,
  }));
}

/** Where there is no level, steps to it cannot be counted. */
export function hasMeaning({ metric, level }: SweepAnswer): boolean {
  return metric !== 'reach' || level !== null;
}

/** What is measured, as a title of the chart, and over what. */
export function titleOfMetric({ metric, level, floor, seeds }: SweepAnswer): readonly [string, string] {
  const over = seeds > 1 ? `median and 10 to 90 % of ${group(seeds)} seeds` : 'of one run each';
  const above = floor !== null && floor !== 0 ? ' above the lowest' : '';
  switch (metric) {
    case 'final':
      return [`Final loss${above}`, over];
    case 'area':
      return [`Mean loss on the way${above}`, over];
    case 'reach':
      return [`Gradient steps until the loss stays below ${level === null ? 'a level' : formatNumber(level)}`, over];
    case 'diverged':
      return ['Seeds that diverge', seeds > 1 ? `of ${group(seeds)}` : 'of one run each'];
  }
}

/** The header over `shortRange` in a table. */
export function goodnessTitle({ metric, floor }: SweepAnswer): string {
  if (metric === 'diverged') return 'no seed diverges';
  if (metric === 'reach') return 'at most twice that';
  return floor === null ? 'below its start' : `within ${GOOD_LOSS}× of it`;
}

export function shortRange(answer: SweepAnswer, { from, to }: Stretch): string {
  const { values } = answer;
  if (isWhole(answer, { from, to })) return 'everywhere';
  if (from === to) return `only at ${say(answer, from)}`;
  if (from === 0) return `up to ${say(answer, to)}`;
  return to === values.length - 1 ? `from ${say(answer, from)} on` : `from ${say(answer, from)} to ${say(answer, to)}`;
}

export function isWhole({ values }: SweepAnswer, { from, to }: Stretch): boolean {
  return from === 0 && to === values.length - 1;
}

/** The value of the number at an index. */
export function say({ values, parameter }: Pick<SweepAnswer, 'values' | 'parameter'>, index: number): string {
  return `${formatNumber(values[index])}${parameter.unit ?? ''}`;
}

/** Where a run fails, or several do, short enough for a label; null where it does not. */
export function failingWords(
  { metric, ...answer }: SweepAnswer,
  { failing }: SweptWords,
  several = false,
): string | null {
  const fails =
    metric === 'diverged'
      ? 'more than half diverge'
      : metric === 'reach'
        ? 'not reached'
        : several
          ? 'diverge'
          : 'diverges';
  switch (failing.type) {
    case 'nowhere':
      return null;
    case 'above':
    case 'below':
      return `${fails} ${failing.type} ${say(answer, failing.index)}`;
    case 'everywhere':
      return metric === 'reach' ? 'never reached' : `${fails} everywhere`;
    case 'in places':
      return `${fails} in places`;
  }
}

export function reading(metric: Metric, value: number): string {
  if (metric === 'diverged') return `${Math.round(100 * value)} %`;
  if (metric === 'reach') return Number.isFinite(value) ? group(Math.round(value)) : 'never';
  return Number.isFinite(value) ? formatSignificant(value, 2) : 'diverges';
}

/** All readings at a value, for the ear. */
export function readingsAt(answer: SweepAnswer, runs: readonly SweptWords[], index: number): string {
  return runs.map(({ name, median }) => `${capitalized(name)} ${reading(answer.metric, median[index])}`).join('; ');
}
