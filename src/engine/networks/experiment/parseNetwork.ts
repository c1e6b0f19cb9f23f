import type { NumberParameter } from '../../../landscapes/parameter.ts';
import { seedParameter } from '../../experiment/limits.ts';
import { pairs, withoutAddress } from '../../experiment/pairs.ts';
import { type Problem, problemList, type Report } from '../../experiment/problem.ts';
import { known, readInteger, readNamed } from '../../experiment/readNamed.ts';
import { readRuns } from '../../experiment/readRuns.ts';
import { scheduleKinds } from '../../schedules/registry.ts';
import { datasetKind, datasetKinds } from '../data/registry.ts';
import { mlp, mlpParameters, weightCount } from '../mlp.ts';
import { cyclesOf } from './cycling.ts';
import {
  batchParameter,
  mostNetworkSeeds,
  mostNetworkSteps,
  networkSeedsParameter,
  networkStepsParameter,
} from './limits.ts';
import type { NetworkExperiment } from './networkExperiment.ts';
import { BACKENDS, DEFAULT_NETWORK_TEXT, LOSSES, NETWORK_KEYS, type NetworkKey, SURFACES } from './networkText.ts';

export interface ParsedNetwork {
  readonly experiment: NetworkExperiment;
  readonly problems: readonly Problem[];
}

/**
 * Reads an experiment on a network from its text or from a link to it, as `parse` does one on a landscape. Total: it
 * always gives a complete, valid experiment, and says in `problems` whatever it could not take as it stood. What is
 * missing is what the data set advises.
 */
export function parseNetwork(text: string): ParsedNetwork {
  const { problems, report } = problemList();
  const body = withoutAddress(text, report, NETWORK_KEYS).trim();
  const given = pairs(body === '' ? DEFAULT_NETWORK_TEXT : body, report, NETWORK_KEYS);
  const only = (key: NetworkKey) => given.get(key)?.[0];

  const data = readNamed('data', only('data'), datasetKinds, report);
  const kind = datasetKind(data.name) ?? datasetKinds[0];
  const { advice } = kind;
  const tables = [{ ...mlp, parameters: mlpParameters(advice.hidden) }];
  const network = readNamed('network', only('network'), tables, report);
  const loss = readOption('loss', only('loss'), LOSSES, report);
  const batch = readInteger(batchParameter(advice), only('batch'), report);
  const runs = readRuns(given.get('run') ?? [], advice, report);
  const weights = weightCount(kind, String(network.values.hidden));
  const steps = atMost(
    readInteger(networkStepsParameter(advice), only('steps'), report),
    mostNetworkSteps(batch, weights, runs.length),
    'steps',
    `${runs.length} runs of ${weights} weights with minibatches of ${batch}`,
    report,
  );
  const seeds = atMost(
    readInteger(networkSeedsParameter, only('seeds'), report),
    mostNetworkSeeds(steps, batch, weights, runs.length),
    'seeds',
    `${steps} steps of ${runs.length} runs of ${weights} weights`,
    report,
  );
  const experiment = {
    network,
    data,
    loss,
    batch,
    runs,
    schedule: readNamed('schedule', only('schedule'), scheduleKinds, report),
    steps,
    seed: readInteger(seedParameter, only('seed'), report),
    seeds,
    backend: readOption('backend', only('backend'), BACKENDS, report),
    surface: readOption('surface', only('surface'), SURFACES, report),
    cycle: readCycle(only('cycle'), cyclesOf({ runs, steps }), report),
  };
  return { experiment, problems };
}

/** One of a few words; the first of them where nothing is said. */
function readOption<Option extends string>(
  key: NetworkKey,
  text: string | undefined,
  options: readonly [Option, ...Option[]],
  report: Report,
): Option {
  if (text === undefined) return options[0];
  const name = known(text, options, options[0], key, report);
  return options.find((option) => option === name) ?? options[0];
}

/** What a browser can finish is bounded; first the steps give way, then the seeds. */
function atMost(value: number, most: number, key: NetworkKey, of: string, report: Report): number {
  if (value <= most) return value;
  report({ key, message: `${of} allow at most ${most} ${key}, not ${value}; using ${most}` });
  return most;
}

function readCycle(text: string | undefined, cycles: number, report: Report): number | null {
  if (text === undefined) return null;
  if (cycles === 0) {
    report({ key: 'cycle', message: 'the first run has no cycle within its steps; showing none' });
    return null;
  }
  const row: NumberParameter = {
    type: 'number',
    name: 'cycle',
    label: 'cycle',
    help: 'Which cycle is looked at; counted from 1.',
    constant: true,
    default: cycles,
    allowed: { min: 1, max: cycles, integer: true },
    slider: { min: 1, max: cycles, scale: 'linear', step: 1 },
  };
  return readInteger(row, text, report);
}
