import { expect, it } from 'vitest';
import { parse } from '../../../engine/experiment/parse.ts';
import { cloud, spreadOf } from '../../../engine/studies/cloud.ts';
import { complete } from '../../../engine/studies/drain.ts';
import { varianceAlong } from './ellipse.ts';
import { isStationary, stationaryRatio } from './stationaryRatio.ts';

const MODEL = 'landscape=quadratic(condition=10,angle=28)&noise=center(sigma=1)&start=-4,1';
const theoryOf = (text: string, model = MODEL) => stationaryRatio(parse(`${model}&${text}`).experiment);
const run = (k: number, alpha: number, lr = 0.1) => `run=lookahead(sgd(lr=${lr}),k=${k},alpha=${alpha})&run=inner`;
const ratios = (text: string) => theoryOf(text)?.directions.map(({ ratio }) => ratio);

it('is 1 for alpha = 1, where Lookahead is the inner optimizer', () => {
  expect(ratios(run(5, 1))).toEqual([1, 1]);
});

it('is for k = 1 that of SGD at the learning rate alpha lr', () => {
  const variance = (lr: number, a: number) => (lr * a) / (2 - lr * a);
  const [along, across] = ratios(run(1, 0.4, 0.15)) ?? [];
  expect(along).toBeCloseTo(variance(0.06, 1) / variance(0.15, 1), 12);
  expect(across).toBeCloseTo(variance(0.06, 10) / variance(0.15, 10), 12);
});

it('goes to alpha / (2 - alpha) for many fast steps', () => {
  expect(ratios(run(200, 0.5))?.[1]).toBeCloseTo(1 / 3, 9);
});

it('is what clouds of 256 seeds show, in the directions of the ravine', () => {
  const { experiment } = parse(`${MODEL}&${run(5, 0.3)}&steps=300&seeds=256`);
  const theory = stationaryRatio(experiment);
  const kept = complete(cloud(experiment));
  const [phi, sgd] = [kept?.runs[0].slow, kept?.runs[1].fast].map((rows) => rows && spreadOf(rows.subarray(-512)));
  expect(theory?.directions.map(({ words }) => words)).toEqual(['along', 'across']);
  for (const { angle, ratio } of theory?.directions ?? []) {
    const measured = phi && sgd ? varianceAlong(phi, angle) / varianceAlong(sgd, angle) : Number.NaN;
    expect(Math.abs(measured / ratio - 1)).toBeLessThan(0.25);
  }
});

it('knows when the start is forgotten', () => {
  const [along, across] = theoryOf(run(5, 0.5))?.directions ?? [];
  // q = 1 - 0.5 + 0.5 0.9^5 = 0.795, and 0.795^2n is below 0.05 from n = 7 on.
  expect([6, 7].map((syncs) => along && isStationary(along, syncs))).toEqual([false, true]);
  expect([2, 3].map((syncs) => across && isStationary(across, syncs))).toEqual([false, true]);
});

it.each([
  ['another landscape', run(5, 0.5), 'landscape=rosenbrock&noise=center(sigma=1)'],
  ['another noise', run(5, 0.5), 'landscape=quadratic&noise=gaussian(sigma=1)'],
  ['no noise', run(5, 0.5), 'landscape=quadratic&noise=center(sigma=0)'],
  ['momentum', 'run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner', MODEL],
  ['weight decay', 'run=lookahead(sgd(lr=0.01,weightDecay=0.1),k=5,alpha=0.5)&run=inner', MODEL],
  ['Adam', 'run=lookahead(adam(lr=0.01),k=5,alpha=0.5)&run=inner', MODEL],
  ['another wrapper', 'run=ema(sgd(lr=0.01))&run=inner', MODEL],
  ['another learning rate beside it', 'run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=sgd(lr=0.02)', MODEL],
  ['nothing beside it', 'run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)', MODEL],
  ['a schedule', `${run(5, 0.5)}&schedule=cosine`, MODEL],
  ['an unstable direction', run(5, 0.5, 0.25), MODEL],
  ['slow weights that stay', run(5, 0), MODEL],
])('says nothing of %s', (_, text, model) => {
  expect(theoryOf(run(5, 0.5))).not.toBeNull();
  expect(theoryOf(text, model)).toBeNull();
});
