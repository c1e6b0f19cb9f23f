// node scripts/bench.mjs NAME: one of the measurements in bench/, after installing what it needs.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));
const name = process.argv[2];
if (name !== undefined && names.includes(name)) {
  ensureInstalled();
  process.chdir(root);
  process.argv.splice(2, 1);
  await import(pathToFileURL(join(root, 'bench', `${name}.mjs`)).href);
} else {
  console.error(`${name ?? 'Nothing'} is not a measurement of this project; these are: ${names.join(', ')}.`);
  process.exitCode = 1;
}
