import { type Experiment, type OptimizerChoice, optimizersOf } from '../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Values } from '../../landscapes/parameter.ts';
import type { Settable } from '../subject.ts';
import { isNetwork, isOnLandscape } from './sceneExperiment.ts';

/** What a puzzle may allow to be changed beside the numbers and choices of an experiment. */
export const wholes = ['start', 'landscape', 'noise', 'schedule', 'runs'] as const;

/**
 * The names of all that differs between two experiments: numbers and choices by their own names, else the part that was
 * exchanged. How one looks at it (playhead, window, seed shown, open question) is no difference. A base optimizer's
 * number counts once, in however many runs it stands.
 */
export function changedNames(before: Settable, now: Settable): readonly string[] {
  const names = new Set<string>();
  if (isOnLandscape(before) && isOnLandscape(now)) compareLandscapes(before, now, names);
  if (isNetwork(before) && isNetwork(now)) compareNetworks(before, now, names);
  for (const name of ['steps', 'seeds', 'seed'] as const) if (before[name] !== now[name]) names.add(name);
  compareChoices(before, now, 'schedule', names);
  const [old, current] = [optimizersOf(before), optimizersOf(now)];
  if (old.length !== current.length) names.add('runs');
  else for (const [index, choice] of old.entries()) compareRuns(choice, current[index], names);
  return [...names];
}

function compareLandscapes(before: Experiment, now: Experiment, names: Set<string>): void {
  if (before.start[0] !== now.start[0] || before.start[1] !== now.start[1]) names.add('start');
  for (const name of ['landscape', 'noise'] as const) compareChoices(before, now, name, names);
}

function compareNetworks(before: NetworkExperiment, now: NetworkExperiment, names: Set<string>): void {
  for (const name of ['network', 'data'] as const) compareChoices(before, now, name, names);
  for (const name of ['loss', 'batch'] as const) if (before[name] !== now[name]) names.add(name);
}

type Chosen = Pick<OptimizerChoice, 'name' | 'values'>;

function compareChoices<Name extends string>(
  before: Readonly<Record<Name, Chosen>>,
  now: Readonly<Record<Name, Chosen>>,
  name: Name,
  names: Set<string>,
): void {
  if (before[name].name !== now[name].name) names.add(name);
  else compareValues(before[name].values, now[name].values, names);
}

function compareRuns(before: OptimizerChoice, now: OptimizerChoice, names: Set<string>): void {
  if (before.name !== now.name) {
    names.add('runs');
    return;
  }
  compareValues(before.values, now.values, names);
  if (before.inner !== undefined && now.inner !== undefined) compareRuns(before.inner, now.inner, names);
  else if (before.inner !== now.inner) names.add('runs');
}

function compareValues(before: Values, now: Values, names: Set<string>): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)]))
    if (before[name] !== now[name]) names.add(name);
}
