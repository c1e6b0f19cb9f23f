import type { Parameter } from '../../landscapes/parameter.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { noiseKind } from '../noise/registry.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import { scheduleKind } from '../schedules/registry.ts';
import type { Choice, Experiment, OptimizerChoice, Run } from './experiment.ts';
import { writeNumber } from './grammar.ts';
import { studyKind, studyKinds } from './studyKinds.ts';

/**
 * The canonical text of an experiment: keys in a fixed order, everything written out but constants that can never
 * change, no spaces and no plus signs. It never ends in a parenthesis, which chat programs cut off a link.
 */
export function format(experiment: Experiment): string {
  const { landscape, start, noise, schedule, runs, steps, seed, seeds, show, at, view, study } = experiment;
  return [
    `landscape=${formatChoice(landscape, landscapeNamed(landscape.name)?.parameters ?? [])}`,
    `start=${start.map(writeNumber).join(',')}`,
    ...(noise.name === 'none' ? [] : [`noise=${formatChoice(noise, noiseKind(noise.name)?.parameters ?? [])}`]),
    ...runs.map((run) => `run=${formatRun(run)}`),
    ...(schedule.name === 'constant'
      ? []
      : [`schedule=${formatChoice(schedule, scheduleKind(schedule.name)?.parameters ?? [])}`]),
    ...studyPair(study),
    `steps=${writeNumber(steps)}`,
    ...(seed === 1 ? [] : [`seed=${writeNumber(seed)}`]),
    ...(seeds === 1 ? [] : [`seeds=${writeNumber(seeds)}`]),
    ...(show === seed ? [] : [`show=${writeNumber(show)}`]),
    ...(at === null ? [] : [`at=${writeNumber(at.evaluation)}${at.sync ? 's' : ''}`]),
    ...(view === null ? [] : [`view=${view.map(writeNumber).join(',')}`]),
  ].join('&');
}

/** The map by the final loss is what stands open where nothing is said. It comes before the steps, because no link ends in a parenthesis. */
function studyPair(study: Choice): string[] {
  const text = formatChoice(study, studyKind(study.name)?.parameters ?? []);
  return text === studyKinds[0].name ? [] : [`study=${text}`];
}

export function formatRun(run: Run): string {
  return run === 'inner' ? 'inner' : formatOptimizer(run);
}

export function formatOptimizer({ name, values, inner }: OptimizerChoice): string {
  const parameters = optimizerKind(name)?.parameters ?? [];
  return formatCall(name, [...(inner ? [formatOptimizer(inner)] : []), ...formatValues({ name, values }, parameters)]);
}

export function formatChoice(choice: Choice, parameters: readonly Parameter[]): string {
  return formatCall(choice.name, formatValues(choice, parameters));
}

function formatCall(name: string, args: readonly string[]): string {
  return args.length === 0 ? name : `${name}(${args.join(',')})`;
}

function formatValues({ values }: Choice, parameters: readonly Parameter[]): string[] {
  return parameters
    .filter((each) => !(each.constant && values[each.name] === each.default))
    .map((each) => {
      const value = values[each.name];
      return `${each.name}=${typeof value === 'number' ? writeNumber(value) : writeText(String(value))}`;
    });
}

/** A plus sign, which links would turn into a space, and whatever ends a value in a link are written as numbers. */
function writeText(text: string): string {
  return text.replace(/[%&#+]/g, encodeURIComponent);
}
