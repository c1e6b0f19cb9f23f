import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { tfjsBackends } from '../tfjs/backends.ts';

/** TensorFlow.js as a browser gets it: in one piece of its own, which the worker fetches with the first question. */

export { chooseBackend } from '../tfjs/chooseBackend.ts';
export { tfjsModel } from '../tfjs/tfjsModel.ts';

const address = (file: string) => new URL(file, self.location.href).href;

export const backends = tfjsBackends({
  'tfjs-backend-wasm-simd.wasm': address(simd),
  'tfjs-backend-wasm.wasm': address(plain),
  // It wants to know of all three, and never fetches this one, because it is told that there are no threads.
  'tfjs-backend-wasm-threaded-simd.wasm': address(simd),
});
