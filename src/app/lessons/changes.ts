import { type Experiment, type OptimizerChoice, optimizersOf } from '../../engine/experiment/experiment.ts';
import { readNumber } from '../../engine/experiment/grammar.ts';
import { seedParameter, seedsParameter, stepsParameter } from '../../engine/experiment/limits.ts';
import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { describeRange, nearestAllowed } from '../../engine/experiment/readValues.ts';
import { sweepables, withValue } from '../../engine/experiment/sweepable.ts';
import { datasetKind } from '../../engine/networks/data/registry.ts';
import { networkSeedsParameter, networkStepsParameter } from '../../engine/networks/experiment/limits.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { ChoiceParameter, NumberParameter } from '../../landscapes/parameter.ts';
import type { Settable } from '../subject.ts';
import { isNetwork, parseExperiment, type SceneExperiment } from './sceneExperiment.ts';

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
  return /^(landscape|network|run)=/.test(text.trim());
}

/** The experiment after the changes, or what is wrong with one of them. */
export function withChanges<Each extends Settable>(experiment: Each, changes: readonly Change[]): Each | string {
  let changed = experiment;
  for (const change of changes) {
    const next = withChange(changed, change);
    if (typeof next === 'string') return next;
    changed = next;
  }
  return changed;
}

/** Likewise after what is written as changes or as a whole experiment, which must be of the same kind. */
export function after(experiment: SceneExperiment, written: readonly Change[] | string): SceneExperiment | string {
  if (typeof written !== 'string') return withChanges(experiment, written);
  const { experiment: other, problems } = parseExperiment(written);
  if (problems.length > 0) return problems[0].message;
  if (isNetwork(other) === isNetwork(experiment)) return other;
  const [is, was] = isNetwork(other) ? ['a network', 'a landscape'] : ['a landscape', 'a network'];
  return `this experiment is on ${is}, and the scene on ${was}; write one on ${was}`;
}

const BUDGET = [stepsParameter, seedsParameter, seedParameter] as const;

/** The rows of the numbers that belong to the experiment as such; on a network they have bounds of their own. */
export function budgetParameter(name: string, experiment: Settable): NumberParameter | undefined {
  const advice = isNetwork(experiment) ? datasetKind(experiment.data.name)?.advice : undefined;
  const rows = advice === undefined ? BUDGET : [networkStepsParameter(advice), networkSeedsParameter, seedParameter];
  return rows.find((each) => each.name === name);
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
export function settableNames(experiment: Settable): readonly string[] {
  const [first] = optimizersOf(experiment);
  const choices = (optimizerKind(first.name)?.parameters ?? []).filter(({ type }) => type === 'choice');
  return [
    ...sweepables(experiment).map(({ parameter }) => parameter.name),
    ...choices.map(({ name }) => name),
    ...BUDGET.map(({ name }) => name),
  ];
}

function withChange<Each extends Settable>(experiment: Each, { name, value }: Change): Each | string {
  const choice = choiceOf(experiment, name);
  if (choice !== undefined) {
    const options = choice.parameter.options.map((each) => each.value);
    if (!options.includes(value)) return `${name} is one of ${options.join(', ')}, not ${quote(value)}`;
    const [first, ...others] = experiment.runs;
    if (first === 'inner') return experiment;
    return { ...experiment, runs: [{ ...first, values: { ...first.values, [name]: value } }, ...others] };
  }
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  const parameter = swept?.parameter ?? budgetParameter(name, experiment);
  if (parameter === undefined) return unknownName('setting', name, settableNames(experiment));
  const number = readNumber(value);
  if (number === null || nearestAllowed(parameter, number) !== number)
    return `${name} must be ${describeRange(parameter)}, not ${quote(value)}`;
  return swept === undefined ? { ...experiment, [name]: number } : withValue(experiment, swept, number);
}
