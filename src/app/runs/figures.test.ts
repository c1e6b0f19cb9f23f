import { expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { figures, measured } from './figures.ts';

function table(text: string) {
  const experiment = experimentOf(text);
  return complete(ensemble(experiment)).map((run, index) => figures(experiment, index, run));
}

test('a run that goes nowhere has the numbers of its start', () => {
  expect(table('landscape=quadratic(condition=4,angle=0)&start=3,4&run=lookahead(sgd(lr=0.1),k=5)&steps=3')).toEqual([
    { loss: '36.5', distance: '5', evaluations: '3', rate: '0.1', ended: 'finished' },
  ]);
});

test('how many seeds ended how is said in words', () => {
  const base = 'landscape=quadratic(condition=10)&start=1,1&steps=500&seeds=7';
  const ended = (text: string) => table(text).map((each) => each.ended);
  expect(ended(`${base}&run=sgd(lr=0.1)&run=sgd(lr=0.001)&run=sgd(lr=1)`)).toEqual([
    'converged',
    'finished',
    'diverged',
  ]);
  const wild = 'landscape=beale&start=1,1.5&noise=gaussian(sigma=8)&run=sgd(lr=0.01,momentum=0.9)&steps=60&seeds=64';
  expect(ended(wild)[0]).toMatch(/^diverged in [1-9]\d? of 64$/);
});

test('a diverged run has spent what led too far, and ends infinitely high and far', () => {
  const [run] = table('landscape=quadratic(condition=10)&start=1,1&run=sgd(lr=100)&steps=500');
  expect(run).toMatchObject({ loss: '∞', distance: '∞', rate: '100', ended: 'diverged' });
  expect(Number(run.evaluations)).toBeLessThan(10);
});

test('when they were measured, and over what', () => {
  const at = (text: string) => measured(experimentOf(`landscape=beale&${text}`));
  expect(at('run=sgd(lr=0.1)&steps=1&seeds=4')).toBe('After 1 gradient step');
  expect(at('noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.1),k=7,alpha=0.5)&steps=2000&seeds=1024')).toBe(
    'After 1,995 gradient steps, median of 1,024 seeds',
  );
});
