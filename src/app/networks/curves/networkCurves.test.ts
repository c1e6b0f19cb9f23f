import { describe, expect, it } from 'vitest';
import { trained } from '../../../../test/networkTraining.ts';
import { curvesGeometry } from './curvesGeometry.ts';
import { curvesSentence } from './curvesSentence.ts';
import { networkCurves } from './networkCurves.ts';

const RUNS = ['lookahead(sgd(lr=0.1),k=5,alpha=0.5)', 'inner'];
const wanted = { measure: 'testLoss', over: 'steps', withFast: false } as const;

describe('the curves of a training', () => {
  it('are one for each run, with the fast weights of Lookahead on request', () => {
    const { experiment, answer } = trained(RUNS);
    const curves = networkCurves(answer, experiment, wanted);
    expect(curves.map(({ run, weights, step }) => ({ run, weights, step }))).toEqual([
      { run: 0, weights: 'slow', step: true },
      { run: 1, weights: 'slow', step: false },
    ]);
    expect(curves[1].band.median).toEqual(answer.runs[1].seeds[0].slow.testLoss);
    const all = networkCurves(answer, experiment, { ...wanted, withFast: true });
    expect(all.map(({ run, weights }) => `${run} ${weights}`)).toEqual(['0 slow', '0 fast', '1 slow']);
    expect(all[1].band.median).toEqual(answer.runs[0].seeds[0].fast?.testLoss);
  });

  it('lie over steps where they were measured, and over seconds at the time it took', () => {
    const { experiment, answer } = trained(RUNS);
    const [overSteps] = networkCurves(answer, experiment, wanted);
    const [overSeconds] = networkCurves(answer, experiment, { ...wanted, over: 'seconds' });
    expect(overSteps.at(3)).toBe(answer.at[3]);
    expect(overSeconds.at(3)).toBe(answer.runs[0].seeds[0].seconds[3]);
    expect(overSeconds.end).toBeGreaterThan(0);
  });

  it('grow while the first seed trains, and then show the seeds that are done', () => {
    const { experiment, partials } = trained(RUNS, { seeds: 3 });
    const lengths = partials.map((partial) => networkCurves(partial, experiment, wanted)[0].band.median.length);
    const whole = partials[0].at.length;
    expect(lengths.slice(0, whole)).toEqual(Array.from({ length: whole }, (_, index) => index + 1));
    expect(new Set(lengths.slice(whole))).toEqual(new Set([whole]));
    for (const partial of partials)
      for (const { band } of networkCurves(partial, experiment, wanted)) expect(band.median).not.toContain(Number.NaN);
  });

  it('put a diverged run at the edge of the chart, and keep the others on it', () => {
    const { experiment, answer } = trained([RUNS[0], 'sgd(lr=90)'], { steps: 60 });
    const curves = networkCurves(answer, experiment, wanted);
    expect(curves[1].band.median.at(-1)).toBe(Number.POSITIVE_INFINITY);
    const chart = curvesGeometry(curves, 'testLoss', 'steps', 60, 360, 240);
    for (const { band } of curves)
      for (const value of band.median) {
        expect(chart.toY(value)).toBeGreaterThanOrEqual(0);
        expect(chart.toY(value)).toBeLessThanOrEqual(chart.bottom);
      }
    expect(chart.toY(Number.POSITIVE_INFINITY)).toBeLessThan(chart.top);
  });

  it('are said, each with its ends', () => {
    const { experiment, answer } = trained(RUNS);
    const curves = networkCurves(answer, experiment, { ...wanted, measure: 'testAccuracy', withFast: true });
    const said = curvesSentence(experiment, curves, 'testAccuracy');
    expect(said).toMatch(
      /^Median test accuracy: slow weights from .+ % to .+ %; fast weights .+; the same SGD without/,
    );
  });
});

it('labels accuracies in per cent, the best at the top', () => {
  const { experiment, answer } = trained(RUNS);
  const curves = networkCurves(answer, experiment, { ...wanted, measure: 'testAccuracy' });
  const [{ band }] = curves;
  const [worst, best] = [Math.min(...band.median), Math.max(...band.median)];
  const chart = curvesGeometry(curves, 'testAccuracy', 'steps', 30, 360, 240);
  expect(chart.yTicks.length).toBeGreaterThanOrEqual(2);
  for (const { at, label } of chart.yTicks) {
    expect(label).toMatch(/%$/);
    expect(at).toBeGreaterThanOrEqual(chart.top - 0.01);
    expect(at).toBeLessThanOrEqual(chart.bottom + 0.01);
  }
  expect(chart.toY(best)).toBeLessThan(chart.toY(worst));
  expect(chart.toY(best)).toBeGreaterThanOrEqual(chart.top);
  expect(chart.toY(worst)).toBeLessThanOrEqual(chart.bottom);
});
