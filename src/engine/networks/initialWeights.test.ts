import { expect, test } from 'vitest';
import { initialWeights } from './initialWeights.ts';
import { layersOf } from './mlp.ts';

const layers = layersOf(64, '100x50', 10);

test.each([
  ['tanh', [164, 150, 60]],
  ['relu', [64, 100, 60]],
] as const)('are spread evenly within the limit of each layer, with zero biases: %s', (activation, fans) => {
  const weights = initialWeights(layers, activation, 1);
  for (const [index, { kernel, bias, outputs }] of layers.entries()) {
    const limit = Math.sqrt(6 / fans[index]);
    const values = weights.subarray(kernel, bias);
    expect(values.every((value) => Math.abs(value) < limit)).toBe(true);
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(variance / (limit * limit)).toBeCloseTo(1 / 3, 1);
    expect(weights.subarray(bias, bias + outputs).every((value) => value === 0)).toBe(true);
  }
});

test('are the same for the same seed alone', () => {
  expect(initialWeights(layers, 'tanh', 5)).toEqual(initialWeights(layers, 'tanh', 5));
  expect(initialWeights(layers, 'tanh', 6)).not.toEqual(initialWeights(layers, 'tanh', 5));
});
