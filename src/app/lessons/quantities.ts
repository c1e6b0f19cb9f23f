import { sweepables } from '../../engine/experiment/sweepable.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import type { Settable } from '../subject.ts';
import { budgetParameter } from './changes.ts';
import { isOfNetwork, type SceneFacts } from './facts.ts';
import type { TextColour } from './lesson.ts';
import type { Measure, Phrase } from './measure.ts';
import { measures } from './measures.ts';
import { networkMeasures } from './networkMeasures.ts';
import { networkPhrases, phrases } from './phrases.ts';
import { isNetwork } from './sceneExperiment.ts';

export interface Quantity {
  readonly value: number | null;
  readonly text: string;
  readonly colour: TextColour | null;
  readonly moves: boolean;
  /** The row of a number that is set rather than measured. */
  readonly parameter: NumberParameter | null;
}

/** What is known about a named number or phrase; null where an experiment has nothing of that name. */
export function quantityOf(name: string, facts: SceneFacts): Quantity | null {
  const parameter = parameterOf(name, facts.experiment);
  if (parameter !== null) {
    const value = settingOf(name, facts.experiment);
    const text = `${value}${parameter.unit ?? ''}`;
    return { value, text, colour: COLOURED[name] ?? null, moves: false, parameter };
  }
  return isOfNetwork(facts)
    ? measuredIn(facts, networkMeasures, networkPhrases, name)
    : measuredIn(facts, measures, phrases, name);
}

function measuredIn<Known>(
  facts: Known,
  rows: readonly Measure<Known>[],
  inWords: readonly Phrase[],
  name: string,
): Quantity | null {
  const phrase = named(inWords, name);
  const measure = named(rows, phrase === null ? name : phrase.row.of.replace('N', String(phrase.n)));
  if (measure === null) return null;
  const { row, n } = measure;
  const value = row.read(facts, n);
  const text = value === null ? '…' : phrase === null ? row.format(value) : phrase.row.say(value);
  return { value, text, colour: row.colour ?? null, moves: row.moves === true, parameter: null };
}

/** The names of all numbers that are measured of such an experiment. */
export function measuredNames(experiment: Settable): readonly string[] {
  return (isNetwork(experiment) ? networkMeasures : measures).map(({ name }) => name);
}

/** Whether an experiment has a number of that name; phrases are none. */
export function hasNumber(name: string, experiment: Settable): boolean {
  const rows: readonly { readonly name: string }[] = isNetwork(experiment) ? networkMeasures : measures;
  return parameterOf(name, experiment) !== null || named(rows, name) !== null;
}

export function hasQuantity(name: string, experiment: Settable): boolean {
  return hasNumber(name, experiment) || named(isNetwork(experiment) ? networkPhrases : phrases, name) !== null;
}

/** The row of a number that can be set. */
export function parameterOf(name: string, experiment: Settable): NumberParameter | null {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  return swept?.parameter ?? budgetParameter(name, experiment) ?? null;
}

/** The value of a number that can be set. */
export function settingOf(name: string, experiment: Settable): number {
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
