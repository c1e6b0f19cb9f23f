// The engine as it is shipped: bundled by the app's own bundler for the app's own target, not read file by file.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../scripts/install.mjs';

/** @typedef {typeof import('./entry.ts')} Engine */

export const bundle = { folder: join(root, 'node_modules/.cache/benchEngine'), file: 'engine.mjs' };

/** @returns {Promise<Engine>} */
export function bundledEngine() {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
  return import(pathToFileURL(join(bundle.folder, bundle.file)).href);
}
