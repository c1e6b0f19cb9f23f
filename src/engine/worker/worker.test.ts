import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { complete } from '../studies/drain.ts';
import { overview } from '../studies/overview.ts';
import { trajectories } from '../studies/trajectory.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Stands in for MessageChannel: the test takes the turns that the worker gives itself, one by one. */
class FakeChannel {
  static turns: (() => void)[] = [];
  readonly port2: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port1 = { postMessage: () => FakeChannel.turns.push(() => this.port2.onmessage?.()) };
}

const said: FromWorker[] = [];
const transferred: Transferable[][] = [];
const scope = {
  onmessage: (_: { data: ToWorker }) => {},
  postMessage(message: FromWorker, { transfer }: { transfer: Transferable[] }) {
    said.push(message);
    transferred.push(transfer);
  },
};
let now = 0;

beforeEach(async () => {
  vi.stubGlobal('self', scope);
  vi.stubGlobal('MessageChannel', FakeChannel);
  // Every look at the clock finds it a slice later, so that a slice is a single step of a study.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  vi.resetModules();
  await import('./worker.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  said.length = 0;
  transferred.length = 0;
  FakeChannel.turns = [];
});

const experiment = experimentOf('landscape=quadratic(condition=10)&noise=gaussian(sigma=1)&run=sgd(lr=0.1)&steps=5000');
const asks = (id: number, seed = 1): ToWorker => ({
  type: 'ask',
  id,
  kind: 'trajectories',
  question: { experiment, seed },
});
const tell = (data: ToWorker) => scope.onmessage({ data });
const turn = () => FakeChannel.turns.shift()?.();
const rest = () => {
  while (FakeChannel.turns.length > 0) turn();
};
const heard = () => said.map(({ type, id }) => `${type} ${id}`);

describe('the worker on a formula of one’s own', () => {
  // The worker of this test is a module anew, whose reader has yet to be fetched.
  const own = (id: number): ToWorker => {
    const landscape = { name: 'custom', values: { f: 'x^2+10*y^2' } };
    return { type: 'ask', id, kind: 'trajectories', question: { experiment: { ...experiment, landscape }, seed: 1 } };
  };
  const fetched = async () => {
    const { loadFormulas } = await import('../../landscapes/formulas.ts');
    expect(await loadFormulas()).toBe(true);
    // One more turn of the promises, for whoever waited before.
    await Promise.resolve();
  };

  test('fetches what reads it, and then answers; meanwhile it does what else is asked', async () => {
    tell(own(1));
    tell(asks(2));
    rest();
    expect(heard().at(-1)).toBe('answer 2');
    expect(heard()).not.toContain('answer 1');
    await fetched();
    rest();
    expect(heard().at(-1)).toBe('answer 1');
    said.length = 0;
    tell(own(3));
    expect(heard()).toEqual(['progress 3']);
  });

  test('hears a cancellation while it waits', async () => {
    tell(own(1));
    tell({ type: 'cancel', id: 1 });
    await fetched();
    rest();
    expect(said).toEqual([]);
  });

  test('gives signs of life while it waits', async () => {
    vi.useFakeTimers();
    tell(own(1));
    vi.advanceTimersByTime(2500);
    expect(heard()).toEqual(['progress 1', 'progress 1']);
    tell({ type: 'cancel', id: 1 });
    vi.advanceTimersByTime(2500);
    expect(said).toHaveLength(2);
    vi.useRealTimers();
    await fetched();
  });
});

describe('the worker', () => {
  test('does a study slice by slice, reporting after each, and hands its answer over', () => {
    tell(asks(1));
    expect(said).toEqual([{ type: 'progress', id: 1, share: 0.2 }]);
    rest();
    expect(heard()).toEqual([...Array(4).fill('progress 1'), 'answer 1']);
    expect(said.at(-1)).toMatchObject({ answer: complete(trajectories(experiment, 1)) });
    // x, y and loss of the one run.
    expect(transferred.at(-1)).toHaveLength(3);
    expect(FakeChannel.turns).toEqual([]);

    tell(asks(2));
    expect(heard().at(-1)).toBe('progress 2');
  });

  test('hears a cancellation between two slices, and then says no more', () => {
    tell(asks(1));
    turn();
    tell({ type: 'cancel', id: 1 });
    rest();
    expect(heard()).toEqual(['progress 1', 'progress 1']);
    tell({ type: 'cancel', id: 77 });
    expect(said).toHaveLength(2);
  });

  test('does what is urgent first, and goes on afterwards', () => {
    tell({
      type: 'ask',
      id: 1,
      kind: 'bestLrs',
      question: { experiment: { ...experiment, steps: 600, seeds: 4 }, choices: [] },
    });
    tell({ type: 'ask', id: 2, kind: 'overview', question: { experiment, baseline: null } });
    tell(asks(3));
    rest();
    const answers = heard().filter((each) => each.startsWith('answer'));
    expect(answers).toEqual(['answer 1', 'answer 3', 'answer 2']);
  });

  // No part of a big study may keep waiting what is asked of this worker alone.
  test('of equally urgent requests does those first that are no part of a big study', () => {
    const overview = { experiment, baseline: null };
    const part = { ...overview, part: { index: 0, count: 2 } };
    tell({ type: 'ask', id: 1, kind: 'overview', question: part });
    tell({ type: 'ask', id: 2, kind: 'overview', question: part });
    tell({ type: 'ask', id: 3, kind: 'overview', question: overview });
    tell(asks(4));
    rest();
    const answers = heard().filter((each) => each.startsWith('answer'));
    expect(answers).toEqual(['answer 4', 'answer 3', 'answer 1', 'answer 2']);
  });

  // A turn that is asked for twice is taken twice, and with each newer request over an unfinished one there was one
  // more: after a long drag hundreds were due before the next message could be heard.
  test('never has more than one turn due, however often a request is superseded', () => {
    for (let id = 1; id <= 100; id++) {
      tell(asks(id));
      turn();
      tell({ type: 'cancel', id });
      expect(FakeChannel.turns.length).toBeLessThanOrEqual(1);
    }
    tell(asks(101));
    rest();
    expect(heard().at(-1)).toBe('answer 101');
  });

  test('says what went wrong, and goes on with the next', () => {
    const nowhere = { ...experiment, landscape: { name: 'nowhere', values: {} } };
    tell({ type: 'ask', id: 1, kind: 'trajectories', question: { experiment: nowhere, seed: 1 } });
    tell(asks(2));
    rest();
    expect(said[0]).toEqual({
      type: 'error',
      id: 1,
      message: expect.stringContaining('No landscape is called nowhere'),
    });
    expect(heard().at(-1)).toBe('answer 2');
  });

  test('that cannot hand an answer over says so, and keeps its other requests', () => {
    tell({ type: 'ask', id: 2, kind: 'overview', question: { experiment, baseline: null } });
    tell(asks(3));
    vi.spyOn(scope, 'postMessage').mockImplementation((message, { transfer }) => {
      if (message.type === 'answer' && message.id === 3) throw new Error('could not be cloned');
      said.push(message);
      transferred.push(transfer);
    });
    rest();
    expect(heard()).toContain('error 3');
    expect(heard().at(-1)).toBe('answer 2');
  });

  test('answers null where a search would take too long', () => {
    const long = { ...experiment, steps: 1_000_000, seeds: 64 };
    tell({
      type: 'ask',
      id: 1,
      kind: 'bestLrs',
      question: { experiment: long, choices: [{ name: 'sgd', values: { lr: 0.1 } }] },
    });
    rest();
    expect(said).toEqual([{ type: 'answer', id: 1, answer: null }]);
  });

  test('gives an overview in one answer, compared only where there is something to compare', () => {
    const experiment = experimentOf('steps=20&seeds=8&noise=gaussian(sigma=1)');
    tell({ type: 'ask', id: 1, kind: 'overview', question: { experiment, baseline: 1 } });
    tell({ type: 'ask', id: 2, kind: 'overview', question: { experiment, baseline: null } });
    rest();
    const answers = said.filter((message) => message.type === 'answer').map(({ answer }) => answer);
    expect(answers).toEqual([complete(overview(experiment, 1)), complete(overview(experiment, null))]);
    expect(answers).toMatchObject([{ comparison: { scale: 'ratio' } }, { comparison: null }]);
  });
});
