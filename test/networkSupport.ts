import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Blueprint, blueprint } from '../src/engine/networks/blueprint.ts';
import { tfjsBackends } from '../src/engine/networks/tfjs/backends.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** TensorFlow.js as Node finds it installed. */
export const backends = tfjsBackends(join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));

/** A network on made-up data unless told otherwise. */
export function smallBlueprint({
  hidden = '5x4',
  activation = 'tanh',
  loss = 'crossEntropy' as Blueprint['loss'],
  data = { name: 'moons', values: { noise: 0.2, seed: 1 } } as { name: string; values: Record<string, number> },
} = {}): Blueprint {
  return blueprint({ network: { name: 'mlp', values: { hidden, activation } }, data, loss });
}
