import { beforeEach, expect, it, vi } from 'vitest';
import type { Claim, Found } from './claim.ts';

/** The trials as they were begun; the test ends them. */
const begun: { end(found: Found): void; fail(error: Error): void; tell(share: number): void; signal: AbortSignal }[] =
  [];
const kept: unknown[] = [];

vi.mock('./bets.ts', () => ({ bets: { keep: (...all: unknown[]) => kept.push(all) } }));
vi.mock('./workers.ts', () => ({ workerInstruments: (options: object) => options }));
vi.mock('../working/follow.ts', () => ({
  follow: (tell: (progress: object) => void) => ({
    hear: (share: number) => tell({ share, secondsLeft: 1 }),
    end() {},
  }),
}));
vi.mock('./measures/measure.ts', () => ({
  measure: (_: unknown, { signal, onShare }: { signal: AbortSignal; onShare: (share: number) => void }) =>
    new Promise((resolve, reject) => {
      begun.push({ end: resolve, fail: reject, tell: onShare, signal });
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
}));

const { begin, goOn, stop, trials } = await import('./trying.ts');

const claim = { name: 'one', trials: [{}, {}] } as unknown as Claim;
const other = { name: 'other', trials: [{}] } as unknown as Claim;
const found = (outcome: Found['outcome']) => ({ outcome }) as Found;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const state = (name = 'one') => trials.getState()[name];

beforeEach(() => {
  begun.length = 0;
  kept.length = 0;
  trials.setState({}, true);
});

it('runs one trial after the other, tells how far it is, and keeps what came out', async () => {
  begin(claim, 'some');
  expect(state()).toMatchObject({ phase: 'running', bet: 'some', found: [], work: { progress: { share: 0 } } });
  begun[0].tell(0.5);
  expect(state().work.progress?.share).toBe(0.25);
  begun[0].end(found('holds'));
  await settled();
  expect(state().found).toHaveLength(1);
  begun[1].tell(0.5);
  expect(state().work.progress?.share).toBe(0.75);
  begun[1].end(found('fails'));
  await settled();
  expect(state()).toMatchObject({ phase: 'done', work: { progress: null, stopped: false } });
  expect(kept).toEqual([['one', { bet: 'some', outcomes: ['holds', 'fails'] }]]);
});

it('goes on with the next trial after it was stopped', async () => {
  begin(claim, null);
  begun[0].end(found('holds'));
  await settled();
  stop();
  await settled();
  expect(state()).toMatchObject({ phase: 'stopped', work: { progress: null, stopped: true }, problem: null });
  goOn(claim);
  expect(state()).toMatchObject({ phase: 'running', work: { progress: { share: 0.5 } } });
  expect(begun).toHaveLength(3);
  begun[2].end(found('holds'));
  await settled();
  expect(state()).toMatchObject({ phase: 'done' });
  expect(state().found).toHaveLength(2);
});

it('says what failed', async () => {
  begin(claim, 'all');
  begun[0].fail(new Error('no memory'));
  await settled();
  expect(state()).toMatchObject({ phase: 'failed', problem: 'no memory' });
  expect(kept).toEqual([]);
});

it('a claim gives way to the next, and an older run of the same says nothing any more', async () => {
  begin(claim, 'all');
  begin(other, null);
  await settled();
  expect(begun[0].signal.aborted).toBe(true);
  expect(state().phase).toBe('stopped');
  begin(other, 'none');
  await settled();
  expect(state('other')).toMatchObject({ phase: 'running', bet: 'none' });
});
