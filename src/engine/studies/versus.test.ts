import { describe, expect, it, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { comparison } from './comparison.ts';
import { complete } from './drain.ts';
import { ensemble } from './ensemble.ts';
import { kAlphaMap } from './kAlphaMap.ts';
import { WHOLE_STUDY } from './part.ts';
import { trajectories } from './trajectory.ts';
import { versus } from './versus.ts';
import { visits } from './visits.ts';

const RAVINE =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=103&seeds=40&seed=3';
const BOX =
  'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)' +
  '&run=lookahead(sgd(lr=0.005,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=90&seeds=30';

const of = (experiment: Experiment, by: Parameters<typeof versus>[0]['by']) => complete(versus({ experiment, by }));

test('the final loss is that of the verdict', () => {
  const experiment = experimentOf(RAVINE);
  const { others, scale, level, seeds } = of(experiment, 'final');
  const runs = complete(ensemble(experiment));
  const { interval, ...verdict } = complete(comparison(runs[0].judged, runs[1].judged, 0));
  expect({ scale, level, seeds }).toEqual({ scale: verdict.scale, level: null, seeds: 40 });
  expect(others).toEqual([
    { study: verdict.study, baseline: verdict.baseline, value: verdict.value, low: interval?.[0], high: interval?.[1] },
  ]);
});

test('steps to a level are those of the map, which has the same level here', () => {
  const experiment = experimentOf(RAVINE);
  const { others, level } = of(experiment, 'reach');
  const map = { ks: [5], alphas: [0.5], seeds: 40, metric: 'reach', resamples: 1000, part: WHOLE_STUDY } as const;
  const cell = complete(kAlphaMap({ experiment, ...map }));
  expect(level).toBe(cell.level);
  const [study, baseline, value, low, high] = [cell.study, cell.baseline, cell.value, cell.low, cell.high];
  expect(others).toEqual([{ study: study[0], baseline: baseline[0], value: value[0], low: low[0], high: high[0] }]);
});

test('the level can be reached by the worse of the two', () => {
  const slower = experimentOf(RAVINE.replace('run=inner', 'run=sgd(lr=0.0002)'));
  const own = of(experimentOf(RAVINE), 'reach').level ?? 0;
  expect(of(slower, 'reach').level).toBeGreaterThan(own);
});

test('minima are those of the visits', () => {
  const experiment = experimentOf(BOX);
  const [study, baseline] = complete(visits(experiment, 30));
  for (const by of ['visited', 'best'] as const) {
    const { others, scale, seeds } = of(experiment, by);
    expect(others[0]).toMatchObject({ study: study[by], baseline: baseline[by] });
    expect({ scale, seeds }).toEqual({ scale: by === 'visited' ? 'ratio' : 'difference', seeds: 30 });
    expect(others[0].low).toBeLessThanOrEqual(others[0].value);
    expect(others[0].high).toBeGreaterThanOrEqual(others[0].value);
  }
});

describe('how much the loss climbs', () => {
  it('is what the paths tell, read at the same syncs', () => {
    const experiment = experimentOf(RAVINE);
    const end = lastSync(optimizersOf(experiment)[0], experiment.steps);
    const climbs = Array.from({ length: 40 }, (_, seed) =>
      complete(trajectories(experiment, 3 + seed)).map(({ fast, slow }) => {
        const losses = slow?.loss ?? fast.loss.filter((_, t) => t % 5 === 0 && t <= end);
        return losses.reduce((sum, loss, at) => sum + Math.max(0, loss - (losses[at - 1] ?? loss)), 0);
      }),
    );
    const median = (run: number) => {
      const sorted = climbs.map((each) => each[run]).sort((a, b) => a - b);
      return (sorted[19] + sorted[20]) / 2;
    };
    const [{ study, baseline }] = of(experiment, 'climb').others;
    expect(study).toBeCloseTo(median(0), 12);
    expect(baseline).toBeCloseTo(median(1), 12);
  });

  it('has no end for a seed that diverges', () => {
    const wild = experimentOf('landscape=quadratic(condition=10)&run=lookahead(sgd(lr=0.5),k=6)&run=inner&steps=300');
    expect(of(wild, 'climb').others[0].study).toBe(Number.POSITIVE_INFINITY);
  });
});

test('where nothing is random one seed is compared, exactly', () => {
  const { others, seeds } = of(experimentOf(RAVINE.replace('&noise=gaussian(sigma=1)', '')), 'final');
  expect(seeds).toBe(1);
  expect(others[0].low).toBe(others[0].value);
});

test('every other run is compared with the first, and the share that is done never falls', () => {
  const experiment = experimentOf(`${RAVINE}&run=adam(lr=0.1)&run=sgd(lr=0.01)`);
  const study = versus({ experiment, by: 'reach' });
  let before = 0;
  let next = study.next();
  for (; !next.done; next = study.next()) {
    expect(next.value).toBeGreaterThanOrEqual(before);
    expect(next.value).toBeLessThan(1);
    before = next.value;
  }
  expect(next.value.others).toHaveLength(3);
});
