// node scripts/bench.mjs NAME…: one of the measurements in bench/ or several, after installing what they need.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));
const [node = process.execPath, script = '', ...words] = process.argv;
const others = words.findIndex((word) => !names.includes(word));
const wanted = others < 0 ? words : words.slice(0, others);
if (wanted.length > 0) {
  ensureInstalled();
  process.chdir(root);
  process.argv = [node, script, ...words.slice(wanted.length)];
  // One after the other, also where one has missed its target.
  for (const name of wanted) await import(pathToFileURL(join(root, 'bench', `${name}.mjs`)).href);
} else {
  console.error(`${words[0] ?? 'Nothing'} is not a measurement of this project; these are: ${names.join(', ')}.`);
  process.exitCode = 1;
}
