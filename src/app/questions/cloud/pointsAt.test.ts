import { expect, it } from 'vitest';
import { parse } from '../../../engine/experiment/parse.ts';
import { cloud } from '../../../engine/studies/cloud.ts';
import { complete } from '../../../engine/studies/drain.ts';
import { type CloudKind, cloudKinds, pointsAt } from './pointsAt.ts';

const SEEDS = 4;

function cloudOf(text: string) {
  const { experiment } = parse(`landscape=quadratic&start=-4,1&noise=gaussian(sigma=1)&seeds=${SEEDS}&${text}`);
  const kept = complete(cloud(experiment));
  if (kept === null) throw new Error('there is no cloud');
  const at = (kind: CloudKind, forward: number, pulled = 1) =>
    Array.from(pointsAt(kept, experiment, kind, { forward, pulled }, new Float32Array(2 * SEEDS)));
  const row = (rows: Float32Array | null, index: number) =>
    Array.from(rows?.subarray(2 * SEEDS * index, 2 * SEEDS * (index + 1)) ?? []);
  return { kept, at, row };
}

const slow = { run: 0, weights: 'slow' } as const;
const fast = { run: 0, weights: 'fast' } as const;
const middle = (a: number[], b: number[]) => a.map((each, i) => Math.fround((each + b[i]) / 2));

it('has both clouds of the first run, and of the others what is judged', () => {
  const run = 'lookahead(sgd(lr=0.02),k=3,alpha=0.5)';
  const { kept } = cloudOf(`run=${run}&run=inner&run=${run}&steps=7`);
  expect(cloudKinds(kept)).toEqual([slow, fast, { run: 1, weights: 'own' }, { run: 2, weights: 'slow' }]);
});

it('follows the playhead: fast weights at every evaluation, slow ones at a sync and on the way through it', () => {
  const { kept, at, row } = cloudOf('run=lookahead(sgd(lr=0.02),k=3,alpha=0.5)&steps=7');
  const { fast: thetas, slow: phis } = kept.runs[0];
  expect(at(fast, 3)).toEqual(row(thetas, 3));
  expect(at(fast, 4.5)).toEqual(middle(row(thetas, 4), row(thetas, 5)));
  expect(at(slow, 5)).toEqual(row(phis, 1));
  expect(at(slow, 5.5)).toEqual(row(phis, 1));
  expect(at(slow, 6, 0)).toEqual(row(phis, 1));
  expect(at(slow, 6, 0.5)).toEqual(middle(row(phis, 1), row(phis, 2)));
  expect(at(slow, 6, 1)).toEqual(row(phis, 2));
  expect(row(phis, 1)).not.toEqual(row(phis, 2));
});

it('stays at the end beyond it, and at the start before the first sync', () => {
  const { kept, at, row } = cloudOf('run=lookahead(sgd(lr=0.02),k=3,alpha=0.5)&steps=7');
  expect(at(fast, Number.POSITIVE_INFINITY)).toEqual(row(kept.runs[0].fast, 7));
  expect(at(slow, Number.POSITIVE_INFINITY)).toEqual(row(kept.runs[0].slow, 2));
  expect(at(slow, 2)).toEqual([-4, -4, -4, -4, 1, 1, 1, 1]);
});

it('does not pull an average anywhere', () => {
  const { kept, at, row } = cloudOf('run=ema(sgd(lr=0.02))&steps=7');
  expect(at(slow, 2, 0)).toEqual(row(kept.runs[0].slow, 2));
});
