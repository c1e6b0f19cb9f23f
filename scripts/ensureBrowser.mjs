// The end-to-end tests need a Chromium. This finds one or installs one, and says which.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from './browser.mjs';
import { root } from './install.mjs';
import { startOf } from './tools.mjs';

const isRoot = process.getuid?.() === 0;
// Debian alone: what Ubuntu calls chromium only points to a snap.
const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
// As root on Debian (a container, as a rule) the system's own package is the surer way, elsewhere Playwright's build.
const ways = isRoot && isDebian ? [withApt, withPlaywright] : [withPlaywright, withApt];

let found = findChromium();
for (const install of ways) {
  if (found !== undefined) break;
  install();
  found = findChromium();
}
if (found !== undefined && existsSync(found.path)) {
  console.log(`Browser: ${found.path} (from ${found.from})`);
} else {
  console.error(
    found === undefined
      ? 'No Chromium found: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run this again.'
      : `CHROMIUM_PATH names ${found.path}, but no file is there.`,
  );
  process.exitCode = 1;
}

function withApt() {
  if (!isDebian) return;
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300'];
  if (run([...apt, 'update'])) run([...apt, 'install', '-y', '--no-install-recommends', 'chromium']);
}

/** Its build needs libraries of the system, which only root may add. */
function withPlaywright() {
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run([process.execPath, startOf('playwright'), 'install', ...libraries, 'chromium']);
}

/** @param {readonly string[]} line */
function run([command = '', ...rest]) {
  console.log(`> ${[command, ...rest].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, rest, { cwd: root, stdio: 'inherit', timeout: 600_000, env }).status === 0;
}
