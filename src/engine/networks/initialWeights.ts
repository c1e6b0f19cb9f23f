import { threefry2x32 } from '../noise/threefry.ts';
import { uniform } from '../noise/uniform.ts';
import type { Layer } from './model.ts';

export type Activation = 'tanh' | 'relu';

const words = new Uint32Array(2);
/** A counter that no other draw uses. */
const INITIAL = 0x100000;

/**
 * The weights from which every run of a seed starts: kernels uniform within a limit, biases zero. The limit is that of
 * Glorot & Bengio 2010, sqrt(6 / (inputs + outputs)), and for layers that ReLU follows that of He et al. 2015
 * (https://arxiv.org/abs/1502.01852), sqrt(6 / inputs). Nothing follows the last layer, so that is Glorot's in any case.
 */
export function initialWeights(layers: readonly Layer[], activation: Activation, seed: number): Float64Array {
  const last = layers[layers.length - 1];
  const weights = new Float64Array(last.bias + last.outputs);
  for (const layer of layers) {
    const { inputs, outputs, kernel } = layer;
    const fan = activation === 'relu' && layer !== last ? inputs : inputs + outputs;
    const limit = Math.sqrt(6 / fan);
    for (let i = kernel; i < kernel + inputs * outputs; i++) {
      threefry2x32(seed, 0, INITIAL, i, words);
      weights[i] = limit * (2 * uniform(words[0], words[1]) - 1);
    }
  }
  return weights;
}
