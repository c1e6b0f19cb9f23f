// node scripts/run.mjs TOOL ARGUMENTS: a development tool, after installing it where it is missing.
// It becomes the tool rather than starting it, so that ending this process ends a server too.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';
import { isTool, startOf, toolNames } from './tools.mjs';

const [node = process.execPath, , name, ...rest] = process.argv;
if (isTool(name)) {
  ensureInstalled();
  process.chdir(root);
  process.argv = [node, startOf(name), ...rest];
  await import(pathToFileURL(startOf(name)).href);
} else {
  console.error(`${name ?? 'Nothing'} is not a tool of this project; these are: ${toolNames.join(', ')}.`);
  process.exitCode = 1;
}
