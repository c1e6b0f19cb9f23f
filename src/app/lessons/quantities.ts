import type { Experiment } from '../../engine/experiment/experiment.ts';
import { sweepables } from '../../engine/experiment/sweepable.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { formatRatio } from '../words/numbers.ts';
import { budgetParameter } from './changes.ts';
import type { Facts } from './facts.ts';
import type { TextColour } from './lesson.ts';
import { measures } from './measures.ts';

export interface Quantity {
  readonly value: number | null;
  readonly text: string;
  readonly colour: TextColour | null;
  readonly moves: boolean;
  /** The row of a number that is set rather than measured. */
  readonly parameter: NumberParameter | null;
}

/** What is said of two runs in words that stay true whoever ends lower: “4.2 times lower”. */
export const phrases: readonly { readonly name: string; readonly means: string; readonly of: string }[] = [
  { name: 'compared', means: 'the ratio in words: 4.2 times lower, 52 times higher', of: 'ratio' },
  { name: 'compared.N', means: 'likewise ratio.N', of: 'ratio.N' },
  { name: 'best.compared', means: 'likewise best.ratio', of: 'best.ratio' },
];

/** What is known about a named number or phrase; null where an experiment has nothing of that name. */
export function quantityOf(name: string, facts: Facts): Quantity | null {
  const parameter = parameterOf(name, facts.experiment);
  if (parameter !== null) {
    const value = settingOf(name, facts.experiment);
    const text = `${value}${parameter.unit ?? ''}`;
    return { value, text, colour: COLOURED[name] ?? null, moves: false, parameter };
  }
  const phrase = named(phrases, name);
  const measure = named(measures, phrase === null ? name : phrase.row.of.replace('N', String(phrase.n)));
  if (measure === null) return null;
  const { row, n } = measure;
  const value = row.read(facts, n);
  const text = value === null ? '…' : phrase === null ? row.format(value) : inWords(value);
  return { value, text, colour: row.colour ?? null, moves: row.moves === true, parameter: null };
}

/** Whether an experiment has a number of that name; phrases are none. */
export function hasNumber(name: string, experiment: Experiment): boolean {
  return parameterOf(name, experiment) !== null || named(measures, name) !== null;
}

export function hasQuantity(name: string, experiment: Experiment): boolean {
  return hasNumber(name, experiment) || named(phrases, name) !== null;
}

/** The row of a number that can be set. */
export function parameterOf(name: string, experiment: Experiment): NumberParameter | null {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  return swept?.parameter ?? budgetParameter(name) ?? null;
}

/** The value of a number that can be set. */
export function settingOf(name: string, experiment: Experiment): number {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  const { steps: budget, seeds, seed } = experiment;
  return swept?.value ?? Number({ steps: budget, seeds, seed }[name]);
}

const COLOURED: Readonly<Record<string, TextColour>> = { k: 'fast', alpha: 'slow' };

function named<Row extends { readonly name: string }>(
  rows: readonly Row[],
  name: string,
): { readonly row: Row; readonly n: number } | null {
  const n = Number(/(?<=\.)[1-9](?=\.|$)/.exec(name)?.[0] ?? 0);
  const general = name.replace(/(?<=\.)[1-9](?=\.|$)/, 'N');
  const row = rows.find((each) => each.name === general);
  return row === undefined || name.includes('N') ? null : { row, n };
}

function inWords(ratio: number): string {
  if (ratio === 1) return 'no lower and no higher';
  if (ratio === 0 || ratio === Number.POSITIVE_INFINITY) return ratio === 0 ? 'infinitely higher' : 'infinitely lower';
  return ratio > 1 ? `${formatRatio(ratio)} times lower` : `${formatRatio(1 / ratio)} times higher`;
}
