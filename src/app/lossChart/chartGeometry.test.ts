import { expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { chartGeometry } from './chartGeometry.ts';

function chartOf(text: string, floor: number | null) {
  const { experiment } = parse(text);
  const runs = complete(ensemble(experiment));
  return { runs, chart: chartGeometry(runs, experiment.steps, floor, 360, 260) };
}

it('labels whole decades of the loss above the floor', () => {
  const { chart } = chartOf('', 0);
  expect(chart.yTicks.map(({ label }) => label)).toEqual(
    ['1000', '100', '10', '1', '0.1', '0.01', '0.001', '0.0001'].slice(0, chart.yTicks.length),
  );
  expect(chart.xTicks[0]).toEqual({ at: chart.left, label: '0' });
});

it('has finer ticks where the loss hardly moves, and they differ', () => {
  const { chart } = chartOf('landscape=ackley&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=100', 0);
  const labels = chart.yTicks.map(({ label }) => label);
  expect(labels.length).toBeGreaterThanOrEqual(2);
  expect(new Set(labels).size).toBe(labels.length);
});

it('keeps every value on the chart, infinite ones at the upper edge', () => {
  const { chart, runs } = chartOf(
    'landscape=quadratic(condition=27,angle=28)&start=-4,2&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5)&run=inner&steps=200&seeds=8',
    0,
  );
  for (const loss of [...runs[0].fast.median, ...runs[1].fast.median]) {
    const y = chart.toY(loss);
    expect(Number.isFinite(y)).toBe(true);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(chart.height);
  }
  expect(chart.toY(Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(chart.top);
});
