// How much script must come before anything runs? The files in dist/ are read as a browser would: the scripts that
// index.html names or preloads, and whatever those import statically, compressed by gzip at level 9. What is imported
// dynamically comes later and is only listed; so is the worker, which loads beside the page. 1 kB is 1000 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { builtApp } from './support/built.mjs';
import { conclude, table } from './support/report.mjs';

const TARGET_KB = 160;

const folder = join(await builtApp(), 'assets');
const page = readFileSync(join(folder, '../index.html'), 'utf8');
const named = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) =>
  basename(path),
);

const initial = new Set(named);
// A set that grows while it is gone through is gone through to its new end.
for (const file of initial) for (const imported of staticImports(file)) initial.add(imported);

const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const files = scripts.map((name) => {
  const bytes = readFileSync(join(folder, name));
  const kind = initial.has(name) ? 'initial' : /^worker/.test(name) ? 'worker' : 'later';
  return { name, kind, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
});
files.sort((a, b) => a.kind.localeCompare(b.kind) || b.gzip - a.gzip);
table(
  ['script', 'when', 'bytes', 'gzip', 'kB', 'KiB'],
  files.map(({ name, kind, bytes, gzip }) => [
    name,
    kind,
    bytes,
    gzip,
    (gzip / 1000).toFixed(1),
    (gzip / 1024).toFixed(1),
  ]),
);
const total = (/** @type {string} */ kind) =>
  files.filter((file) => file.kind === kind).reduce((sum, { gzip }) => sum + gzip, 0);
const sum = total('initial');
conclude(
  'size',
  [
    {
      what: `initial JavaScript ${(sum / 1000).toFixed(1)} kB (${(sum / 1024).toFixed(1)} KiB) gzip (at most ${TARGET_KB} kB); the worker ${(total('worker') / 1000).toFixed(1)} kB beside it`,
      good: sum > 0 && sum <= 1000 * TARGET_KB,
    },
  ],
  { target: TARGET_KB, initial: sum, worker: total('worker'), files },
);

/** @param {string} file */
function staticImports(file) {
  const { body } = parseAst(readFileSync(join(folder, file), 'utf8'));
  return body.flatMap((statement) =>
    'source' in statement && statement.source !== null ? [basename(String(statement.source.value))] : [],
  );
}
