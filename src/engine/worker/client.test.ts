import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWorker, watched } from '../../../test/fakeWorker.ts';
import { experimentOf } from '../../../test/support.ts';
import { type Client, type ClientOptions, createClient } from './client.ts';
import { transferables } from './protocol.ts';

const SILENCE = 3000;
const experiment = experimentOf('');
const question = { experiment, seed: 1 };
const answer: never[] = [];

let workers: FakeWorker[];
let restarts: number;

function client(options: Partial<ClientOptions> = {}): Client {
  const start = () => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1];
  };
  return createClient({ start, onRestart: () => restarts++, silenceMs: SILENCE, ...options });
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  restarts = 0;
});

afterEach(() => {
  // Nothing waits for a worker that has nothing to do.
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a request', () => {
  test('is answered, and heard of on the way', async () => {
    const shares: number[] = [];
    const asked = client().ask('trajectories', question, { onProgress: (share) => shares.push(share) });
    expect(workers[0].heard).toEqual([{ type: 'ask', id: 1, kind: 'trajectories', question }]);
    workers[0].says({ type: 'progress', id: 1, share: 0.5 });
    workers[0].says({ type: 'answer', id: 1, answer });
    workers[0].says({ type: 'progress', id: 1, share: 0.7 });
    expect(await asked).toBe(answer);
    expect(shares).toEqual([0.5]);
  });

  test('fails with the worker’s message', async () => {
    const asked = watched(client().ask('trajectories', question));
    workers[0].says({ type: 'error', id: 1, message: 'no such landscape' });
    await settle();
    expect(asked).toEqual({ state: 'failed', reason: 'no such landscape' });
  });

  test('aborts when a newer one comes on its channel, and its late answer is ignored', async () => {
    const one = client();
    const older = watched(one.ask('trajectories', question));
    const newer = watched(one.ask('trajectories', { ...question, seed: 2 }));
    expect(workers[0].heard.map(({ type, id }) => [type, id])).toEqual([
      ['ask', 1],
      ['cancel', 1],
      ['ask', 2],
    ]);
    workers[0].says({ type: 'answer', id: 1, answer });
    await settle();
    expect([older.state, older.reason, newer.state]).toEqual(['failed', 'AbortError', 'open']);
    workers[0].says({ type: 'answer', id: 2, answer });
    await settle();
    expect(newer.state).toBe('answered');
  });

  test('leaves those of another kind or channel alone', async () => {
    const one = client();
    const all = [
      one.ask('trajectories', question),
      one.ask('overview', { experiment, baseline: 1 }),
      one.ask('trajectories', question, { channel: 'gallery' }),
    ].map(watched);
    for (const id of [3, 1, 2]) workers[0].says({ type: 'answer', id, answer });
    await settle();
    expect(all.map(({ state }) => state)).toEqual(['answered', 'answered', 'answered']);
  });

  test('is cancelled by its signal, before or after it was asked', async () => {
    const one = client();
    const before = watched(one.ask('trajectories', question, { signal: AbortSignal.abort() }));
    expect(workers).toEqual([]);
    const cancelling = new AbortController();
    const after = watched(one.ask('trajectories', question, { signal: cancelling.signal }));
    cancelling.abort();
    await settle();
    expect([before.reason, after.reason]).toEqual(['AbortError', 'AbortError']);
    expect(workers[0].heard.map(({ type }) => type)).toEqual(['ask', 'cancel']);
  });

  test('is not cancelled by its signal when it has been answered', async () => {
    const cancelling = new AbortController();
    const asked = watched(client().ask('trajectories', question, { signal: cancelling.signal }));
    workers[0].says({ type: 'answer', id: 1, answer });
    await settle();
    cancelling.abort();
    await settle();
    expect([asked.state, workers[0].heard.length]).toEqual(['answered', 1]);
  });

  test('that cannot be sent fails at once and is forgotten', async () => {
    const seed = (() => 1) as unknown as number;
    const one = client();
    const asked = watched(one.ask('trajectories', { experiment, seed }));
    await settle();
    expect([asked.state, asked.reason]).toEqual(['failed', expect.stringContaining('could not be cloned')]);
    const other = watched(one.ask('overview', { experiment, baseline: 1 }));
    workers[0].breaks();
    expect(workers[1].heard.map(({ id }) => id)).toEqual([2]);
    workers[1].says({ type: 'answer', id: 2, answer });
    await settle();
    expect(other.state).toBe('answered');
  });
});

describe('a worker that dies', () => {
  test('by falling silent is replaced, and what was open is asked again', async () => {
    const one = client();
    const asked = [one.ask('trajectories', question), one.ask('overview', { experiment, baseline: 1 })].map(watched);
    await vi.advanceTimersByTimeAsync(SILENCE - 1);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([workers.length, workers[0].terminated, restarts]).toEqual([2, true, 1]);
    expect(workers[1].heard).toEqual(workers[0].heard);
    workers[1].says({ type: 'answer', id: 1, answer });
    workers[1].says({ type: 'answer', id: 2, answer });
    await settle();
    expect(asked.map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  test('is not one that reports now and then, be it about another request', async () => {
    const one = client();
    const asked = [one.ask('trajectories', question), one.ask('overview', { experiment, baseline: 1 })].map(watched);
    for (let slice = 1; slice <= 10; slice++) {
      await vi.advanceTimersByTimeAsync(SILENCE - 1);
      workers[0].says({ type: 'progress', id: 1, share: slice / 10 });
    }
    expect(workers).toHaveLength(1);
    for (const id of [1, 2]) workers[0].says({ type: 'answer', id, answer });
    await settle();
    expect(asked.map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  test('is not one that has nothing to do', async () => {
    const asked = watched(client().ask('trajectories', question));
    workers[0].says({ type: 'answer', id: 1, answer });
    await vi.advanceTimersByTimeAsync(100 * SILENCE);
    expect([asked.state, workers.length, restarts]).toEqual(['answered', 1, 0]);
  });

  test('twice over one request is given up, with a reason; another request gets a worker of its own', async () => {
    const one = client();
    const asked = watched(one.ask('trajectories', question));
    await vi.advanceTimersByTimeAsync(2 * SILENCE);
    expect([asked.state, asked.reason]).toEqual([
      'failed',
      'The worker died twice over this computation: it fell silent.',
    ]);
    await vi.advanceTimersByTimeAsync(10 * SILENCE);
    expect(workers.filter(({ terminated }) => !terminated)).toEqual([]);

    const next = one.ask('trajectories', question);
    workers[workers.length - 1].says({ type: 'answer', id: 2, answer });
    expect(await next).toBe(answer);
  });

  test('with an error event is replaced at once', async () => {
    const asked = watched(client().ask('trajectories', question));
    workers[0].breaks();
    expect([workers.length, workers[1].heard.length, restarts]).toEqual([2, 1, 1]);
    // What the dead one still says is not listened to.
    workers[0].says({ type: 'answer', id: 1, answer });
    await settle();
    expect(asked.state).toBe('open');
    workers[1].says({ type: 'answer', id: 1, answer });
    await settle();
    expect(asked.state).toBe('answered');
  });

  test('while nothing is asked, as one does that cannot be loaded, is not started over and over', async () => {
    const one = client();
    expect(workers).toHaveLength(0);
    const first = watched(one.ask('trajectories', question));
    workers[0].says({ type: 'answer', id: 1, answer });
    await settle();
    expect(first.state).toBe('answered');
    workers[0].breaks();
    await vi.advanceTimersByTimeAsync(10 * SILENCE);
    expect(workers).toHaveLength(1);
    const asked = watched(one.ask('trajectories', question));
    expect(workers).toHaveLength(2);
    for (const worker of workers) worker.breaks();
    workers[2].breaks();
    await settle();
    expect([asked.state, asked.reason]).toEqual([
      'failed',
      'The worker died twice over this computation: it reported an error.',
    ]);
    expect(workers).toHaveLength(3);
  });

  test('may be noticed by whoever then asks for something else', async () => {
    let further: ReturnType<typeof watched> | null = null;
    const one = client({
      onRestart: () => {
        further = watched(one.ask('overview', { experiment, baseline: 1 }));
      },
    });
    const asked = watched(one.ask('trajectories', question));
    workers[0].breaks();
    expect(workers[1].heard.map(({ id }) => id)).toEqual([1, 2]);
    for (const id of [1, 2]) workers[1].says({ type: 'answer', id, answer });
    await settle();
    expect([asked.state, further]).toEqual(['answered', { state: 'answered', reason: '' }]);
  });
});

describe('a request that rests', () => {
  test('is told to, gives no sign of life and is not taken for dead, until it goes on', async () => {
    const one = client();
    const asked = watched(one.ask('trajectories', question));
    one.pause('trajectories', true);
    one.pause('trajectories', true);
    await vi.advanceTimersByTimeAsync(10 * SILENCE);
    expect(workers).toHaveLength(1);
    one.pause('trajectories', false);
    const pauses = workers[0].heard.filter(({ type }) => type === 'pause');
    expect(pauses).toEqual([
      { type: 'pause', id: 1, paused: true },
      { type: 'pause', id: 1, paused: false },
    ]);
    await vi.advanceTimersByTimeAsync(SILENCE);
    expect(workers).toHaveLength(2);
    workers[1].says({ type: 'answer', id: 1, answer });
    await settle();
    expect(asked.state).toBe('answered');
  });

  test('rests in the next worker, too, and only on its own channel', async () => {
    const one = client();
    const resting = watched(one.ask('trajectories', question));
    const other = watched(one.ask('overview', { experiment, baseline: 1 }));
    one.pause('trajectories', true);
    await vi.advanceTimersByTimeAsync(SILENCE);
    expect(workers[1].heard.map(({ type, id }) => `${type} ${id}`)).toEqual(['ask 1', 'pause 1', 'ask 2']);
    for (const id of [1, 2]) workers[1].says({ type: 'answer', id, answer });
    await settle();
    expect([resting.state, other.state]).toEqual(['answered', 'answered']);
  });
});

describe('partial answers', () => {
  interface Own {
    count: { question: { upTo: number }; answer: { sum: number }; partial: { sum: number } };
  }

  test('are told as they come, of whichever studies the client is for', async () => {
    const worker = new FakeWorker<Own>();
    const one = createClient<Own>({ start: () => worker, silenceMs: SILENCE });
    const told: number[] = [];
    const asked = one.ask('count', { upTo: 3 }, { onPartial: ({ sum }) => told.push(sum) });
    for (const sum of [1, 3]) worker.says({ type: 'partial', id: 1, partial: { sum } });
    worker.says({ type: 'answer', id: 1, answer: { sum: 6 } });
    worker.says({ type: 'partial', id: 1, partial: { sum: 9 } });
    expect(await asked).toEqual({ sum: 6 });
    expect(told).toEqual([1, 3]);
  });
});

describe('a closed client', () => {
  test('ends its worker and aborts what is open and whatever comes later', async () => {
    const one = client();
    const open = watched(one.ask('trajectories', question));
    one.close();
    const later = watched(one.ask('trajectories', question));
    await vi.advanceTimersByTimeAsync(10 * SILENCE);
    expect([open.reason, later.reason]).toEqual(['AbortError', 'AbortError']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    one.close();
  });
});

describe('transferables', () => {
  test('are the buffers of an answer, each once, at any depth', () => {
    const [a, b, c] = [new Float64Array(2), new Int32Array(3), new Float64Array(1)];
    const found = transferables([
      { fast: { x: a, y: a }, slow: null, ended: { finished: 1 } },
      { bands: [b, { c }], text: 'x', at: undefined },
    ]);
    expect(found).toEqual([a.buffer, b.buffer, c.buffer]);
    expect(found).toHaveLength(3);
  });

  test('of nothing are none', () => {
    for (const value of [null, undefined, 1, 'text', {}, [], new Float64Array(new SharedArrayBuffer(8))])
      expect(transferables(value)).toEqual([]);
  });
});
