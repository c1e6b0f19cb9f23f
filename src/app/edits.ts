import { type Experiment, innermost, type OptimizerChoice } from '../engine/experiment/experiment.ts';
import { defaultValues } from '../engine/experiment/readValues.ts';
import { noiseKind } from '../engine/noise/registry.ts';
import { landscapeValues } from '../engine/objective.ts';
import { optimizerKind } from '../engine/optimizers/registry.ts';
import { loadFormulas } from '../landscapes/formulas.ts';
import type { Value } from '../landscapes/parameter.ts';
import { landscapeNamed } from '../landscapes/registry.ts';
import { change, edit, store } from './store.ts';

/** What the controls do to the experiment. `set...` may be part of a drag; `choose...` happens at once. */

/** A value of the first run's wrapper at this depth, 0 being the outermost. */
export function setWrapperValue(depth: number, name: string, value: Value): void {
  edit((experiment) =>
    withFirst(experiment, (first) => atDepth(first, depth, (choice) => withValue(choice, name, value))),
  );
}

/** A value of the first run's base optimizer. */
export function setBaseValue(name: string, value: Value): void {
  edit((experiment) =>
    withFirst(experiment, (first) => atBase(first, (base) => repaired(withValue(base, name, value)))),
  );
}

export function setLandscapeValue(name: string, value: Value): void {
  edit((experiment) => {
    const landscape = withValue(experiment.landscape, name, value);
    // Another text is another landscape altogether.
    return typeof value === 'string' ? following(experiment, landscape) : { ...experiment, landscape };
  });
}

/** On another landscape: start and learning rates that were as advised stay as advised, and what was set stays set. */
function following(experiment: Experiment, landscape: Experiment['landscape']): Experiment {
  const [before, after] = [experiment.landscape, landscape].map((choice) => ({ landscape: choice }));
  const startAt = ({ landscape: { name, values } }: typeof before) =>
    landscapeNamed(name)?.start(landscapeValues(values)) ?? experiment.start;
  const [x, y] = startAt(before);
  const follow = (base: OptimizerChoice) =>
    base.values.lr === advisedLr(before, base.name).lr
      ? { ...base, values: { ...base.values, ...advisedLr(after, base.name) } }
      : base;
  return {
    ...experiment,
    landscape,
    start: experiment.start[0] === x && experiment.start[1] === y ? startAt(after) : experiment.start,
    runs: experiment.runs.map((run) => (run === 'inner' ? run : atBase(run, follow))),
  };
}

export function setNoiseValue(name: string, value: Value): void {
  edit((experiment) => ({ ...experiment, noise: withValue(experiment.noise, name, value) }));
}

export function setExperimentValue(name: 'steps' | 'seed' | 'seeds' | 'show', value: number): void {
  edit((experiment) => ({ ...experiment, [name]: value }));
}

/** Another landscape, with the start and the learning rates that it advises and its own window. */
export function chooseLandscape(name: string): void {
  const landscape = landscapeNamed(name);
  if (landscape === undefined) return;
  if (landscape.ready?.() === false) {
    const before = store.getState().experiment;
    void loadFormulas().then((loaded) => {
      if (!loaded) store.setState({ notice: `“${landscape.title}” could not be loaded. Is there a connection?` });
      else if (store.getState().experiment.landscape === before.landscape) chooseLandscape(name);
    });
    return;
  }
  const values = defaultValues(landscape.parameters, {});
  const advised = (base: OptimizerChoice) => ({
    ...base,
    values: { ...base.values, ...advisedLr({ landscape: { name, values } }, base.name) },
  });
  change((experiment) => ({
    ...experiment,
    landscape: { name, values },
    start: landscape.start(landscapeValues(values)),
    runs: experiment.runs.map((run) => (run === 'inner' ? run : atBase(run, advised))),
    view: null,
    at: null,
  }));
}

export function chooseNoise(name: string): void {
  const kind = noiseKind(name);
  if (kind === undefined) return;
  change((experiment) => ({
    ...experiment,
    noise: {
      name,
      values: { ...defaultValues(kind.parameters, {}), ...shared(kind.parameters, experiment.noise.values) },
    },
  }));
}

/** Another base optimizer under the same wrappers, with the learning rate that the landscape advises for it. */
export function chooseBase(name: string, values: Readonly<Record<string, Value>> = {}): void {
  const kind = optimizerKind(name);
  if (kind === undefined) return;
  change((experiment) => {
    const fresh = { name, values: { ...defaultValues(kind.parameters, advisedLr(experiment, name)), ...values } };
    return withFirst(experiment, (first) =>
      atBase(first, (base) => (base.name === name ? { name, values: { ...base.values, ...values } } : fresh)),
    );
  });
}

/** What the landscape advises as learning rate for this optimizer. */
export function advisedLr(
  { landscape }: Pick<Experiment, 'landscape'>,
  optimizer: string,
): Readonly<Record<string, number>> {
  const land = landscapeNamed(landscape.name);
  const advice = optimizerKind(optimizer)?.advice;
  return land === undefined || advice === undefined
    ? {}
    : { lr: land.advisedLr(landscapeValues(landscape.values))[advice] };
}

/** Puts Lookahead around a first run that has none, and sets the same optimizer without it beside it. */
export function addLookahead(): void {
  const kind = optimizerKind('lookahead');
  if (kind === undefined) return;
  change((experiment) => {
    const [first, ...others] = experiment.runs;
    if (first === 'inner') return experiment;
    const wrapped = { name: kind.name, values: defaultValues(kind.parameters, {}), inner: first };
    return { ...experiment, runs: [wrapped, 'inner', ...others].slice(0, 6) as Experiment['runs'] };
  });
}

function withFirst(experiment: Experiment, map: (first: OptimizerChoice) => OptimizerChoice): Experiment {
  const [first, ...others] = experiment.runs;
  return first === 'inner' ? experiment : { ...experiment, runs: [map(first), ...others] };
}

function atDepth(
  choice: OptimizerChoice,
  depth: number,
  map: (choice: OptimizerChoice) => OptimizerChoice,
): OptimizerChoice {
  if (depth === 0) return map(choice);
  return choice.inner === undefined ? choice : { ...choice, inner: atDepth(choice.inner, depth - 1, map) };
}

function atBase(choice: OptimizerChoice, map: (base: OptimizerChoice) => OptimizerChoice): OptimizerChoice {
  return choice.inner === undefined ? map(innermost(choice)) : { ...choice, inner: atBase(choice.inner, map) };
}

function withValue<Chosen extends { readonly values: Experiment['noise']['values'] }>(
  choice: Chosen,
  name: string,
  value: Value,
): Chosen {
  return { ...choice, values: { ...choice.values, [name]: value } };
}

/** Switches off what no longer goes together, Nesterov without momentum say. */
function repaired(choice: OptimizerChoice): OptimizerChoice {
  const conflict = optimizerKind(choice.name)?.conflict?.(choice.values);
  return conflict ? { ...choice, values: { ...choice.values, ...conflict.instead } } : choice;
}

function shared(parameters: readonly { readonly name: string }[], values: Experiment['noise']['values']) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => parameters.some((each) => each.name === name)));
}
