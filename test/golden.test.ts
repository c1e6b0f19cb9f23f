import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Call, readCall } from '../src/engine/experiment/grammar.ts';
import { optimizerKind } from '../src/engine/optimizers/registry.ts';
import type { Parameter } from '../src/landscapes/parameter.ts';
import { landscapeNamed } from '../src/landscapes/registry.ts';
import { deviation, pointsOf, trajectoriesOf } from './support.ts';

// Runs that were computed outside this project; golden/README.md says how.

interface Case {
  readonly experiment: string;
  readonly fast: readonly [number, number][];
  readonly slow?: readonly [number, number][];
  readonly loss: readonly number[];
}

const OURS = new URL('golden/trajectories.json', import.meta.url);
/** Where the project is developed, the file it was given lies beside it. */
const GIVEN = new URL('../../shared/golden/trajectories.json', import.meta.url);
const TOLERANCE = 1e-8;

const cases: readonly Case[] = JSON.parse(readFileSync(existsSync(GIVEN) ? GIVEN : OURS, 'utf8'));
const pending = cases.filter(({ experiment }) => !isKnown(experiment));
const known = cases.filter(({ experiment }) => isKnown(experiment));

test('the project’s copy is the file that it was given, where that is at hand', () => {
  const given = existsSync(GIVEN) ? GIVEN : OURS;
  expect(readFileSync(OURS).equals(readFileSync(given))).toBe(true);
});

describe('golden trajectories', () => {
  test.each(known)('$experiment', ({ experiment, fast, slow, loss }) => {
    const [run] = trajectoriesOf(experiment);
    expect(deviation(pointsOf(run.fast).flat(), fast.flat())).toBeLessThan(TOLERANCE);
    expect(run.slow === null).toBe(slow === undefined);
    if (run.slow !== null) expect(deviation(pointsOf(run.slow).flat(), slow?.flat() ?? [])).toBeLessThan(TOLERANCE);

    // The loss that the loop saw: at the fast weights, and after a pull-back at the slow ones.
    const seen = Array.from(run.fast.loss);
    run.slow?.evaluation.forEach((evaluation, sync) => {
      seen[evaluation] = run.slow?.loss[sync] ?? Number.NaN;
    });
    expect(deviation(seen, loss)).toBeLessThan(TOLERANCE);
  });

  // They are counted and named; a case stops pending by itself once what it needs is in a registry.
  test(`${pending.length} of ${cases.length} are pending`, ({ annotate }) => {
    expect(known.length + pending.length).toBe(cases.length);
    return annotate(`pending: ${pending.map(({ experiment }) => experiment).join(' ')}`);
  });

  test('none that was known has become pending', () => {
    expect(cases.length).toBeGreaterThanOrEqual(37);
    expect(known.length).toBeGreaterThanOrEqual(37);
  });
});

/** Whether the registries have everything that the experiment names. */
function isKnown(experiment: string): boolean {
  return experiment.split('&').every((pair) => {
    const [key, value = ''] = splitOnce(pair);
    if (key !== 'landscape' && key !== 'run') return true;
    const call = readCall(value);
    if (typeof call === 'string') throw new Error(`${value}: ${call}`);
    return key === 'run' ? isKnownOptimizer(call) : hasParameters(landscapeNamed(call.name), call);
  });
}

function isKnownOptimizer(call: Call): boolean {
  return hasParameters(optimizerKind(call.name), call) && (call.inner === null || isKnownOptimizer(call.inner));
}

function hasParameters(entry: { readonly parameters: readonly Parameter[] } | undefined, { args }: Call): boolean {
  return entry !== undefined && args.every(([name]) => entry.parameters.some((each) => each.name === name));
}

function splitOnce(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}
