import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import type { Experiment } from '../../../engine/experiment/experiment.ts';
import type { Metric } from '../../../engine/studies/metric.ts';
import { positionOfValue } from '../../controls/scale.ts';
import { formatNumber, formatRatio } from '../../words/numbers.ts';
import { GOOD_LOSS, type Stretch, stretches } from './robustness.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { hasMeaning, isWhole, reading, type SweptWords, say, shortRange } from './sweepWords.ts';
import { nameOf } from './sweptNumber.ts';

/** A name in it is given by its run, so that it can have its colour. */
export type Piece = string | SweptWords;

/** How sensitive the first run is, beside the run without its wrapper, and how the two compare at their best. */
export function sweepSentence(experiment: Experiment, answer: SweepAnswer, runs: readonly SweptWords[]): Piece[] {
  if (!hasMeaning(answer))
    return [
      answer.floor === null
        ? 'This landscape has no lowest loss, and so no level to reach: measure it by something else.'
        : 'The start is at the lowest loss already, so there is no level to reach.',
    ];
  const first = runs[0];
  const other = runs[counterpartIndex(experiment) ?? 1];
  if (other === undefined) return [...clause(answer, first), '.'];
  if (first.depends && !other.depends) return [...lowerThan(answer, first, other), ...itsBest(answer, first, other)];
  return [
    ...ranges(answer, first, other),
    '.',
    ...comparison(answer, first, other),
    ...atTheSame(answer, first, other),
  ];
}

function ranges(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const [mine, theirs] = [first, other].map((run) => predicate(answer, run));
  if (mine === theirs) return ['Both ', first, ' and ', other, plural(mine)];
  if (first.good === null || other.good === null) return [first, mine, '; ', other, theirs];
  const short = isWhole(answer, first.good) ? theirs : ` ${shortRange(answer, other.good)}`;
  return [first, mine, ', ', other, short];
}

function clause(answer: SweepAnswer, run: SweptWords): Piece[] {
  return [run, predicate(answer, run)];
}

function predicate(answer: SweepAnswer, run: SweptWords): string {
  const name = nameOf(answer.parameter);
  if (run.good === null) return ` ${failure(answer, run)} at every ${name} shown`;
  const verb = goodness(answer);
  if (isWhole(answer, run.good)) return ` ${verb} at every ${name} shown`;
  return ` ${verb} ${withRange(answer, run.good)}`;
}

function withRange(answer: SweepAnswer, stretch: Stretch): string {
  const named = `with ${theNumber(answer)}`;
  if (stretch.from === stretch.to) return `only ${named} at ${say(answer, stretch.from)}`;
  return `${named} ${shortRange(answer, stretch)}`;
}

const PLURAL: Readonly<Record<string, string>> = { is: 'are', does: 'do' };

function plural(predicate: string): string {
  return predicate
    .replace(/^ (\w+)/, (_, verb: string) => ` ${PLURAL[verb] ?? verb.replace(/s$/, '')}`)
    .replace(/\bits\b/g, 'their');
}

function goodness({ metric, floor }: SweepAnswer): string {
  if (metric === 'diverged') return 'loses no seed to divergence';
  if (metric === 'reach') return 'needs at most twice its fewest steps';
  if (floor !== null) return `stays within ${GOOD_LOSS}× of its best`;
  return metric === 'final' ? 'ends below its start' : 'is below its start on the way';
}

function failure({ metric }: SweepAnswer, { failing }: SweptWords): string {
  if (metric === 'diverged') return 'loses seeds to divergence';
  if (metric === 'reach') return 'does not get there';
  return failing.type === 'everywhere' ? 'diverges' : 'does not come below its start';
}

/**
 * Whose range is the wider, by more than the distance of two values can tell, and whose best the lower: a range around
 * one's own best says nothing of how good that is.
 */
function comparison(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const width = widths(answer, first.good, other.good);
  const best = bests(answer, first, other);
  if (width === null && best === null) return [];
  if (width === null || best === null)
    return [' ', first, ' has ', width === null ? `${best?.words} (${best?.numbers})` : width.words, '.'];
  const alike = Math.sign(width.better) * Math.sign(best.better) >= 0;
  return [' ', first, ` has ${width.words} ${alike ? 'and' : 'but'} ${best.words} (${best.numbers}).`];
}

function itsBest(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const best = bests(answer, first, other);
  return best === null ? [] : [` At its best: ${best.numbers}.`];
}

/** In words, and whether the first is better (above 0) or worse. */
interface Compared {
  readonly words: string;
  readonly better: number;
}

function widths(answer: SweepAnswer, first: Stretch | null, other: Stretch | null): Compared | null {
  const { parameter, values } = answer;
  if (first === null || other === null) return null;
  // Said of both at once.
  if (first.from === other.from && first.to === other.to) return null;
  const share = ({ from, to }: Stretch) =>
    positionOfValue(parameter, values[to]) - positionOfValue(parameter, values[from]);
  const more = share(first) - share(other);
  if (Math.abs(more) < 1.5 / (values.length - 1)) return { words: 'about as wide a range', better: 0 };
  const width = ({ from, to }: Stretch) => {
    if (from === to) return 'a single value';
    const open = from === 0 || to === values.length - 1 ? 'at least ' : '';
    if (parameter.slider.scale === 'linear')
      return `${open}${formatNumber(values[to] - values[from])}${parameter.unit ?? ''}`;
    return `${open}${formatRatio(values[to] / values[from])}-fold`;
  };
  const words = `the ${more > 0 ? 'wider' : 'narrower'} range (${width(first)} against ${width(other)})`;
  return { words, better: more };
}

/** Within 5 per cent, two bests are about the same. */
const SAME = 0.05;

function bests(
  { metric, floor }: SweepAnswer,
  first: SweptWords,
  other: SweptWords,
): (Compared & { readonly numbers: string }) | null {
  if (metric === 'diverged' || first.best === null || other.best === null) return null;
  const [mine, theirs] = [first.median[first.best], other.median[other.best]];
  const numbers = `${reading(metric, mine)} against ${reading(metric, theirs)}`;
  if (Math.abs(theirs - mine) <= SAME * Math.max(Math.abs(mine), Math.abs(theirs)))
    return { words: 'about the same best', numbers, better: 0 };
  const better = theirs - mine;
  if (metric === 'reach') return { words: `${better > 0 ? 'fewer' : 'more'} steps at best`, numbers, better };
  const words = `the ${better > 0 ? 'lower' : 'higher'} best`;
  if (floor === null || !(mine > 0 && theirs > 0)) return { words, numbers, better };
  const ratio = Math.max(theirs / mine, mine / theirs);
  return { words, numbers: `${numbers}, ${formatRatio(ratio)}× ${better > 0 ? 'lower' : 'higher'}`, better };
}

const LESS: Readonly<Record<Metric, string>> = {
  final: 'ends lower',
  area: 'is lower on the way',
  reach: 'needs fewer steps',
  diverged: 'loses fewer seeds to divergence',
};

const MOST_STRETCHES = 3;

/** Where it is the better one of the two at one and the same value; null where it nowhere is. */
function whereLower(answer: SweepAnswer, first: SweptWords, other: SweptWords): string | null {
  const all = stretches(Array.from(first.median, (value, index) => value < other.median[index]));
  const shown = [...all].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_STRETCHES);
  const texts = shown.sort((a, b) => a.from - b.from).map((each) => shortRange(answer, each));
  if (texts.length < 2) return texts[0] ?? null;
  const listed = texts.map((text) => text.replace('only ', ''));
  if (all.length > MOST_STRETCHES) return `${listed.join(', ')} and here and there`;
  return `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
}

function atTheSame(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const { metric } = answer;
  if (metric === 'diverged' || first.best === null || other.best === null) return [];
  const range = whereLower(answer, first, other);
  const lower = range === null ? `nowhere ${LESS[metric]}` : `${LESS[metric]} ${range}`;
  return [` At the same ${nameOf(answer.parameter)} it ${lower}.`];
}

/** Beside a run to which the number means nothing. */
function lowerThan(answer: SweepAnswer, first: SweptWords, other: SweptWords): Piece[] {
  const less = LESS[answer.metric];
  const range = whereLower(answer, first, other);
  if (range === null) return [first, ` nowhere ${less} than `, other, `, whatever ${theNumber(answer)}.`];
  if (range === 'everywhere') return [first, ` ${less} than `, other, ` at every ${nameOf(answer.parameter)} shown.`];
  return [first, ` ${less} than `, other, ` with ${theNumber(answer)} ${range}.`];
}

function theNumber({ parameter }: SweepAnswer): string {
  const name = nameOf(parameter);
  return name.length > 1 ? `the ${name}` : name;
}
