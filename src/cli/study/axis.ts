import { readNumber } from '../../engine/experiment/grammar.ts';
import { quote } from '../../engine/experiment/problem.ts';
import { describeRange, nearestAllowed } from '../../engine/experiment/readValues.ts';
import { exp, log } from '../../landscapes/numerics.ts';
import type { NumberParameter, Slider } from '../../landscapes/parameter.ts';
import { Mistake } from './mistake.ts';

/** Places on one axis of a study. */
const MOST_PLACES = 10_000;
/** Of a place between the ends, so that what is printed is short, and is to the bit what was computed. */
const DIGITS = 12;

/** `1:32`, all whole numbers from 1 to 32, or a list, `1,2,5`. */
export function readWholes(option: string, text: string, parameter: NumberParameter): readonly number[] {
  const ends = split(text, ':', 2);
  if (ends === null) return readList(option, text, parameter, 'first:last, as in 1:32, or a list, as in 1,2,5');
  const [first, last] = ends.map((end) => allowed(option, end, parameter));
  if (first > last) throw new Mistake(`--${option} ${quote(text)} must rise, as in ${last}:${first}`);
  return places(option, last - first + 1, (index) => first + index);
}

/** `0:1:32`, the way from 0 to 1 in 32 steps, each told by its end: 1/32, 2/32, … 1; or a list. */
export function readEnds(option: string, text: string, parameter: NumberParameter): readonly number[] {
  const three = split(text, ':', 3);
  if (three === null) return readList(option, text, parameter, 'from:to:steps, as in 0:1:32, or a list, as in 0.5,0.8');
  const [from, to, count] = three;
  rising(option, text, from, to);
  const values = places(option, count, (index) => from + (to - from) * ((index + 1) / count));
  return values.map((value) => allowed(option, value, parameter));
}

/** `0.001:1:48`, 48 places from 0.001 to 1, both included, spaced as `scale` says; or a list. */
export function readRange(
  option: string,
  text: string,
  parameter: NumberParameter,
  scale: Slider['scale'],
): readonly number[] {
  const three = split(text, ':', 3);
  if (three === null) return readList(option, text, parameter, 'from:to:count, as in 0.001:1:48, or a list, as in 1,2');
  const [from, to, count] = three;
  rising(option, text, from, to);
  for (const end of [from, to]) allowed(option, end, parameter);
  if (scale === 'log' && from <= 0)
    throw new Mistake(`--${option} ${quote(text)} must begin above 0 on a log scale; or say --scale linear`);
  const between = (share: number) =>
    short(scale === 'log' ? from * exp(share * log(to / from)) : from + (to - from) * share);
  const values = places(option, count, (index) => {
    if (index === 0) return from;
    return index === count - 1 ? to : between(index / (count - 1));
  });
  // Whole numbers lie closer together than many places; each is taken once.
  return parameter.allowed.integer ? [...new Set(values.map((value) => Math.round(value)))] : values;
}

function readList(option: string, text: string, parameter: NumberParameter, right: string): readonly number[] {
  const parts = text.split(',').map((part) => readNumber(part.trim()));
  const numbers = parts.filter((part) => part !== null);
  if (numbers.length < parts.length) throw new Mistake(`--${option} must be ${right}, not ${quote(text)}`);
  const twice = numbers.find((value, index) => numbers.indexOf(value) !== index);
  if (twice !== undefined) throw new Mistake(`--${option} ${quote(text)} has ${twice} twice`);
  return places(option, numbers.length, (index) => allowed(option, numbers[index], parameter));
}

function split(text: string, separator: string, count: number): number[] | null {
  const parts = text.split(separator).map(readNumber);
  const numbers = parts.filter((part) => part !== null);
  return parts.length === count && numbers.length === count ? numbers : null;
}

function rising(option: string, text: string, from: number, to: number): void {
  if (!(from < to)) throw new Mistake(`--${option} ${quote(text)} must rise: its end must lie above its beginning`);
}

function places(option: string, count: number, place: (index: number) => number): readonly number[] {
  if (!Number.isInteger(count) || count < 1 || count > MOST_PLACES)
    throw new Mistake(`--${option} must have from 1 to ${MOST_PLACES} places, not ${count}`);
  return Array.from({ length: count }, (_, index) => place(index));
}

function allowed(option: string, value: number, parameter: NumberParameter): number {
  if (nearestAllowed(parameter, value) === value) return value;
  throw new Mistake(`--${option}: ${parameter.name} must be ${describeRange(parameter)}, not ${value}`);
}

function short(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
