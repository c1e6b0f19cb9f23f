// Bundles the engine for bench/engine.mjs and bench/network.mjs, in a process of its own: the bundler would leave a heap behind that makes
// every garbage collection of the measured process longer.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/install.mjs';
import { bundle } from './bundled.mjs';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: bundle.folder,
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    lib: {
      entry: { engine: join(root, 'bench/engine/entry.ts'), network: join(root, 'bench/engine/networkEntry.ts') },
      formats: ['es'],
      fileName: (_, name) => `${name}.mjs`,
    },
    // The same TensorFlow.js as that which it is compared with.
    rolldownOptions: { external: /^@tensorflow\// },
  },
});
