import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWorker, watched } from '../../../test/fakeWorker.ts';
import { experimentOf } from '../../../test/support.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Part } from '../studies/part.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';

/** A big study that only these tests know; the workers that would do it are theirs as well. */
declare module './protocol.ts' {
  interface Studies {
    tally: { question: { experiment: Experiment; upTo: number; part: Part }; answer: { sum: number } };
  }
}

const SILENCE = 3000;
const experiment = experimentOf('');
const question = { experiment, upTo: 10 };
const near = { experiment, seed: 1 };

let workers: FakeWorker[];
let restarts: number;

function pool(options: PoolOptions = {}): Pool {
  const start = () => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1];
  };
  return createPool({ size: 3, start, onRestart: () => restarts++, silenceMs: SILENCE, ...options });
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const progress = (index: number, share: number, id = 1) => workers[index].says({ type: 'progress', id, share });
const answers = (index: number, sum = 0, id = 1) => workers[index].says({ type: 'answer', id, answer: { sum } });
/** What each worker was told, as `ask 1`. */
const heard = () => workers.map((each) => each.heard.map(({ type, id }) => `${type} ${id}`));

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  restarts = 0;
});

afterEach(() => {
  // Nothing waits for a worker that has nothing to do.
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the members', () => {
  test.each([
    [-1, 1],
    [0, 1],
    [1, 1],
    [2.9, 2],
    [8, 8],
    [64, 8],
  ])('of a pool of %d are %d', async (size, members) => {
    const one = pool({ size });
    expect(one.size).toBe(members);
    const asked = watched(one.askAll('tally', question));
    expect(workers).toHaveLength(members);
    one.close();
    await settle();
    expect(asked.reason).toBe('AbortError');
  });

  test.each([
    [4, 4],
    [undefined, 1],
  ])('are as many as there are cores: of %s, %i', (hardwareConcurrency, members) => {
    vi.stubGlobal('navigator', { hardwareConcurrency });
    expect(createPool().size).toBe(members);
    vi.stubGlobal('navigator', undefined);
    expect(createPool().size).toBe(1);
  });

  test('start when they are needed: the first with a question, the others with one that is asked of all', async () => {
    const one = pool();
    expect(workers).toHaveLength(0);
    const asked = [one.ask('trajectories', near), one.ask('overview', { experiment, baseline: null })].map(watched);
    expect(heard()).toEqual([['ask 1', 'ask 2']]);
    const all = watched(one.askAll('tally', question));
    expect(heard()).toEqual([['ask 1', 'ask 2', 'ask 3'], ['ask 1'], ['ask 1']]);
    one.close();
    await settle();
    expect([...asked, all].map(({ reason }) => reason)).toEqual(Array(3).fill('AbortError'));
  });
});

describe('a question that is asked of all', () => {
  test('reaches each as its part, and the partial answers come in the order of parts', async () => {
    const all = pool().askAll('tally', question);
    expect(workers.map(({ heard }) => heard)).toEqual(
      [0, 1, 2].map((index) => [
        { type: 'ask', id: 1, kind: 'tally', question: { ...question, part: { index, count: 3 } } },
      ]),
    );
    for (const index of [2, 0, 1]) {
      await settle();
      answers(index, index + 10);
    }
    expect(await all).toEqual([{ sum: 10 }, { sum: 11 }, { sum: 12 }]);
    expect(heard()).toEqual([['ask 1'], ['ask 1'], ['ask 1']]);
  });

  test('tells each partial answer as it comes', async () => {
    const told: [number, number][] = [];
    const all = watched(pool().askAll('tally', question, { onPart: ({ sum }, index) => told.push([index, sum]) }));
    answers(2, 12);
    await settle();
    expect(told).toEqual([[2, 12]]);
    answers(0, 10);
    await settle();
    answers(1, 11);
    await settle();
    expect([all.state, told]).toEqual([
      'answered',
      [
        [2, 12],
        [0, 10],
        [1, 11],
      ],
    ]);
  });

  test('tells the mean share of its parts, to the end and never less than before', async () => {
    const shares: number[] = [];
    const all = watched(pool({ size: 2 }).askAll('tally', question, { onProgress: (share) => shares.push(share) }));
    progress(0, 0.5);
    progress(1, 0.25);
    // The second dies and begins anew; a share of more than all is a rounding error.
    workers[1].breaks();
    progress(2, 0.125);
    progress(2, 0.5);
    progress(0, 1.0001);
    expect(shares).toEqual([0.25, 0.375, 0.5, 0.75]);
    answers(2);
    await settle();
    expect(shares).toEqual([0.25, 0.375, 0.5, 0.75, 1]);
    answers(0);
    await settle();
    expect([all.state, shares.length]).toEqual(['answered', 5]);
  });

  test('aborts in all its parts, before any newer one is asked, when one comes on its channel', async () => {
    const one = pool();
    const told: number[] = [];
    const older = watched(one.askAll('tally', question, { onPart: (_, index) => told.push(index) }));
    answers(1);
    await settle();
    // This one comes in the same moment as the newer question, and is too late.
    answers(2);
    const newer = watched(one.askAll('tally', { ...question, upTo: 20 }));
    expect(heard()).toEqual([
      ['ask 1', 'cancel 1', 'ask 2'],
      ['ask 1', 'ask 2'],
      ['ask 1', 'ask 2'],
    ]);
    for (const index of [0, 1, 2]) answers(index);
    await settle();
    expect([older.state, older.reason, newer.state, told]).toEqual(['failed', 'AbortError', 'open', [1]]);
    for (const index of [0, 1, 2]) answers(index, 0, 2);
    await settle();
    expect(newer.state).toBe('answered');
  });

  test('can be superseded after it has itself superseded another', async () => {
    const one = pool({ size: 2 });
    const older = watched(one.askAll('tally', question));
    const newer = watched(one.askAll('tally', question));
    await settle();
    expect([older.state, newer.state]).toEqual(['failed', 'open']);
    const newest = watched(one.ask('trajectories', near, { channel: 'tally' }));
    expect(heard()[1]).toEqual(['ask 1', 'cancel 1', 'ask 2', 'cancel 2']);
    answers(0, 0, 3);
    await settle();
    expect([newer.reason, newest.state]).toEqual(['AbortError', 'answered']);
  });

  test('is superseded on its channel by one that is asked of the first member, and supersedes it', async () => {
    const one = pool();
    const channel = 'shown';
    const first = watched(one.askAll('tally', question, { channel }));
    answers(0);
    await settle();
    const second = watched(one.ask('trajectories', near, { channel }));
    expect(heard()).toEqual([
      ['ask 1', 'ask 2'],
      ['ask 1', 'cancel 1'],
      ['ask 1', 'cancel 1'],
    ]);
    const third = watched(one.askAll('tally', question, { channel }));
    await settle();
    expect([first, second, third].map(({ reason, state }) => reason || state)).toEqual([
      'AbortError',
      'AbortError',
      'open',
    ]);
    one.close();
    await settle();
  });

  test('leaves those of another channel alone, also when it ends', async () => {
    const one = pool({ size: 2 });
    const [a, b] = ['a', 'b'].map((channel) => watched(one.askAll('tally', question, { channel })));
    const c = watched(one.ask('trajectories', near));
    for (const index of [0, 1]) answers(index);
    await settle();
    expect([a, b, c].map(({ state }) => state)).toEqual(['answered', 'open', 'open']);
    expect(heard().flat().join()).not.toContain('cancel');
    for (const index of [0, 1]) answers(index, 0, 2);
    answers(0, 0, 3);
    await settle();
    expect([a, b, c].map(({ state }) => state)).toEqual(['answered', 'answered', 'answered']);
  });

  test('is cancelled by its signal, before or after it was asked, but not when it has been answered', async () => {
    const one = pool({ size: 2 });
    const before = watched(one.askAll('tally', question, { signal: AbortSignal.abort() }));
    expect(workers).toEqual([]);
    const cancelling = new AbortController();
    const { signal } = cancelling;
    const answered = watched(one.askAll('tally', question, { channel: 'other', signal }));
    for (const index of [0, 1]) answers(index);
    await settle();
    const during = watched(one.askAll('tally', question, { signal }));
    answers(0, 0, 2);
    await settle();
    cancelling.abort();
    await settle();
    expect([before.reason, answered.state, during.reason]).toEqual(['AbortError', 'answered', 'AbortError']);
    expect(heard()).toEqual([
      ['ask 1', 'ask 2'],
      ['ask 1', 'ask 2', 'cancel 2'],
    ]);
  });

  test('keeps no listener on a signal once it is settled', async () => {
    const { signal } = new AbortController();
    const kept = new Set<unknown>();
    vi.spyOn(signal, 'addEventListener').mockImplementation((_type, listener, options) => {
      kept.add(listener);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => kept.delete(listener));
    });
    const all = watched(pool({ size: 2 }).askAll('tally', question, { signal }));
    expect(kept.size).toBe(1);
    for (const index of [0, 1]) answers(index);
    await settle();
    expect([all.state, kept.size]).toEqual(['answered', 0]);
  });

  test('fails once, with the reason of the part that failed, and cancels the others', async () => {
    const all = watched(pool().askAll('tally', question));
    answers(0);
    workers[1].says({ type: 'error', id: 1, message: 'no such landscape' });
    await settle();
    expect(all).toEqual({ state: 'failed', reason: 'no such landscape' });
    expect(heard()).toEqual([['ask 1'], ['ask 1'], ['ask 1', 'cancel 1']]);
    workers[2].says({ type: 'error', id: 1, message: 'another' });
    await settle();
    expect(all.reason).toBe('no such landscape');
  });

  test('that cannot be sent fails, and hinders no other', async () => {
    const upTo = (() => 1) as unknown as number;
    const one = pool({ size: 2 });
    const all = watched(one.askAll('tally', { experiment, upTo }));
    await settle();
    expect(all.reason).toContain('could not be cloned');
    const next = watched(one.askAll('tally', question));
    for (const index of [0, 1]) answers(index, 0, 2);
    await settle();
    expect(next.state).toBe('answered');
  });
});

describe('a member that dies', () => {
  test('is replaced and does its part again; the others are not disturbed', async () => {
    const all = pool().askAll('tally', question);
    answers(0, 10);
    for (let second = 1; second < 3; second++) {
      await vi.advanceTimersByTimeAsync(SILENCE - 1);
      progress(2, second / 4);
    }
    expect([workers.length, restarts]).toEqual([4, 1]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true, false, false]);
    expect(workers[3].heard).toEqual(workers[1].heard);
    expect([workers[0], workers[2]].map((each) => each.heard.length)).toEqual([1, 1]);
    answers(3, 11);
    answers(2, 12);
    expect(await all).toEqual([{ sum: 10 }, { sum: 11 }, { sum: 12 }]);
  });

  test('twice over its part is given up, and so are the other parts; the pool goes on', async () => {
    const one = pool({ size: 2 });
    const all = watched(one.askAll('tally', question));
    workers[1].breaks();
    workers[2].breaks();
    await settle();
    expect(all.reason).toBe('The worker died twice over this computation: it reported an error.');
    expect([heard()[0], restarts]).toEqual([['ask 1', 'cancel 1'], 1]);
    const next = watched(one.askAll('tally', question));
    expect(workers).toHaveLength(4);
    for (const index of [0, 3]) answers(index, 0, 2);
    await settle();
    expect(next.state).toBe('answered');
  });
});

describe('a closed pool', () => {
  test('ends all its workers and aborts what is open and whatever comes later', async () => {
    const one = pool();
    const open = [one.askAll('tally', question), one.ask('trajectories', near)].map(watched);
    one.close();
    const later = [one.askAll('tally', question), one.ask('trajectories', near)].map(watched);
    await vi.advanceTimersByTimeAsync(10 * SILENCE);
    expect([...open, ...later].map(({ reason }) => reason)).toEqual(Array(4).fill('AbortError'));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, true]);
    one.close();
  });
});
