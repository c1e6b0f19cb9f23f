// Where each development tool starts. They run in Node directly: npx would cost half a second each time, and a shell
// would make quoting and signals differ between systems.
import { join } from 'node:path';
import { root } from './install.mjs';

const starts = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/** @typedef {keyof typeof starts} Tool */

/** @param {Tool} tool */
export function startOf(tool) {
  return join(root, 'node_modules', starts[tool]);
}

/**
 * @param {string | undefined} name
 * @returns {name is Tool}
 */
export function isTool(name) {
  return name !== undefined && Object.hasOwn(starts, name);
}

export const toolNames = Object.keys(starts);
