import { describe, expect, test } from 'vitest';
import { smallBlueprint } from '../../../test/networkSupport.ts';
import { initialWeights } from './initialWeights.ts';
import { plainModel } from './plainModel.ts';

const samples = Uint16Array.of(1, 10, 100, 2);

describe.each(['crossEntropy', 'squaredError'] as const)('the plain model with %s', (loss) => {
  test.each(['tanh', 'relu'])('has the gradient of its loss: %s', (activation) => {
    const plan = smallBlueprint({ activation, loss });
    const model = plainModel(plan);
    const weights = initialWeights(plan.layers, plan.activation, 3).map((each, i) => each + 0.1 * Math.cos(i));
    const gradient = new Float64Array(plan.size);
    const unused = new Float64Array(plan.size);
    model.lossAndGradient(weights, samples, gradient);
    for (let i = 0; i < plan.size; i++) {
      const at = (step: number) => {
        const moved = weights.slice();
        moved[i] += step;
        return model.lossAndGradient(moved, samples, unused);
      };
      expect(gradient[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 8);
    }
  });

  test('has the loss and the accuracy of its probabilities', () => {
    const plan = smallBlueprint({ loss });
    const model = plainModel(plan);
    const weights = initialWeights(plan.layers, plan.activation, 1);
    const { inputs, labels, count } = plan.data.test;
    const found = model.predict(weights, inputs);
    let right = 0;
    let cross = 0;
    for (let row = 0; row < count; row++) {
      const [p0, p1] = found.subarray(2 * row, 2 * row + 2);
      expect(p0 + p1).toBeCloseTo(1, 6);
      if ((p1 > p0 ? 1 : 0) === labels[row]) right++;
      cross -= Math.log(labels[row] === 1 ? p1 : p0) / count;
    }
    const { loss: mean, accuracy } = model.evaluate(weights, 'test');
    expect(accuracy).toBeCloseTo(right / count, 9);
    if (loss === 'crossEntropy') expect(mean).toBeCloseTo(cross, 5);
  });
});

test('a linear model under squared error is a quadratic: its Hessian is the same everywhere', () => {
  const plan = smallBlueprint({ hidden: 'none', loss: 'squaredError' });
  const model = plainModel(plan);
  const [here, there] = [new Float64Array(plan.size), new Float64Array(plan.size)];
  const vector = here.map((_, i) => i - 2);
  model.hessianVector(here.slice(), vector, here);
  model.hessianVector(
    vector.map((each) => 10 * each),
    vector,
    there,
  );
  for (let i = 0; i < plan.size; i++) expect(there[i]).toBeCloseTo(here[i], 6);
});
