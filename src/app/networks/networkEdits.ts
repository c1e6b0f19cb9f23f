import { innermost, type OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { readRuns } from '../../engine/experiment/readRuns.ts';
import { defaultValues } from '../../engine/experiment/readValues.ts';
import { datasetKind } from '../../engine/networks/data/registry.ts';
import type { NetworkExperiment, SurfaceKind } from '../../engine/networks/experiment/networkExperiment.ts';
import { mlpParameters } from '../../engine/networks/mlp.ts';
import { advisedLrFor } from '../../engine/optimizers/advisedLr.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { Value, Values } from '../../landscapes/parameter.ts';
import { atBase, withBase, withFirst } from '../edits/firstRun.ts';
import { withValue } from '../edits/values.ts';
import { baseName } from '../words/runs.ts';
import { proposeNetwork } from './networkProposal.ts';
import { changeNetwork, editNetwork, networkStore } from './networkStore.ts';

/** What the controls of the page do to the experiment. `set...` may be part of a drag; `choose...` happens at once. */

export function setDataValue(name: string, value: Value): void {
  editNetwork((experiment) => ({ ...experiment, data: withValue(experiment.data, name, value) }));
}

export function setNetworkValue(name: string, value: Value): void {
  editNetwork((experiment) => ({ ...experiment, network: withValue(experiment.network, name, value) }));
}

export function setBudget(name: 'steps' | 'batch' | 'seed' | 'seeds', value: number): void {
  editNetwork((experiment) => ({ ...experiment, [name]: value, cycle: name === 'steps' ? null : experiment.cycle }));
}

export function chooseLoss(loss: NetworkExperiment['loss']): void {
  changeNetwork((experiment) => ({ ...experiment, loss }));
}

export function chooseBackend(backend: NetworkExperiment['backend']): void {
  changeNetwork((experiment) => ({ ...experiment, backend }));
}

export function chooseSurface(surface: SurfaceKind): void {
  changeNetwork((experiment) => ({ ...experiment, surface }));
}

/** Looks at a cycle, from 1; the last one is null, so that it stays the last. */
export function setCycle(cycle: number, count: number): void {
  editNetwork((experiment) => ({ ...experiment, cycle: cycle >= count ? null : Math.max(1, cycle) }));
}

/** Other data, with the network, the budget and the learning rates that suit them, which is said. */
export function chooseData(name: string): void {
  const kind = datasetKind(name);
  const before = networkStore.getState().experiment;
  if (kind === undefined || name === before.data.name) return;
  const advised = (base: OptimizerChoice) => ({
    ...base,
    values: { ...base.values, ...advisedNetworkLr(name, base.name) },
  });
  changeNetwork((experiment) => ({
    ...experiment,
    data: { name, values: defaultValues(kind.parameters, {}) },
    network: {
      ...experiment.network,
      values: { ...defaultValues(mlpParameters(kind.advice.hidden), {}), activation: activationOf(experiment) },
    },
    batch: kind.advice.batch,
    steps: kind.advice.steps,
    runs: experiment.runs.map((run) => (run === 'inner' ? run : atBase(run, advised))),
    cycle: null,
  }));
  proposeNetwork('data', kind.title, before);
}

function activationOf({ network }: NetworkExperiment): Value {
  return network.values.activation;
}

export function chooseNetworkBase(name: string, values: Values): void {
  const kind = optimizerKind(name);
  if (kind === undefined) return;
  const before = networkStore.getState().experiment;
  changeNetwork((experiment) => withBase(experiment, kind, advisedNetworkLr(experiment.data.name, name), values));
  sayBase(before);
}

/** A well-known pair of a wrapper and a base optimizer in place of the first run. */
export function chooseNetworkPair(name: string): void {
  const before = networkStore.getState().experiment;
  const data = datasetKind(before.data.name);
  if (data === undefined) return;
  const [pair] = readRuns([name], data.advice, () => {});
  if (pair === 'inner') return;
  changeNetwork((experiment) => withFirst(experiment, () => pair));
  sayBase(before);
}

function sayBase(before: NetworkExperiment): void {
  const [first] = networkStore.getState().experiment.runs;
  if (first !== 'inner') proposeNetwork('base', baseName(innermost(first)), before);
}

/** What the data advise as learning rate for this optimizer. */
export function advisedNetworkLr(data: string, optimizer: string): Readonly<Record<string, number>> {
  const [kind, set] = [optimizerKind(optimizer), datasetKind(data)];
  return kind && set ? { ...advisedLrFor(kind, set.advice) } : {};
}
