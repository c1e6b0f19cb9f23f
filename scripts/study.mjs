// npm run -s study -- ARGUMENTS: the command line program src/cli/study.ts, which prints what many runs show as data.
// It is loaded as scripts/trace.mjs loads its own, for the same reason.
import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('../src/cli/study.ts');
