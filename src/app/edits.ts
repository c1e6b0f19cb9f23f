import type { Experiment, OptimizerChoice } from '../engine/experiment/experiment.ts';
import { readRuns } from '../engine/experiment/readRuns.ts';
import { defaultValues } from '../engine/experiment/readValues.ts';
import { minibatch } from '../engine/noise/minibatch.ts';
import { noiseKind } from '../engine/noise/registry.ts';
import { landscapeValues } from '../engine/objective.ts';
import { advisedLrFor } from '../engine/optimizers/advisedLr.ts';
import { optimizerKind } from '../engine/optimizers/registry.ts';
import { loadFormulas } from '../landscapes/formulas.ts';
import type { Value, Values } from '../landscapes/parameter.ts';
import { landscapeNamed } from '../landscapes/registry.ts';
import { atBase, withBase, withFirst, withWrapperValue } from './edits/firstRun.ts';
import { propose } from './edits/proposal.ts';
import { withValue } from './edits/values.ts';
import { withWrapper } from './edits/wrapper.ts';
import { change, edit, store } from './store.ts';
import { baseName } from './words/runs.ts';

/** What the controls do to the experiment. `set...` may be part of a drag; `choose...` happens at once. */

/** A value of the first run's wrapper at this depth, 0 being the outermost. */
export function setWrapperValue(depth: number, name: string, value: Value): void {
  edit(withWrapperValue(depth, name, value));
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

/**
 * Another landscape, with the start and the learning rates that it advises and its own window, which is said. Where it is
 * made of data, chance comes from there, too.
 */
export function chooseLandscape(name: string): void {
  const landscape = landscapeNamed(name);
  const before = store.getState().experiment;
  if (landscape === undefined || name === before.landscape.name) return;
  if (landscape.ready?.() === false) {
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
    noise: landscape.samples !== undefined && noiseKind(experiment.noise.name)?.random ? MINIBATCH : experiment.noise,
    runs: experiment.runs.map((run) => (run === 'inner' ? run : atBase(run, advised))),
    view: null,
    at: null,
  }));
  propose('landscape', landscape.title, before);
}

/** What stands for minibatches elsewhere is replaced by them where they exist. */
const MINIBATCH = { name: minibatch.name, values: defaultValues(minibatch.parameters, {}) };

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
export function chooseBase(name: string, values: Values = {}): void {
  const kind = optimizerKind(name);
  if (kind === undefined) return;
  const before = store.getState().experiment;
  change((experiment) => withBase(experiment, kind, advisedLr(experiment, name), values));
  const [first] = store.getState().experiment.runs;
  if (first !== 'inner') propose('base', baseName(first), before);
}

/** A well-known pair of a wrapper and a base optimizer in place of the first run, at the advised learning rate. */
export function choosePair(name: string): void {
  const before = store.getState().experiment;
  const land = landscapeNamed(before.landscape.name);
  if (land === undefined) return;
  const [pair] = readRuns([name], land.advisedLr(landscapeValues(before.landscape.values)), () => {});
  if (pair === 'inner') return;
  change((experiment) => withFirst(experiment, () => pair));
  propose('base', baseName(pair), before);
}

/** What the landscape advises as learning rate for this optimizer. */
export function advisedLr(
  { landscape }: Pick<Experiment, 'landscape'>,
  optimizer: string,
): Readonly<Record<string, number>> {
  const land = landscapeNamed(landscape.name);
  const kind = optimizerKind(optimizer);
  return land && kind ? { ...advisedLrFor(kind, land.advisedLr(landscapeValues(landscape.values))) } : {};
}

/** Another wrapper at this depth of the first run, 0 being the outermost; null for none. */
export function chooseWrapper(depth: number, name: string | null): void {
  const kind = name === null ? null : optimizerKind(name);
  if (kind === undefined || kind?.wraps === false) return;
  change((experiment) => withWrapper(experiment, depth, kind));
}

function shared(parameters: readonly { readonly name: string }[], values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => parameters.some((each) => each.name === name)));
}
