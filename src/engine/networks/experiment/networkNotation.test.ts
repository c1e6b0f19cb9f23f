import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices, runs, values } from '../../../../test/arbitraries.ts';
import { faultIn } from '../../../../test/support.ts';
import { wounds } from '../../../../test/wounds.ts';
import { seedParameter } from '../../experiment/limits.ts';
import { scheduleKind, scheduleKinds } from '../../schedules/registry.ts';
import { datasetKind, datasetKinds } from '../data/registry.ts';
import { mlp, weightCount } from '../mlp.ts';
import { consistentNetwork } from './consistentNetwork.ts';
import { cyclesOf } from './cycling.ts';
import { formatNetwork, resultsText } from './formatNetwork.ts';
import {
  batchParameter,
  mostNetworkSeeds,
  mostNetworkSteps,
  networkSeedsParameter,
  networkStepsParameter,
} from './limits.ts';
import type { NetworkExperiment } from './networkExperiment.ts';
import { BACKENDS, DEFAULT_NETWORK_TEXT, isNetworkText, LOSSES, SURFACES } from './networkText.ts';
import { parseNetwork } from './parseNetwork.ts';

describe('generated experiments on networks', () => {
  test('are written, read back and written again without a change or a problem', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const text = formatNetwork(experiment);
        const parsed = parseNetwork(text);
        expect(parsed).toEqual({ experiment, problems: [] });
        expect(formatNetwork(parsed.experiment)).toBe(text);
        expect(text).not.toMatch(/[+\s]|\)$/);
        expect(isNetworkText(text)).toBe(true);
        const encoded = text.replaceAll('(', '%28').replaceAll(',', '%2C').replaceAll(')', '%29');
        const link = `https://example.org/lab/?from=mail#${encoded}`;
        expect(parseNetwork(link)).toEqual({ experiment, problems: [] });
        expect(isNetworkText(link)).toBe(true);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('mutilated texts', () => {
  test('give a valid experiment each, and never an error', () => {
    const valid = fc.oneof(experiments().map(formatNetwork), fc.constantFrom(DEFAULT_NETWORK_TEXT, 'network=mlp', ''));
    fc.assert(
      fc.property(valid, fc.array(wounds(), { minLength: 1, maxLength: 5 }), (text, inflicted) => {
        const mutilated = inflicted.reduce((body, wound) => wound(body), text);
        const { experiment, problems } = parseNetwork(mutilated);
        expect(fault(experiment), mutilated).toBe(null);
        expect(problems.length).toBeLessThanOrEqual(10);
        for (const { message } of problems) {
          expect(message.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
        expect(parseNetwork(formatNetwork(experiment)), mutilated).toEqual({ experiment, problems: [] });
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('an edited experiment on a network, brought in line', () => {
  test('is valid whatever was changed, and a valid one stays as it is', () => {
    const keys = ['network', 'data', 'batch', 'runs', 'steps', 'seeds', 'cycle'] as const;
    fc.assert(
      fc.property(experiments(), experiments(), fc.subarray([...keys]), (before, other, changed) => {
        expect(consistentNetwork(before)).toEqual(before);
        const edited = { ...before, ...Object.fromEntries(changed.map((key) => [key, other[key]])) };
        const after = consistentNetwork(edited);
        expect(fault(after)).toBe(null);
        expect(parseNetwork(formatNetwork(after))).toEqual({ experiment: after, problems: [] });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('what is missing', () => {
  test.each(datasetKinds)('is what the data set advises: $name', ({ name, advice }) => {
    const { experiment, problems } = parseNetwork(`network=mlp&data=${name}&run=lookahead(sgd)&run=adam`);
    expect(problems).toEqual([]);
    expect(experiment.network.values).toEqual({ hidden: advice.hidden, activation: 'tanh' });
    expect([experiment.steps, experiment.batch]).toEqual([advice.steps, advice.batch]);
    const [first, second] = experiment.runs;
    expect(first !== 'inner' && first.inner?.values.lr).toBe(advice.sgd);
    expect(second !== 'inner' && second.values.lr).toBe(advice.adam);
  });

  test('is the opening experiment where nothing is said at all, and that is canonical', () => {
    expect(parseNetwork('')).toEqual(parseNetwork(DEFAULT_NETWORK_TEXT));
    expect(formatNetwork(parseNetwork('').experiment)).toBe(DEFAULT_NETWORK_TEXT);
  });
});

describe('problems are said', () => {
  test.each([
    ['network=mlp(hidden=16x)&steps=5', 'network', '16x'],
    ['network=mlp(hidden=129)&steps=5', 'network', '1 to 128'],
    ['network=mlp(hidden=1x1x1x1x1)&steps=5', 'network', 'at most 4'],
    ['network=cnn&steps=5', 'network', 'unknown network'],
    ['network=mlp&data=mnist&steps=5', 'data', 'unknown data'],
    ['network=mlp&loss=hinge&steps=5', 'loss', 'crossEntropy'],
    ['network=mlp&backend=webgpu&steps=5', 'backend', 'webgl'],
    ['network=mlp&batch=0&steps=5', 'batch', 'from 1 to 2000'],
    ['network=mlp(hidden=128x128x128x128)&data=digits&batch=2000&steps=50000', 'steps', 'allow at most'],
    ['network=mlp&steps=50000&seeds=64', 'seeds', 'allow at most'],
    ['network=mlp&steps=100&cycle=30', 'cycle', 'from 1 to 20'],
    ['network=mlp&run=sgd&steps=100&cycle=1', 'cycle', 'no cycle'],
    // An average pulls nothing back.
    ['network=mlp&run=ema(sgd)&steps=100&cycle=1', 'cycle', 'no cycle'],
    ['network=mlp&run=ema(lookahead(sgd,k=5))&steps=100&cycle=30', 'cycle', 'from 1 to 20'],
    ['network=mlp&start=1,2&steps=100', 'start', 'unknown key'],
  ])('%s', (text, key, part) => {
    const { experiment, problems } = parseNetwork(text);
    expect(fault(experiment)).toBe(null);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(problems[0].message).toContain(part);
  });
});

test('a text is a network’s by its key alone', () => {
  expect(isNetworkText('network=mlp')).toBe(true);
  expect(isNetworkText('steps=5&network')).toBe(true);
  expect(isNetworkText('https://example.org/#steps=5&network=mlp')).toBe(true);
  expect(isNetworkText('https://example.org/?network=1#landscape=quadratic')).toBe(false);
  expect(isNetworkText('landscape=quadratic&run=sgd(network=1)')).toBe(false);
  expect(isNetworkText('')).toBe(false);
});

test('results do not depend on what is looked at', () => {
  const { experiment } = parseNetwork('network=mlp&steps=100&cycle=3&surface=testLoss');
  expect(resultsText(experiment)).toBe(resultsText(parseNetwork('network=mlp&steps=100').experiment));
  expect(resultsText(experiment)).not.toBe(resultsText(parseNetwork('network=mlp&steps=101').experiment));
});

/** What no experiment may be, in words; null for a valid one. */
function fault({
  network,
  data,
  loss,
  batch,
  runs: all,
  schedule,
  steps,
  seed,
  seeds,
  backend,
  surface,
  cycle,
}: NetworkExperiment) {
  const kind = datasetKind(data.name);
  const first = all[0];
  if (kind === undefined) return `no data set is called ${data.name}`;
  if (network.name !== 'mlp') return `no network is called ${network.name}`;
  if (first === undefined || first === 'inner') return `the first run is ${first}`;
  if (all.filter((run) => run === 'inner').length > (first.inner === undefined ? 0 : 1)) return 'inner too often';
  if (!LOSSES.includes(loss) || !BACKENDS.includes(backend) || !SURFACES.includes(surface)) return 'an unknown option';
  const weights = weightCount(kind, String(network.values.hidden));
  if (steps > mostNetworkSteps(batch, weights, all.length)) return 'too many steps';
  if (seeds > mostNetworkSeeds(steps, batch, weights, all.length)) return 'too many seeds';
  if (cycle !== null && !(cycle >= 1 && cycle <= cyclesOf({ runs: all, steps }))) return `cycle is ${cycle}`;
  const rows = [networkStepsParameter(kind.advice), seedParameter, networkSeedsParameter, batchParameter(kind.advice)];
  return (
    faultIn(rows, { steps, seed, seeds, batch }) ??
    faultIn(mlp.parameters, network.values) ??
    faultIn(kind.parameters, data.values) ??
    faultIn(scheduleKind(schedule.name)?.parameters ?? [], schedule.values)
  );
}

function experiments(): fc.Arbitrary<NetworkExperiment> {
  return fc
    .record({
      network: choices(mlp),
      data: fc.oneof(...datasetKinds.map(choices)),
      loss: fc.constantFrom(...LOSSES),
      batch: values(batchParameter(datasetKinds[0].advice)) as fc.Arbitrary<number>,
      runs: runs(),
      schedule: fc.oneof(...scheduleKinds.map(choices)),
      steps: values(networkStepsParameter(datasetKinds[0].advice)) as fc.Arbitrary<number>,
      seed: values(seedParameter) as fc.Arbitrary<number>,
      seeds: values(networkSeedsParameter) as fc.Arbitrary<number>,
      backend: fc.constantFrom(...BACKENDS),
      surface: fc.constantFrom(...SURFACES),
      cycle: fc.option(fc.integer({ min: 1, max: 10_000 })),
    })
    .map(consistentNetwork);
}
