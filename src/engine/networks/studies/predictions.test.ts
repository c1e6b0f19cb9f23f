import { expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import { forward, judgedWeights, networkRun } from '../training.ts';
import { predictions } from './predictions.ts';

const model = quadraticModel();
const runs = ['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner'];
const experiment = networkExperiment(runs);

it('answers each input with the likeliest class, after as many steps as are asked for', () => {
  const inputs = Float32Array.of(1, 0, -1, 0, 0, 1);
  const { answer } = drained(predictions(model, { experiment, step: 10, inputs }));
  const run = networkRun(model, experiment, choiceOf(runs[0]), 1);
  forward(run, 10);
  const likely = model.predict(judgedWeights(run), inputs);
  for (let row = 0; row < 3; row++) {
    const [zero, one] = likely.subarray(2 * row, 2 * row + 2);
    expect(answer.runs[0].slow?.label[row]).toBe(one > zero ? 1 : 0);
    expect(answer.runs[0].slow?.probability[row]).toBe(Math.max(zero, one));
  }
});

it('says what an input must look like', () => {
  const inputs = new Float32Array(3);
  expect(() => drained(predictions(model, { experiment, step: 10, inputs }))).toThrow('3 numbers are no whole number');
});
