import { getBackend } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { backends, smallBlueprint } from '../../../../test/networkSupport.ts';
import type { BackendName } from '../experiment/networkExperiment.ts';
import type { Backends } from './backends.ts';
import { tfjsBackends } from './backends.ts';
import { chooseBackend } from './chooseBackend.ts';

const plan = smallBlueprint();
const experiment = { batch: 8, seed: 1, backend: 'auto' as const };

/** Those that do not start say why; the others take so many milliseconds for a step. */
function those(broken: Partial<Record<BackendName, string>>, objection: string | null = null): Backends {
  return {
    ...backends,
    start: async (name) => broken[name] ?? (await backends.start(name === 'webgl' ? 'cpu' : name)),
    objection: (name) => (name === 'webgl' ? objection : null),
  };
}

/** A clock by which each backend is as slow as it is told. */
function clock(ms: Partial<Record<string, number>>): () => number {
  let time = 0;
  return () => (time += ms[getBackend()] ?? 1);
}

describe('the backend', () => {
  test.each([
    [{ wasm: 1, cpu: 5 }, 'wasm'],
    [{ wasm: 5, cpu: 1 }, 'cpu'],
  ])('is the fastest by measurement: %j', async (ms, chosen) => {
    const report = await chooseBackend(experiment, plan, those({ webgl: 'it is not there' }), clock(ms));
    expect(report.chosen).toBe(chosen);
    expect(getBackend()).toBe(chosen);
    expect(report.measured.map(({ name }) => name)).toEqual([chosen, chosen === 'wasm' ? 'cpu' : 'wasm', 'webgl']);
    expect(report.measured[0].microseconds).toBeLessThan(report.measured[1].microseconds ?? 0);
    expect(report.measured[2]).toEqual({ name: 'webgl', microseconds: null, why: 'it is not there' });
    expect(report.instead).toBe(null);
  });

  test('is the one that was asked for, however slow', async () => {
    const asked = { ...experiment, backend: 'cpu' as const };
    const report = await chooseBackend(asked, plan, those({ webgl: 'no' }), clock({ wasm: 1, cpu: 50 }));
    expect([report.chosen, getBackend(), report.instead]).toEqual(['cpu', 'cpu', null]);
  });

  test('goes on with another where that one is not to be had, and says so', async () => {
    const asked = { ...experiment, backend: 'webgl' as const };
    const report = await chooseBackend(asked, plan, those({ webgl: 'it broke' }), clock({ wasm: 1, cpu: 5 }));
    expect([report.chosen, getBackend()]).toEqual(['wasm', 'wasm']);
    expect(report.instead).toEqual({ asked: 'webgl', why: 'it broke' });
  });

  test('against which something is said is not measured, unless it is asked for', async () => {
    const emulated = those({}, 'there is no graphics processor');
    const { measured } = await chooseBackend(experiment, plan, emulated, clock({}));
    expect(measured.find(({ name }) => name === 'webgl')).toEqual({
      name: 'webgl',
      microseconds: null,
      why: 'there is no graphics processor',
    });
    const asked = await chooseBackend({ ...experiment, backend: 'webgl' }, plan, emulated, clock({}));
    expect([asked.chosen, asked.instead]).toEqual(['webgl', null]);
  });

  test('with none at all there is an error that says why', async () => {
    const none = those({ cpu: 'a', wasm: 'b', webgl: 'c' });
    await expect(chooseBackend(experiment, plan, none, clock({}))).rejects.toThrow('nothing to compute with');
  });
});

test('a backend that does not start says why, as WebGL without a browser', async () => {
  const webgl = await backends.start('webgl');
  expect(webgl).toMatch(/^it does not start here/);
  expect(() => tfjsBackends('').activate('webgl')).toThrow('webgl');
});
