import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import { blueprint } from '../blueprint.ts';
import type { Model } from '../model.ts';
import { plainModel } from '../plainModel.ts';
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

  it('of a network is that of its whole Hessian', () => {
    const network = { name: 'mlp', values: { hidden: '3', activation: 'tanh' } };
    const data = { name: 'moons', values: { noise: 0.2, seed: 1 } };
    const small = plainModel(blueprint({ network, data, loss: 'crossEntropy' }));
    const experiment = networkExperiment(['lookahead(sgd(lr=0.3),k=5,alpha=0.5)'], { network, data, steps: 20 });
    const run = networkRun(small, experiment, choiceOf('lookahead(sgd(lr=0.3),k=5,alpha=0.5)'), 1);
    forward(run, 20);
    const { answer } = drained(sharpness(small, { experiment }));
    const eigenvalues = eigenvaluesOf(hessianAt(small, judgedWeights(run)));
    const [least, most] = [Math.min(...eigenvalues), Math.max(...eigenvalues)];
    expect(answer[0].slow?.settled).toBe(true);
    expect(Math.abs((answer[0].slow?.largest ?? 0) - most)).toBeLessThan(0.001 * most);
    expect(most).toBeGreaterThan(-least);
    expect(answer[0].slow?.eigenvalue).toBe(answer[0].slow?.largest);
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
    // The slope takes no part in it: both the rise and its error grow with the square of the size.
    for (const name of ['loss', 'error'] as const) {
      const [small, , , large] = perturbed.map((each) => each[name] - (name === 'loss' ? loss : 0));
      expect(large / small).toBeCloseTo(100, 6);
    }
    // Over seeds, the error is the standard deviation of the mean.
    const many = Array.from({ length: 200 }, (_, seed) => at(weights, seed).perturbed[3]);
    const mean = many.reduce((sum, each) => sum + each.loss, 0) / 200;
    const deviation = Math.sqrt(many.reduce((sum, each) => sum + (each.loss - mean) ** 2, 0) / 199);
    const told = many.reduce((sum, each) => sum + each.error, 0) / 200;
    expect(told / deviation).toBeGreaterThan(0.8);
    expect(told / deviation).toBeLessThan(1.25);
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
      // Four sizes, each to both sides: the last two of eight are the largest.
      for (const [index, point] of seen.slice(0, 128).entries())
        if (index % 8 > 5) for (let i = from; i < to; i++) sum += (point[i] - uneven[i]) ** 2 / (to - from) / 32;
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

/** The Hessian of the mean training loss by central differences of the gradient, row after row. */
function hessianAt(of: Model, point: Float64Array): number[][] {
  const all = Uint16Array.from({ length: of.trainCount }, (_, sample) => sample);
  const gradientAt = (i: number, step: number) => {
    const gradient = new Float64Array(of.size);
    of.lossAndGradient(
      point.map((weight, j) => (j === i ? weight + step : weight)),
      all,
      gradient,
    );
    return gradient;
  };
  return Array.from(point, (_, i) => {
    const [ahead, behind] = [gradientAt(i, 1e-5), gradientAt(i, -1e-5)];
    return Array.from(ahead, (each, j) => (each - behind[j]) / 2e-5);
  });
}

/** All eigenvalues of a symmetric matrix, by Jacobi's rotations. */
function eigenvaluesOf(symmetric: number[][]): number[] {
  const a = symmetric.map((row) => [...row]);
  const size = a.length;
  for (let sweep = 0; sweep < 20; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let i = 0; i < size; i++) [a[i][p], a[i][q]] = [c * a[i][p] - s * a[i][q], s * a[i][p] + c * a[i][q]];
        for (let i = 0; i < size; i++) [a[p][i], a[q][i]] = [c * a[p][i] - s * a[q][i], s * a[p][i] + c * a[q][i]];
      }
    }
  }
  return a.map((row, i) => row[i]);
}
