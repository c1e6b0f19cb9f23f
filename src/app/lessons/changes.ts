import { type Experiment, type OptimizerChoice, optimizersOf } from '../../engine/experiment/experiment.ts';
import { readNumber } from '../../engine/experiment/grammar.ts';
import { seedParameter, seedsParameter, stepsParameter } from '../../engine/experiment/limits.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { describeRange, nearestAllowed } from '../../engine/experiment/readValues.ts';
import { sweepables, withValue } from '../../engine/experiment/sweepable.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { ChoiceParameter, NumberParameter } from '../../landscapes/parameter.ts';

/** One thing that is set to another value: k = 10, state = reset. */
export interface Change {
  readonly name: string;
  readonly value: string;
}

const PAIR = /^([A-Za-z][A-Za-z0-9]{0,40})\s*=\s*([\w.+-]{1,40})$/;

/** Reads `k = 10, alpha = 0.5`; gives in a sentence what is wrong where that is not to be read. */
export function readChanges(text: string): readonly Change[] | string {
  const changes: Change[] = [];
  for (const part of text.slice(0, 400).split(',')) {
    const match = PAIR.exec(part.trim());
    if (match === null) return `${quote(part.trim())} is no change; write one as in k = 10`;
    changes.push({ name: match[1], value: match[2] });
  }
  return changes;
}

/** Whether a text is that of a whole experiment rather than of changes to one. */
export function isExperiment(text: string): boolean {
  return /^(landscape|run)=/.test(text.trim());
}

/** The experiment after the changes, or what is wrong with one of them. */
export function withChanges(experiment: Experiment, changes: readonly Change[]): Experiment | string {
  let changed = experiment;
  for (const change of changes) {
    const next = withChange(changed, change);
    if (typeof next === 'string') return next;
    changed = next;
  }
  return changed;
}

/** Likewise after what is written as changes or as a whole experiment. */
export function after(experiment: Experiment, written: readonly Change[] | string): Experiment | string {
  if (typeof written !== 'string') return withChanges(experiment, written);
  const { experiment: other, problems } = parse(written);
  return problems.length === 0 ? other : problems[0].message;
}

const BUDGET = [stepsParameter, seedsParameter, seedParameter] as const;

/** The rows of the numbers that belong to the experiment as such. */
export function budgetParameter(name: string): NumberParameter | undefined {
  return BUDGET.find((each) => each.name === name);
}

/** The row of a named choice of the first run, as `state` is, and where it belongs. */
export function choiceOf(
  experiment: Pick<Experiment, 'runs'>,
  name: string,
): { readonly parameter: ChoiceParameter; readonly owner: OptimizerChoice } | undefined {
  const [owner] = optimizersOf(experiment);
  const parameter = optimizerKind(owner.name)?.parameters.find((each) => each.name === name);
  return parameter?.type === 'choice' ? { parameter, owner } : undefined;
}

/** All names that can be set in an experiment. */
export function settableNames(experiment: Experiment): readonly string[] {
  const [first] = optimizersOf(experiment);
  const choices = (optimizerKind(first.name)?.parameters ?? []).filter(({ type }) => type === 'choice');
  return [
    ...sweepables(experiment).map(({ parameter }) => parameter.name),
    ...choices.map(({ name }) => name),
    ...BUDGET.map(({ name }) => name),
  ];
}

function withChange(experiment: Experiment, { name, value }: Change): Experiment | string {
  const choice = choiceOf(experiment, name);
  if (choice !== undefined) {
    const options = choice.parameter.options.map((each) => each.value);
    if (!options.includes(value)) return `${name} is one of ${options.join(', ')}, not ${quote(value)}`;
    const [first, ...others] = experiment.runs;
    if (first === 'inner') return experiment;
    return { ...experiment, runs: [{ ...first, values: { ...first.values, [name]: value } }, ...others] };
  }
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  const parameter = swept?.parameter ?? budgetParameter(name);
  if (parameter === undefined) return unknownName('setting', name, settableNames(experiment));
  const number = readNumber(value);
  if (number === null || nearestAllowed(parameter, number) !== number)
    return `${name} must be ${describeRange(parameter)}, not ${quote(value)}`;
  return swept === undefined ? { ...experiment, [name]: number } : withValue(experiment, swept, number);
}
