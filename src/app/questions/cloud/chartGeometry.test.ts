import { expect, it } from 'vitest';
import { parse } from '../../../engine/experiment/parse.ts';
import { cloud } from '../../../engine/studies/cloud.ts';
import { complete } from '../../../engine/studies/drain.ts';
import { type SpreadCurve, spotsOf, spreadChart, spreadCurves } from './chartGeometry.ts';

function curvesOf(text: string): SpreadCurve[] {
  const kept = complete(cloud(parse(`landscape=quadratic&noise=gaussian(sigma=1)&seeds=8&${text}`).experiment));
  if (kept === null) throw new Error('there is no cloud');
  return spreadCurves(kept);
}

const RUNS = 'run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner';

it('measures fast weights after every step and slow ones at every sync', () => {
  const [slow, fast, own] = curvesOf(`${RUNS}&steps=20`);
  expect(slow.evaluation).toEqual([0, 5, 10, 15, 20]);
  expect(fast.evaluation).toEqual(Array.from({ length: 21 }, (_, t) => t));
  expect([slow.area[0], fast.area[0]]).toEqual([0, 0]);
  // Up to the first sync both runs are the same.
  expect(fast.area.slice(0, 6)).toEqual(own.area.slice(0, 6));
  expect(slow.area[1]).toBeLessThan(fast.area[5]);
});

it('measures some moments of a long run, the last one among them', () => {
  const [, fast] = curvesOf(`${RUNS}&steps=4321`);
  expect(fast.area.length).toBeLessThan(500);
  expect(fast.evaluation.at(-1)).toBe(4321);
  expect(Math.max(...fast.evaluation.slice(1).map((t, i) => t - fast.evaluation[i]))).toBeLessThan(12);
});

it('begins a curve where it has spread, and keeps slow weights level between syncs', () => {
  const curves = curvesOf(`${RUNS}&steps=20`);
  const chart = spreadChart(curves, 20, 360, 170);
  const spots = spotsOf(curves[0], chart);
  expect(spots[0][0]).toBeCloseTo(chart.toX(5), 9);
  expect(spots).toHaveLength(1 + 2 * 3);
  expect(spots[1]).toEqual([chart.toX(10), spots[0][1]]);
  expect(new Set(chart.yTicks.map(({ label }) => label)).size).toBe(chart.yTicks.length);
});

it('does not let what blows up press the others flat', () => {
  const run = 0;
  const curve = (weights: SpreadCurve['weights'], area: number[]) => ({ run, weights, evaluation: [0, 1, 2], area });
  const chart = spreadChart([curve('fast', [0, 1, 1e30]), curve('own', [0, 1, 2])], 2, 360, 170);
  expect(chart.toY(1) - chart.toY(2)).toBeGreaterThan(5);
  expect(chart.toY(1e30)).toBe(chart.top);
});

it('has an axis where nothing has spread', () => {
  const chart = spreadChart([], 10, 360, 170);
  expect(chart.yTicks.map(({ label }) => label)).toEqual(['10', '5', '2', '1', '0.5', '0.2', '0.1']);
});
