import { describe, expect, it } from 'vitest';
import type { Experiment } from '../experiment/experiment.ts';
import { parse } from '../experiment/parse.ts';
import { objectiveOf } from '../objective.ts';
import { comparison } from './comparison.ts';
import { complete } from './drain.ts';
import { ensemble } from './ensemble.ts';
import { kAlphaMap, type MapColumns, type MapQuestion, mergeColumns, withKAndAlpha } from './kAlphaMap.ts';
import { METRICS } from './metric.ts';
import { WHOLE_STUDY } from './part.ts';

const ravine = 'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)';
const KS = [1, 2, 3, 5, 10, 32];
const ALPHAS = [0.25, 0.5, 1];

function experimentOf(text: string): Experiment {
  const { experiment, problems } = parse(text);
  expect(problems).toEqual([]);
  return experiment;
}

function question(experiment: Experiment, more: Partial<MapQuestion> = {}): MapQuestion {
  const { seeds } = experiment;
  return { experiment, ks: KS, alphas: ALPHAS, seeds, metric: 'final', resamples: 0, part: WHOLE_STUDY, ...more };
}

const map = (experiment: Experiment, more: Partial<MapQuestion> = {}): MapColumns =>
  complete(kAlphaMap(question(experiment, more)));

describe('a cell of the map', () => {
  const texts = [
    `${ravine}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=20`,
    'landscape=rosenbrock&run=lookahead(adam(lr=0.05),k=5,alpha=0.5,state=reset)&run=inner&steps=77',
    'landscape=rastrigin&noise=center(sigma=0.3)&run=lookahead(sgd(lr=0.003,momentum=0.9,nesterov=true),k=5,alpha=0.5)&run=inner&steps=90&seeds=300&seed=7',
    'landscape=logistic&noise=minibatch(size=4)&run=lookahead(sgd(lr=0.2),k=5,alpha=0.5)&run=inner&steps=60&seeds=9',
    'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=80&seeds=30',
    'landscape=saddle&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=40&seeds=5',
    `${ravine}&schedule=cosine&run=lookahead(lookahead(sgd(lr=0.01),k=2,alpha=0.5),k=5,alpha=0.5)&run=inner&steps=100&seeds=8`,
  ];
  it.each(texts)('equals the same experiment run alone, to the bit: %s', (text) => {
    const experiment = experimentOf(text);
    const { value, study, baseline, diverged } = map(experiment);
    const { landscape, parameters } = objectiveOf(experiment);
    KS.forEach((k, column) => {
      ALPHAS.forEach((alpha, row) => {
        const alone = complete(ensemble(withKAndAlpha(experiment, k, alpha)));
        const compared = complete(comparison(alone[0].judged, alone[1].judged, landscape.floor(parameters)));
        const cell = column * ALPHAS.length + row;
        expect([value[cell], study[cell], baseline[cell]]).toEqual([compared.value, compared.study, compared.baseline]);
        expect(diverged[cell]).toBe(alone[0].ended.diverged / experiment.seeds);
      });
    });
  });

  it.each(METRICS)('at alpha = 1 makes no difference at all, by the metric %s', (metric) => {
    // A memory that is reset does make one.
    for (const text of texts.slice(0, 6).map((each) => each.replace(',state=reset', ''))) {
      const { value, scale } = map(experimentOf(text), { alphas: [1], metric });
      expect([...value]).toEqual(KS.map(() => (scale === 'ratio' ? 1 : 0)));
    }
  });

  it('does not depend on how the map is divided, nor in which order its parts come', () => {
    const experiment = experimentOf(texts[0]);
    const whole = map(experiment, { resamples: 50, metric: 'area' });
    for (const count of [2, 3, 5]) {
      const parts = Array.from({ length: count }, (_, index) =>
        map(experiment, { resamples: 50, metric: 'area', part: { index, count } }),
      );
      expect(mergeColumns(parts.toReversed())).toEqual(whole);
    }
    // Of eight parts of six columns two have nothing to do, and know no level.
    const reach = map(experiment, { metric: 'reach' });
    expect(reach.level).not.toBeNull();
    for (const count of [1, 8]) {
      const parts = Array.from({ length: count }, (_, index) =>
        map(experiment, { metric: 'reach', part: { index, count } }),
      );
      expect(mergeColumns(parts)).toEqual(reach);
      expect(mergeColumns(parts.toReversed())).toEqual(reach);
    }
    expect(map(experiment, { resamples: 50, metric: 'area', ks: [3], alphas: [0.5] }).value[0]).toBe(
      whole.value[2 * ALPHAS.length + 1],
    );
  });
});

describe('the interval of a cell', () => {
  it('is that of the comparison, where it draws as many resamples', () => {
    const experiment = experimentOf(
      `${ravine}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&seeds=24`,
    );
    const alone = complete(ensemble(experiment));
    const { interval } = complete(comparison(alone[0].judged, alone[1].judged, 0));
    const { low, high } = map(experiment, { ks: [5], alphas: [0.5], resamples: 1000 });
    expect([low[0], high[0]]).toEqual(interval);
  });

  it('holds 1 where nothing differs, and not where the difference is large', () => {
    const experiment = experimentOf(
      `${ravine}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&seeds=64`,
    );
    const { low, high } = map(experiment, { ks: [10], alphas: [0.5, 1], resamples: 200 });
    expect(high[0]).toBeLessThan(0.1);
    expect([low[1], high[1]]).toEqual([1, 1]);
  });
});

it('says exactly 1 where every seed diverges, as sums of shares would not', () => {
  const experiment = experimentOf(`${ravine}&run=lookahead(sgd(lr=9),k=5)&run=inner&steps=30&seeds=49`);
  expect([...map(experiment, { ks: [2], alphas: [0.5] }).diverged]).toEqual([1]);
});

describe('the metrics', () => {
  const experiment = experimentOf(
    'landscape=quadratic(condition=1,angle=0)&start=1,0&run=lookahead(sgd(lr=0.5),k=2,alpha=0.5)&run=inner&steps=9',
  );
  // Without noise: theta halves at each step, phi goes half way towards a quarter of itself: a factor of 5/8 a sync.
  const phi = [1, 2, 3, 4].map((c) => 0.5 * (5 / 8) ** (2 * c));
  const theta = [2, 4, 6, 8].map((t) => 0.5 * 0.25 ** t);
  const cell = (metric: MapQuestion['metric']) => map(experiment, { ks: [2], alphas: [0.5], metric });

  it('final: the loss at the last sync', () => {
    expect(cell('final').study[0]).toBeCloseTo(phi[3], 14);
    expect(cell('final').baseline[0]).toBeCloseTo(theta[3], 14);
  });

  it('area: the mean over the syncs', () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
    expect(cell('area').study[0]).toBeCloseTo(mean(phi), 14);
    expect(cell('area').baseline[0]).toBeCloseTo(mean(theta), 14);
  });

  it('reach: the evaluation from which the loss stays below the level', () => {
    const { level, study, baseline, value } = cell('reach');
    // Half way between 0.5 and the run without slow weights after nine steps, 0.5 / 4^9, is just below 10^-3.
    expect(level).toBe(1e-4);
    expect(study[0]).toBe(Number.POSITIVE_INFINITY); // phi is at 0.5 (5/8)^8 = 0.012 at the end
    expect(baseline[0]).toBe(8); // 0.5 / 4^7 is below it, and 8 the next sync
    expect(value[0]).toBe(0);
  });

  it('diverged: the share of seeds, by difference', () => {
    const beale = experimentOf(
      'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=32',
    );
    const { study, baseline, value, scale } = map(beale, { ks: [5], alphas: [0.5], metric: 'diverged' });
    expect([study[0], baseline[0], value[0], scale]).toEqual([0, 1, 1, 'difference']);
  });
});

describe('the stall', () => {
  it('is there: where k hits the rhythm of the oscillation, Lookahead ends far higher; next to it, lower', () => {
    const experiment = experimentOf(
      'landscape=quadratic(condition=34,angle=28)&start=-4.3,2.2&noise=gaussian(sigma=2)' +
        '&run=lookahead(sgd(lr=0.0075,momentum=0.94),k=12,alpha=0.3)&run=inner&steps=160&seeds=64',
    );
    const { value } = map(experiment, { ks: [10, 12, 14], alphas: [0.3] });
    expect(value[0]).toBeGreaterThan(1.5);
    expect(value[1]).toBeLessThan(1 / 10);
    expect(value[2]).toBeGreaterThan(1.5);
  });
});
