import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import { fastWeights, forward, judgedWeights, networkRun } from '../training.ts';
import { sharpness, sharpnessAt } from './sharpness.ts';

const EIGENVALUES = [4, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02];
const model = quadraticModel(EIGENVALUES);
const weights = Float64Array.of(1, -2, 0.5, 3, 1, -1, 2, 0.3);
const at = (point: Float64Array, seed = 1, of = model) => drained(sharpnessAt(of, point, seed)).answer;

describe('sharpness', () => {
  it('is the largest eigenvalue of the Hessian', () => {
    const { eigenvalue, largest, settled, loss } = at(weights);
    expect(settled).toBe(true);
    expect(Math.abs(largest - 4)).toBeLessThan(0.01 * 4);
    expect(eigenvalue).toBe(largest);
    expect(loss).toBe(model.evaluate(weights, 'train').loss);
  });

  it('tells a saddle from a minimum', () => {
    const { eigenvalue, largest, iterations, settled } = at(weights, 1, quadraticModel([-6, 2, 1, 0.5]));
    expect(settled).toBe(true);
    expect(Math.abs(eigenvalue + 6)).toBeLessThan(0.06);
    expect(Math.abs(largest - 2)).toBeLessThan(0.02);
    expect(iterations).toBeGreaterThan(2);
  });

  it('by perturbation is what a quadratic rises by, within its standard error', () => {
    const { loss, perturbed } = at(weights);
    expect(perturbed.map(({ size }) => size)).toEqual([0.005, 0.01, 0.02, 0.05]);
    // One layer: every weight is moved by size x the root mean square, so the mean rises by half the trace times that.
    const square = weights.reduce((sum, each) => sum + each * each, 0) / weights.length;
    const trace = EIGENVALUES.reduce((sum, each) => sum + each, 0);
    for (const each of perturbed) {
      const rise = 0.5 * trace * square * each.size ** 2;
      expect(each.error).toBeGreaterThan(0);
      expect(Math.abs(each.loss - loss - rise)).toBeLessThan(3.5 * each.error);
    }
    // The error is that of the mean of twenty: between the smallest and the largest size it grows with the slope.
    expect(perturbed[3].error / perturbed[0].error).toBeGreaterThan(8);
    expect(perturbed[3].error / perturbed[0].error).toBeLessThan(13);
  });

  it('by perturbation is relative to each layer', () => {
    const layers = [
      { inputs: 1, outputs: 2, kernel: 0, bias: 2 },
      { inputs: 1, outputs: 2, kernel: 4, bias: 6 },
    ];
    const seen: Float64Array[] = [];
    const watching = {
      ...model,
      layers,
      evaluate: (point: Float64Array) => {
        seen.push(point.slice());
        return { loss: 1, accuracy: 1 };
      },
    };
    const uneven = Float64Array.of(3, 4, 0, 0, 0.003, 0.004, 0, 0);
    const { perturbed } = at(uneven, 1, watching);
    expect(perturbed.every(({ loss, error }) => loss === 1 && error === 0)).toBe(true);
    const rms = (from: number, to: number) => {
      let sum = 0;
      // One of five: the largest size of each draw.
      for (const [index, point] of seen.slice(0, 80).entries())
        if (index % 4 === 3) for (let i = from; i < to; i++) sum += (point[i] - uneven[i]) ** 2 / (to - from) / 20;
      return Math.sqrt(sum);
    };
    // 5 % of the root mean square, 2.5 and 0.0025, biases of zero included.
    for (const [from, to] of [
      [0, 2],
      [2, 4],
    ]) {
      expect(rms(from, to) / 0.125).toBeGreaterThan(0.7);
      expect(rms(from, to) / 0.125).toBeLessThan(1.3);
      expect(rms(4 + from, 4 + to) / 0.000125).toBeGreaterThan(0.7);
      expect(rms(4 + from, 4 + to) / 0.000125).toBeLessThan(1.3);
    }
  });

  it('is measured where each run of the first seed ends, slow and fast', () => {
    const runs = ['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner', 'sgd(lr=90)'];
    const experiment = networkExperiment(runs, { seed: 3 });
    const { answer, partials } = drained(sharpness(model, { experiment }));
    const run = networkRun(model, experiment, choiceOf(runs[0]), 3);
    forward(run, 30);
    expect(answer[0]).toEqual({ slow: at(judgedWeights(run), 3), fast: at(fastWeights(run), 3) });
    expect(answer[0].slow?.loss).not.toBe(answer[0].fast?.loss);
    expect(answer[1].fast).toBeNull();
    expect(answer[1].slow).not.toBeNull();
    // One that diverged has no end to look at.
    expect(answer[2]).toEqual({ slow: null, fast: null });
    expect(partials.map((each) => each.length)).toEqual([1, 2, 3]);
    expect(drained(sharpness(model, { experiment })).answer).toEqual(answer);
  });

  it('of a loss that overflows is infinite, not a number that is none', () => {
    const steep = { ...model, evaluate: () => ({ loss: Number.NaN, accuracy: 0 }) };
    for (const { loss, error } of at(weights, 1, steep).perturbed) expect([loss, error]).toEqual([Infinity, Infinity]);
  });
});
