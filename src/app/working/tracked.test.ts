import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { store } from '../store.ts';
import { type TrackedOptions, tracked } from './tracked.ts';
import { IDLE, RESUMED, type Work } from './work.ts';

let told: Work[];
const tell = (work: Work) => told.push(work);

/** A computation that does as the test says. */
function computation() {
  let says: TrackedOptions['onProgress'] = () => {};
  let resolve: (answer: string) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<string>((...settlers) => {
    [resolve, reject] = settlers;
  });
  const ask = ({ onProgress }: TrackedOptions) => {
    says = onProgress;
    return promise;
  };
  return { ask, resolve, reject, says: (share: number) => says(share) };
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  store.setState({ notice: null });
});
afterEach(() => {
  expect(vi.getTimerCount(), 'nothing is followed any more').toBe(0);
  vi.useRealTimers();
});

test('tells how far it is, and at the end nothing more', async () => {
  const { ask, resolve, says } = computation();
  const answer = tracked(ask, { signal: new AbortController().signal, tell });
  vi.advanceTimersByTime(600);
  says(0);
  vi.advanceTimersByTime(1000);
  says(0.5);
  expect(told.at(-1)).toEqual({ progress: { share: 0.5, secondsLeft: 1 }, stopped: false });
  resolve('done');
  await expect(answer).resolves.toBe('done');
  expect(told.at(-1)).toBe(IDLE);
});

test('what is taken up again says at once that it takes long', async () => {
  const { ask, resolve } = computation();
  const answer = tracked(ask, { signal: new AbortController().signal, tell, resumed: true });
  expect(told).toEqual([RESUMED]);
  resolve('done');
  await answer;
});

test('stopped, it gives nothing and leaves the word to whoever stopped it, even where the answer still comes', async () => {
  const { ask, resolve, says } = computation();
  const stop = new AbortController();
  const answer = tracked(ask, { signal: stop.signal, tell });
  vi.advanceTimersByTime(600);
  const before = told.length;
  stop.abort();
  says(0.7);
  resolve('too late');
  await expect(answer).resolves.toBeUndefined();
  expect(told).toHaveLength(before);
});

test('a failure is said above the picture; to be superseded is none', async () => {
  const failing = computation();
  const failed = tracked(failing.ask, { signal: new AbortController().signal, tell });
  failing.reject(new DOMException('superseded', 'AbortError'));
  await expect(failed).resolves.toBeUndefined();
  expect(store.getState().notice).toBeNull();

  const broken = computation();
  const answer = tracked(broken.ask, { signal: new AbortController().signal, tell });
  broken.reject(new Error('no memory'));
  await expect(answer).resolves.toBeUndefined();
  expect(store.getState().notice).toBe('This could not be computed: no memory');
  expect(told.at(-1)).toBe(IDLE);
});
