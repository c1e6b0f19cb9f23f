// Whoever clones the project needs no separate install step: every script calls this first.
// It uses nothing but Node itself, and all that it prints goes to standard error, because some scripts print data.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever a script was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs exactly what package-lock.json names, unless it is there already. Ends the process when that fails. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Lookahead Lab needs Node.js 20.19 or newer, this is ${process.version}. See https://nodejs.org`);
  }
  if (isInstalled()) return;
  console.error('Installing what is missing, once (npm ci) ...');
  // The log level is given because `npm run -s` hands its silence down, errors included.
  const line = 'npm ci --include=dev --no-audit --no-fund --loglevel=warn';
  const { status } = spawnSync(line, { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('The installation failed: the lines above say why. Once that is mended, run this again.');
}

/**
 * npm notes what it has put into node_modules in a lock file of its own there, so the two are compared by version and
 * a fresh checkout's file times do not matter. Optional packages are those of other systems.
 */
function isInstalled() {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const present = packagesOf(note);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why);
  process.exit(1);
}
