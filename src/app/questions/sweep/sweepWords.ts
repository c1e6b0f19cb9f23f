import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import type { Experiment, OptimizerChoice } from '../../../engine/experiment/experiment.ts';
import type { Metric } from '../../../engine/studies/metric.ts';
import { positionOfValue } from '../../controls/scale.ts';
import { atBase } from '../../edits/firstRun.ts';
import { formatNumber, formatRatio, formatSignificant, group } from '../../words/numbers.ts';
import { capitalized, runName } from '../../words/runs.ts';
import { GOOD_LOSS, longestStretch, type Robustness, robustness, type Stretch } from './robustness.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { dependsOn, nameOf, sweptOf } from './sweptNumber.ts';

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
  return answer.runs.map(({ median }, index) => ({
    index,
    name: runName(nameless, index),
    median,
    depends: swept === null || dependsOn(experiment, swept, index),
    ...robustness(answer.metric, median, answer.floor, answer.starts),
  }));
}

function without(choice: OptimizerChoice, name: string): OptimizerChoice {
  return atBase(choice, ({ values, ...base }) => ({
    ...base,
    values: name === 'lr' ? Object.fromEntries(Object.entries(values).filter(([each]) => each !== name)) : values,
  }));
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

/** A name in it is given by its run, so that it can have its colour. */
export type Piece = string | SweptWords;

/** How sensitive the first run is, beside the run without its wrapper, and how the two compare at their best. */
export function sweepSentence(experiment: Experiment, answer: SweepAnswer, runs: readonly SweptWords[]): Piece[] {
  if (answer.metric === 'reach' && answer.level === null)
    return [
      answer.floor === null
        ? 'This landscape has no lowest loss, and so no level to reach: measure it by something else.'
        : 'The start is at the lowest loss already, so there is no level to reach.',
    ];
  const first = runs[0];
  const other = runs[counterpartIndex(experiment) ?? 1];
  if (other === undefined) return [...clause(answer, first), '.'];
  if (first.depends && !other.depends) return [...lowerThan(answer, first, other), ...atBest(answer, first, other)];
  const both = first.good !== null && other.good !== null;
  const second = both && other.good ? [other, ` ${shortRange(answer, other.good)}`] : clause(answer, other);
  return [
    ...clause(answer, first),
    both ? ', ' : '; ',
    ...second,
    '.',
    ...widths(answer, first, other),
    ...atBest(answer, first, other),
  ];
}

function clause(answer: SweepAnswer, run: SweptWords): Piece[] {
  const name = nameOf(answer.parameter);
  if (run.good === null) return [run, ` ${failure(answer, run)} at every ${name} shown`];
  const verb = goodness(answer);
  if (isWhole(answer, run.good)) return [run, ` ${verb} at every ${name} shown`];
  return [run, ` ${verb} with ${name.length > 1 ? 'the ' : ''}${name} ${shortRange(answer, run.good)}`];
}

function goodness({ metric, floor }: SweepAnswer): string {
  if (metric === 'diverged') return 'loses no seed to divergence';
  if (metric === 'reach') return 'needs at most twice its fewest steps';
  if (floor !== null) return `stays within ${GOOD_LOSS}× of its best`;
  return metric === 'final' ? 'ends below its start' : 'is below its start on the way';
}

function failure({ metric }: SweepAnswer, { best }: SweptWords): string {
  if (metric === 'diverged') return 'loses seeds to divergence';
  if (metric === 'reach') return 'does not get there';
  return best === null ? 'diverges' : 'does not come below its start';
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

function isWhole({ values }: SweepAnswer, { from, to }: Stretch): boolean {
  return from === 0 && to === values.length - 1;
}

/** The value of the number at an index. */
export function say({ values, parameter }: SweepAnswer, index: number): string {
  return `${formatNumber(values[index])}${parameter.unit ?? ''}`;
}

/** Which of two ranges is the wider, by more than the distance of two values can tell. */
function widths(answer: SweepAnswer, { good: first }: SweptWords, { good: other }: SweptWords): Piece[] {
  const { parameter, values } = answer;
  if (first === null || other === null || (isWhole(answer, first) && isWhole(answer, other))) return [];
  const share = ({ from, to }: Stretch) =>
    positionOfValue(parameter, values[to]) - positionOfValue(parameter, values[from]);
  const more = share(first) - share(other);
  const kind = Math.abs(more) < 1.5 / (values.length - 1) ? 'about as wide' : more > 0 ? 'wider' : 'narrower';
  const width = ({ from, to }: Stretch) => {
    const open = from === 0 || to === values.length - 1 ? 'at least ' : '';
    if (parameter.slider.scale === 'linear') return `${open}${formatNumber(values[to] - values[from])}`;
    return from === to ? 'a single value' : `${open}${formatRatio(values[to] / values[from])}-fold`;
  };
  return [
    ` That is ${kind === 'about as wide' ? `${kind} a` : `a ${kind}`} range (${width(first)} against ${width(other)}).`,
  ];
}

/** Ranges around one's own best say nothing of how good that is. */
function atBest({ metric, floor }: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  if (metric === 'diverged' || first.best === null || other.best === null) return [];
  const [mine, theirs] = [first.median[first.best], other.median[other.best]];
  const numbers = ` At their best: ${reading(metric, mine)} against ${reading(metric, theirs)}`;
  if (metric === 'reach') return [`${numbers} gradient steps.`];
  if (floor === null || !(mine > 0 && theirs > 0)) return [`${numbers}.`];
  const ratio = theirs / mine;
  if (Math.abs(Math.log(ratio)) < Math.log(1.05)) return [`${numbers}, about the same.`];
  return [`${numbers}, ${formatRatio(Math.max(ratio, 1 / ratio))}× ${ratio > 1 ? 'lower' : 'higher'}.`];
}

const LESS: Readonly<Record<Metric, string>> = {
  final: 'ends lower than',
  area: 'is lower on the way than',
  reach: 'needs fewer steps than',
  diverged: 'loses fewer seeds to divergence than',
};

/** Beside a run to which the number means nothing. */
function lowerThan(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const name = nameOf(answer.parameter);
  const range = longestStretch(Array.from(first.median, (value, index) => value < other.median[index]));
  const less = LESS[answer.metric];
  if (range === null) return [first, ` nowhere ${less} `, other, `, whatever ${name.length > 1 ? 'the ' : ''}${name}.`];
  if (isWhole(answer, range)) return [first, ` ${less} `, other, ` at every ${name} shown.`];
  return [first, ` ${less} `, other, ` with ${name.length > 1 ? 'the ' : ''}${name} ${shortRange(answer, range)}.`];
}

/** Where a run fails, short enough for a label; null where it does not. */
export function failingWords(answer: SweepAnswer, { failing }: SweptWords): string | null {
  const fails =
    answer.metric === 'diverged' ? 'more than half diverge' : answer.metric === 'reach' ? 'not reached' : 'diverges';
  switch (failing.type) {
    case 'nowhere':
      return null;
    case 'above':
    case 'below':
      return `${fails} ${failing.type} ${say(answer, failing.index)}`;
    default:
      return `${fails} ${failing.type}`;
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
