import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJobs, type Jobs, type Step } from './jobs.ts';

/** Stands in for MessageChannel: the test takes the turns one by one. */
class FakeChannel {
  static turns: (() => void)[] = [];
  readonly port2: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port1 = { postMessage: () => FakeChannel.turns.push(() => this.port2.onmessage?.()) };
}

let heard: string[];
let now: number;
let jobs: Jobs;

beforeEach(() => {
  vi.stubGlobal('MessageChannel', FakeChannel);
  heard = [];
  now = 0;
  FakeChannel.turns = [];
  jobs = createJobs(
    {
      progress: (id, share) => heard.push(`progress ${id} ${share}`),
      partial: (id, partial) => heard.push(`partial ${id} ${partial}`),
      answer: (id, answer) => heard.push(`answer ${id} ${answer}`),
      error: (id, message) => heard.push(`error ${id} ${message}`),
    },
    () => now,
  );
});

afterEach(() => vi.unstubAllGlobals());

/** Each step takes so many milliseconds. */
function* study(steps: number, ms: number, partly = false): Generator<Step, string> {
  for (let i = 1; i <= steps; i++) {
    now += ms;
    yield partly ? { share: i / steps, partial: () => `of ${i}` } : i / steps;
  }
  return 'done';
}

const turn = () => FakeChannel.turns.shift()?.();
const rest = () => {
  while (FakeChannel.turns.length > 0) turn();
};

describe('a job', () => {
  test('is done in slices of some milliseconds, and says after each how far it is', () => {
    jobs.add({ id: 1, urgency: 0, study: study(8, 5) });
    expect(heard).toEqual(['progress 1 0.5']);
    rest();
    expect(heard).toEqual(['progress 1 0.5', 'progress 1 1', 'answer 1 done']);
  });

  test('gives way to a more urgent one, and goes on afterwards', () => {
    jobs.add({ id: 1, urgency: 2, study: study(2, 20) });
    jobs.add({ id: 2, urgency: 1, study: study(2, 20) });
    rest();
    expect(heard.map((each) => each.slice(0, 10).trim())).toEqual([
      'progress 1',
      'progress 2',
      'progress 2',
      'answer 2 d',
      'progress 1',
      'answer 1 d',
    ]);
  });

  test('that was dropped is not heard of again', () => {
    jobs.add({ id: 1, urgency: 0, study: study(5, 20) });
    jobs.drop(1);
    rest();
    expect(heard).toEqual(['progress 1 0.2']);
  });

  test('that fails says so, and the next one goes on', () => {
    jobs.add({ id: 1, urgency: 0, study: study(2, 20) });
    jobs.add({
      id: 2,
      urgency: 0,
      // biome-ignore lint/correctness/useYield: it fails at once
      study: (function* (): Generator<Step, string> {
        throw new Error('no such thing');
      })(),
    });
    rest();
    expect(heard).toEqual(['progress 1 0.5', 'progress 1 1', 'answer 1 done', 'error 2 no such thing']);
  });
});

describe('partial answers', () => {
  test('are told at once and then ten times a second, whenever the study offers one', () => {
    jobs.add({ id: 1, urgency: 0, study: study(100, 4, true) });
    rest();
    const partials = heard.filter((each) => each.startsWith('partial'));
    expect(partials).toEqual(['partial 1 of 1', 'partial 1 of 26', 'partial 1 of 51', 'partial 1 of 76']);
    expect(heard.at(-1)).toBe('answer 1 done');
  });
});

describe('a pause', () => {
  test('lets one job rest while others go on, and then continue where it was', () => {
    jobs.add({ id: 1, urgency: 0, study: study(3, 20) });
    jobs.pause(1, true);
    jobs.add({ id: 2, urgency: 5, study: study(1, 20) });
    rest();
    expect(heard).toEqual(['progress 1 0.3333333333333333', 'progress 2 1', 'answer 2 done']);
    jobs.pause(1, false);
    rest();
    expect(heard.slice(3)).toEqual(['progress 1 0.6666666666666666', 'progress 1 1', 'answer 1 done']);
  });

  test('may come before its job, and all jobs may be held', () => {
    jobs.pause(1, true);
    jobs.hold(true);
    jobs.add({ id: 1, urgency: 0, study: study(1, 20) });
    jobs.add({ id: 2, urgency: 0, study: study(1, 20) });
    rest();
    expect(heard).toEqual([]);
    jobs.hold(false);
    rest();
    expect(heard).toEqual(['progress 2 1', 'answer 2 done']);
    jobs.pause(1, false);
    rest();
    expect(heard.at(-1)).toBe('answer 1 done');
  });
});
