import { expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { complete } from '../../engine/studies/drain.ts';
import { visits } from '../../engine/studies/visits.ts';
import { formatMean, hasWorseMinima, visitsKey, visitsQuestion } from './visited.ts';

const RASTRIGIN =
  'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=128';
const read = (text: string) => parse(text).experiment;

it('is asked only where there are two minima to choose from', () => {
  expect(visitsKey(read(RASTRIGIN))).not.toBeNull();
  expect(visitsKey(read('landscape=himmelblau'))).not.toBeNull();
  expect(visitsKey(read('landscape=quadratic'))).toBeNull();
  expect(visitsKey(read('landscape=saddle'))).toBeNull();
  expect(hasWorseMinima(read(RASTRIGIN))).toBe(true);
  expect(hasWorseMinima(read('landscape=himmelblau'))).toBe(false);
});

it('depends on the runs and not on how one looks at them', () => {
  const key = visitsKey(read(RASTRIGIN));
  expect(visitsKey(read(`${RASTRIGIN}&show=5&at=20&view=-1,1,-1,1&study=basins`))).toBe(key);
  expect(visitsKey(read(RASTRIGIN.replace('k=5', 'k=6')))).not.toBe(key);
});

it('asks of the two runs alone, and of no more seeds than one would wait for', () => {
  const [six, long] = ['&run=adam(lr=0.1)&run=adam(lr=0.2)', ''].map((more) => read(RASTRIGIN + more));
  expect(visitsQuestion(six, 1).experiment.runs).toHaveLength(2);
  expect(visitsQuestion(six, 1).seeds).toBe(128);
  expect(visitsQuestion({ ...long, steps: 100_000, seeds: 1000 }, 1).seeds).toBe(82);
  expect(visitsQuestion(read('landscape=himmelblau&run=lookahead(sgd(lr=0.01))&run=inner&seeds=64'), 1).seeds).toBe(1);
});

it('shows that Lookahead comes by fewer minima, and ends at the best less often', () => {
  const { experiment, seeds } = visitsQuestion(read(RASTRIGIN), 1);
  const [study, baseline] = complete(visits(experiment, seeds));
  expect(formatMean(study.visited, seeds)).toBe('2.9');
  expect(formatMean(baseline.visited, seeds)).toBe('9.4');
  expect(study.best).toBeLessThan(baseline.best);
});
