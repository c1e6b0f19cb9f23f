import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import { fastWeights, forward, judgedWeights, networkRun, snapshot } from '../training.ts';
import { boundary } from './boundary.ts';

const model = quadraticModel();
const runs = ['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner', 'sgd(lr=90)'];
const experiment = networkExperiment(runs);
const window = [-2, 2, -1, 3] as const;
const ask = (step: number) => ({ experiment, step, window, resolution: 4 });

describe('a decision boundary', () => {
  it('is the likeliest class in the middle of each cell, at slow and at fast weights after a step', () => {
    const { answer } = drained(boundary(model, ask(10)));
    const run = networkRun(model, experiment, choiceOf(runs[0]), 1);
    forward(run, 10);
    expect(answer.runs).toHaveLength(3);
    for (const [name, weights] of [
      ['slow', judgedWeights(run)],
      ['fast', fastWeights(run)],
    ] as const) {
      const field = answer.runs[0][name];
      for (let cell = 0; cell < 16; cell++) {
        const [x, y] = [-1.5 + (cell % 4), -0.5 + Math.floor(cell / 4)];
        const [zero, one] = model.predict(weights, Float32Array.of(x, y));
        expect(field?.label[cell]).toBe(one > zero ? 1 : 0);
        expect(field?.probability[cell]).toBe(Math.max(zero, one));
      }
    }
    expect(answer.runs[0].slow).not.toEqual(answer.runs[0].fast);
    expect(new Set(answer.runs[0].slow?.label)).toEqual(new Set([0, 1]));
    expect(answer.runs[1].fast).toBeNull();
    expect(answer.runs[2]).toEqual({ slow: null, fast: null });
  });

  it('is the same from a checkpoint, and at the start that of the initial weights', () => {
    const run = networkRun(model, experiment, choiceOf(runs[0]), 1);
    forward(run, 8);
    const checkpoints = [[snapshot(run)], [], []];
    expect(drained(boundary(model, ask(10), checkpoints)).answer).toEqual(drained(boundary(model, ask(10))).answer);
    const { slow, fast } = drained(boundary(model, ask(0), checkpoints)).answer.runs[0];
    expect(slow).toEqual(fast);
  });

  it('needs two inputs', () => {
    expect(() => drained(boundary({ ...model, features: 64 }, ask(1)))).toThrow(
      'A decision boundary is drawn over two inputs, and these data have 64',
    );
  });
});
