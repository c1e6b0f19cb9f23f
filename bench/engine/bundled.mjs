// The engine as it is shipped: bundled by the app's own bundler for the app's own target, not read file by file.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../scripts/install.mjs';

/** @typedef {typeof import('./entry.ts')} Engine */
/** @typedef {typeof import('./networkEntry.ts')} Networks */

export const bundle = { folder: join(root, 'node_modules/.cache/benchEngine') };

/** @returns {Promise<Engine>} */
export function bundledEngine() {
  return built('engine.mjs');
}

/** Its networks alone. @returns {Promise<Networks>} */
export function bundledNetworks() {
  return built('network.mjs');
}

/** @param {string} file */
function built(file) {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
  return import(pathToFileURL(join(bundle.folder, file)).href);
}
