// npm run -s trace -- ARGUMENTS: the command line program src/cli/trace.ts, which prints data on standard output.
// tsx is registered in this very process and for require, not for import, whose hooks would need a thread of their own:
// a short answer takes 160 ms in place of 225, or of 260 for tsx as a program.
import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('../src/cli/trace.ts');
