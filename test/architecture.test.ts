import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// Which room may know which, read from the import lines; and what must not be used where. ARCHITECTURE.md says why.

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import of ours, beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  landscapes: [],
  engine: ['landscapes'],
  app: ['landscapes', 'engine'],
  cli: ['landscapes', 'engine'],
};

/** Packages that belong to some rooms only, or to some folders of them. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[]; readonly within?: RegExp }[] = [
  { name: /^(react|react-dom|zustand)(\/|$)/, rooms: ['app'] },
  { name: /^d3(-|\/|$)/, rooms: ['app', 'cli'] },
  { name: /^mathjs(\/|$)/, rooms: ['landscapes'] },
  // What computes stands behind the interface of a model; the worker fetches it, with the files it needs.
  {
    name: /^@tensorflow\//,
    rooms: ['engine'],
    within: /^src\/engine\/(tfjs\/|networks\/(tfjs\/|worker\/tensorflow\.ts$))/,
  },
];

interface Rule {
  readonly says: string;
  readonly within: RegExp;
  readonly except?: readonly string[];
  readonly forbids: RegExp;
}

const RULES: readonly Rule[] = [
  {
    // It is fetched only when a formula is to be read, and evaluates none. What is evaluated of a network is no formula.
    says: 'the formula reader alone knows the library that parses',
    within: /^src\/(?!engine\/networks\/)/,
    except: ['src/landscapes/formula/reader.ts'],
    forbids: /\blibrary\s*\.\s*(parse|derivative)\b|\bnew\s+Function\b|\beval\s*\(|\.\s*(compile|evaluate)\s*\(/g,
  },
  {
    says: 'the address and the window belong to address.ts and main.tsx',
    within: /^src\//,
    except: ['src/app/address.ts', 'src/app/main.tsx'],
    forbids: /(?<![\w$.])(window|location|history)\s*\.|\bglobalThis\s*\.\s*(window|location|history)\b/g,
  },
  {
    says: 'the clients alone start workers',
    within: /^src\//,
    except: ['src/engine/worker/client.ts', 'src/engine/networks/worker/networkClient.ts'],
    forbids: /\bnew\s+(Shared)?Worker\b/g,
  },
  {
    says: 'time and chance are injected',
    within: /^src\/(landscapes|engine)\//,
    forbids: /\bMath\s*\.\s*random\b|\bDate\s*\.\s*now\b|\bnew\s+Date\b|\bcrypto\s*\./g,
  },
  {
    // The language fixes the bits of + - * / and of these; the others may differ between engines, and paths with them.
    says: 'kernels use only what gives the same bits in every engine',
    within: /^src\/(landscapes|engine\/(optimizers|noise|simd))\//,
    forbids:
      /\bMath\s*\.\s*(?!(abs|sqrt|floor|ceil|round|trunc|sign|min|max|imul|fround|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)\b)\w+|\*\*(?!\s*-?\d+(?![\w.]))/g,
  },
];

describe('the rooms', () => {
  const files = sourceFiles(join(ROOT, 'src')).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

  test('know only the rooms below, and use what is allowed in them', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(new Set(files.map(({ path }) => path.split('/')[1]))).toEqual(new Set(Object.keys(ROOMS)));
    expect(files.flatMap(({ path, text }) => offences(path, text))).toEqual([]);
  });
});

describe('the test of this test', () => {
  test.each([
    ['src/landscapes/a.ts', `import { b } from '../engine/b.ts';`],
    ['src/landscapes/a.ts', `import type { B } from '../engine/b.ts';`],
    ['src/engine/a.ts', `export { b } from '../app/b.ts';`],
    ['src/engine/studies/a.ts', `import {\n  type B,\n  c,\n} from '../../cli/b.ts';`],
    ['src/engine/a.ts', `const b = await import('../app/b.ts');`],
    ['src/cli/a.ts', `import '../app/b.css';`],
    ['src/app/a.ts', `import { b } from '../cli/b.ts';`],
    ['src/app/a.ts', `import { b } from '../../test/b.ts';`],
    ['src/engine/a.ts', `import { useState } from 'react';`],
    ['src/cli/a.ts', `import { create } from 'zustand/vanilla';`],
    ['src/engine/a.ts', `import { scaleLog } from 'd3';`],
    ['src/engine/a.ts', `import { parse } from 'mathjs/number';`],
    ['src/app/a.ts', `import { tidy } from '@tensorflow/tfjs-core';`],
    ['src/engine/networks/studies/a.ts', `const tf = await import('@tensorflow/tfjs-core');`],
    ['src/landscapes/a.ts', `import { contours } from "d3-contour";`],
    ['src/app/a.ts', `import * as tf from '@tensorflow/tfjs';`],
    ['src/app/networks/a.ts', `const tf = await import('@tensorflow/tfjs-core');`],
    ['src/engine/optimizers/a.ts', `import type { Tensor } from '@tensorflow/tfjs-core';`],
    ['src/engine/tfjs.ts', `import * as tf from '@tensorflow/tfjs-core';`],
    ['src/app/views/a.tsx', `addEventListener('hashchange', () => read(window.location.hash));`],
    ['src/app/a.ts', `const text = location.hash;`],
    ['src/app/a.ts', `globalThis.history.back();`],
    ['src/app/session.ts', `const worker = new Worker(url);`],
    ['src/engine/noise/a.ts', `const draw = Math.random();`],
    ['src/engine/studies/a.ts', `const began = Date.now();`],
    ['src/landscapes/a.ts', `const today = new Date();`],
    ['src/landscapes/a.ts', `out[i] = Math.cos(x);`],
    ['src/landscapes/a.ts', `out[i] = x ** 0.5;`],
    ['src/engine/optimizers/a.ts', `const power = beta ** t;`],
    ['src/engine/optimizers/a.ts', `const power = Math.pow(beta, 2);`],
    ['src/engine/noise/a.ts', `const r = Math.hypot(x, y);`],
    // What looks like the start of a comment or of a text, and is not.
    ['src/app/a.ts', `const link = 'https://x'; const text = location.hash;`],
    ['src/app/a.ts', `const quote = "'"; const text = location.hash; // it's`],
  ])('finds what is wrong in %s: %s', (path, text) => {
    expect(offences(path, text)).not.toEqual([]);
  });

  test.each([
    ['src/engine/a.ts', `import { b } from '../landscapes/b.ts';\nimport { c } from './noise/c.ts';`],
    [
      'src/app/views/a.tsx',
      `import { useState } from 'react';\nimport { parse } from '../../engine/experiment/parse.ts';`,
    ],
    ['src/app/plot/a.ts', `import { scaleLog } from 'd3';\nimport { address } from '../address.ts';`],
    ['src/app/address.ts', `const text = window.location.hash; history.pushState(null, '', text);`],
    ['src/engine/worker/client.ts', `return new Worker(new URL('./worker.ts', import.meta.url));`],
    ['src/engine/networks/tfjs/a.ts', `import { tidy } from '@tensorflow/tfjs-core';`],
    ['src/app/a.ts', `// the window. location.hash is read elsewhere\nconst help = 'see window.location';`],
    ['src/app/a.ts', `const shown = landscape.window(values); const x = event.location.x;`],
    ['src/engine/tfjs/a.ts', `import * as tf from '@tensorflow/tfjs-core';`],
    ['src/engine/a.ts', `/** Not Math.random, nor from '../app/b.ts'. */`],
    ['src/engine/noise/a.ts', `const LAST_BIT = 2 ** -52;`],
    ['src/landscapes/a.ts', `out[i] = Math.sqrt(x ** 2 + Math.abs(y)); /** 2 ** t */`],
    ['src/engine/studies/a.ts', `const level = 10 ** Math.floor(Math.log10(x));`],
  ])('finds nothing wrong in %s: %s', (path, text) => {
    expect(offences(path, text)).toEqual([]);
  });
});

/** What the file at `path` (from the root, with slashes) does that it must not, in words. */
function offences(path: string, text: string): string[] {
  const code = withoutComments(text);
  const room = path.split('/')[1];
  const imported = Array.from(code.matchAll(/\b(?:from|import)\s*\(?\s*(['"])(.+?)\1/g), ([, , name]) => name);
  const bare = withoutTexts(code);
  return [
    ...imported.flatMap((name) => wrongImport(path, room, name)),
    ...RULES.filter(({ within, except = [] }) => within.test(path) && !except.includes(path)).flatMap(
      ({ says, forbids }) => Array.from(bare.matchAll(forbids), ([found]) => `${path}: ${found.trim()} – ${says}`),
    ),
  ];
}

function wrongImport(path: string, room: string, name: string): string[] {
  if (name.startsWith('.')) {
    const [top, other] = join(dirname(path), name).split(sep);
    const allowed = top === 'src' && (other === room || ROOMS[room]?.includes(other));
    return allowed ? [] : [`${path}: imports ${name} – ${room} may know ${ROOMS[room]?.join(', ') || 'no other room'}`];
  }
  const owner = PACKAGES.find((each) => each.name.test(name));
  if (owner === undefined || (owner.rooms.includes(room) && (owner.within?.test(path) ?? true))) return [];
  return [`${path}: imports ${name} – it belongs to ${owner.within?.source ?? owner.rooms}`];
}

/** Comments and texts, whichever begins first; texts within template literals are left as they are. */
const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_TEXT, (found) => (found.startsWith('/') ? ' ' : found));
}

function withoutTexts(code: string): string {
  return code.replace(COMMENT_OR_TEXT, (found) => (found.startsWith('`') ? found : "''"));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
