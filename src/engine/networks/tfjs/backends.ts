import { backend, enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../experiment/networkExperiment.ts';

/** Where the WebAssembly of the wasm backend lies: a folder, or an address for each of its files. */
export type WasmFiles = string | Readonly<Record<string, string>>;

export interface Backends {
  /** Makes the backend the active one, or says in words why it cannot be. */
  start(name: BackendName): Promise<string | null>;
  /** Makes a backend that was started the active one again, at once. */
  activate(name: BackendName): void;
  /** Why an active backend had better not be chosen unless somebody asks for it; null where nothing is against it. */
  objection(name: BackendName): string | null;
}

/** Each backend's code is fetched when it is first started. */
export function tfjsBackends(wasmFiles: WasmFiles): Backends {
  // Without its checks for whoever develops with it; in Node, without advertising its native sibling.
  enableProdMode();
  const fetchers: Readonly<Record<BackendName, () => Promise<unknown>>> = {
    cpu: () => import('@tensorflow/tfjs-backend-cpu'),
    async wasm() {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      setWasmPaths(wasmFiles);
      // Where a page may share memory, its threads start from a text that does not survive being minified, and hang.
      env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    },
    webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  };
  return {
    async start(name) {
      try {
        await fetchers[name]();
        if (!(await setBackend(name))) return 'it does not start here';
        if (name === 'webgl' && !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'))
          return 'it has only 16-bit numbers here, too coarse to train with';
        return null;
      } catch (error) {
        return `it does not start here: ${error instanceof Error ? error.message : error}`;
      }
    },
    activate(name) {
      if (getBackend() === name) return;
      // Its promise is for those that have yet to be started: for others it is done already.
      setBackend(name).catch(() => {});
      if (getBackend() !== name) throw new Error(`The ${name} backend was to compute and is not there`);
    },
    objection(name) {
      const renderer = name === 'webgl' ? webglRenderer() : '';
      return /swiftshader|llvmpipe|software|basic render/i.test(renderer)
        ? `there is no graphics processor behind it: ${renderer}`
        : null;
    },
  };
}

/** What draws for the active WebGL backend, as far as the browser tells. */
function webglRenderer(): string {
  // The backend's own context, whose type belongs to the page's library, which the engine does not see.
  const { gpgpu } = backend() as unknown as { readonly gpgpu: { readonly gl: WebglContext } };
  const info = gpgpu.gl.getExtension('WEBGL_debug_renderer_info');
  return info === null ? '' : String(gpgpu.gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
}

interface WebglContext {
  getExtension(name: string): { readonly UNMASKED_RENDERER_WEBGL: number } | null;
  getParameter(name: number): unknown;
}
