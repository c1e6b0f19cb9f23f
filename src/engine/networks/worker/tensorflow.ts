import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { tfjsBackends } from '../tfjs/backends.ts';

/** TensorFlow.js as a browser gets it: in one piece of its own, which the worker fetches with the first question. */

export { chooseBackend } from '../tfjs/chooseBackend.ts';
export { tfjsModel } from '../tfjs/tfjsModel.ts';

export const backends = tfjsBackends({
  'tfjs-backend-wasm-simd.wasm': new URL(simd, self.location.href).href,
  'tfjs-backend-wasm.wasm': new URL(plain, self.location.href).href,
});
