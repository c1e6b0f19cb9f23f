import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentOf } from '../../test/support.ts';
import type { AskOptions } from '../engine/worker/client.ts';
import { latest } from './latest.ts';
import { IDLE, RESUMED, STOPPED, type Work } from './working/work.ts';

const [a, b, c] = [50, 60, 70].map((steps) => experimentOf(`steps=${steps}`));
let asked: { readonly steps: number; readonly options: AskOptions; readonly answer: (value: string) => void }[];
let taken: string[];
let work: Work;

function study() {
  return latest<string>(
    ({ steps }, options) =>
      new Promise((answer, reject) => {
        asked.push({ steps, options, answer });
        options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    ({ steps }, answer) => taken.push(`${steps} ${answer}`),
    (told) => {
      work = told;
    },
  );
}
const steps = () => asked.map((each) => each.steps);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  [asked, taken, work] = [[], [], IDLE];
});
afterEach(() => {
  vi.useRealTimers();
});

test('the newest experiment waits for what is under way, and those between are left out', async () => {
  const { ask } = study();
  for (const each of [a, b, c]) ask(each);
  expect(steps()).toEqual([50]);
  asked[0].answer('one');
  await settle();
  expect(steps()).toEqual([50, 70]);
  asked[1].answer('two');
  await settle();
  expect(taken).toEqual(['50 one', '70 two']);
});

test('it does not wait for long', async () => {
  const { ask } = study();
  ask(a);
  vi.advanceTimersByTime(150);
  ask(b);
  expect(steps()).toEqual([50, 60]);
  expect(asked[0].options.signal?.aborted).toBe(true);
  await settle();
  // The one that it gave way to is waited for in its turn.
  ask(a);
  ask(b);
  expect(steps()).toEqual([50, 60]);
  asked[0].answer('old');
  asked[1].answer('new');
  await settle();
  expect([taken, steps()]).toEqual([['60 new'], [50, 60, 60]]);
});

test('it waits for longer where that is asked for', () => {
  const { ask } = study();
  ask(a);
  vi.advanceTimersByTime(150);
  ask(b, 600);
  expect(steps()).toEqual([50]);
  vi.advanceTimersByTime(500);
  ask(c, 600);
  expect(steps()).toEqual([50, 70]);
});

test('stopped, it stays so until it is taken up again or something else is asked', async () => {
  const { ask, stop, resume } = study();
  ask(a);
  await vi.advanceTimersByTimeAsync(600);
  expect(work.progress).toEqual({ share: 0, secondsLeft: null });
  stop();
  asked[0].answer('too late');
  await vi.advanceTimersByTimeAsync(5000);
  expect([work, taken]).toEqual([STOPPED, []]);
  resume(a);
  expect(work).toBe(RESUMED);
  stop();
  ask(b);
  expect(work).toBe(IDLE);
  asked[2].answer('done');
  await settle();
  expect(taken).toEqual(['60 done']);
});

test('what nobody wants any more is dropped, with what was to follow it', async () => {
  const { ask, drop } = study();
  ask(a);
  ask(b);
  drop();
  await settle();
  expect([steps(), taken, work]).toEqual([[50], [], IDLE]);
});
