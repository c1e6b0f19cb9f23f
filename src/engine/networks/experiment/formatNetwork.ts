import { formatChoice, formatRun } from '../../experiment/format.ts';
import { writeNumber } from '../../experiment/grammar.ts';
import { scheduleKind } from '../../schedules/registry.ts';
import { datasetKind } from '../data/registry.ts';
import { mlp } from '../mlp.ts';
import type { NetworkExperiment } from './networkExperiment.ts';
import { BACKENDS, LOSSES, SURFACES } from './networkText.ts';

/**
 * The canonical text of an experiment on a network, as `format` writes that of one on a landscape: keys in a fixed order,
 * everything written out but constants that can never change, and no parenthesis at its end.
 */
export function formatNetwork(experiment: NetworkExperiment): string {
  const { network, data, loss, batch, runs, schedule, backend, surface, steps, seed, seeds, cycle } = experiment;
  return [
    `network=${formatChoice(network, mlp.parameters)}`,
    `data=${formatChoice(data, datasetKind(data.name)?.parameters ?? [])}`,
    ...(loss === LOSSES[0] ? [] : [`loss=${loss}`]),
    `batch=${writeNumber(batch)}`,
    ...runs.map((run) => `run=${formatRun(run)}`),
    ...(schedule.name === 'constant'
      ? []
      : [`schedule=${formatChoice(schedule, scheduleKind(schedule.name)?.parameters ?? [])}`]),
    ...(backend === BACKENDS[0] ? [] : [`backend=${backend}`]),
    ...(surface === SURFACES[0] ? [] : [`surface=${surface}`]),
    `steps=${writeNumber(steps)}`,
    ...(seed === 1 ? [] : [`seed=${writeNumber(seed)}`]),
    ...(seeds === 1 ? [] : [`seeds=${writeNumber(seeds)}`]),
    ...(cycle === null ? [] : [`cycle=${writeNumber(cycle)}`]),
  ].join('&');
}

/** What its results depend on: the same text with whatever only says what is looked at left out. */
export function resultsText(experiment: NetworkExperiment): string {
  return formatNetwork({ ...experiment, surface: SURFACES[0], cycle: null });
}
