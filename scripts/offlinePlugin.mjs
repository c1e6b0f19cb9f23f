// Adds to a build the program that keeps it in the browser, with the list of its files.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { root } from './install.mjs';

const SOURCE = join(root, 'src/app/offline/serviceWorker.ts');
const PAGE = 'index.html';
/** Every browser that is supported takes the first of the forms in which KaTeX offers its fonts. */
const NEVER_ASKED_FOR = /\.(map|ttf|woff)$/;

/** @returns {import('vite').Plugin} */
export function offline() {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      // When all other files are there.
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== 'asset') throw new Error(`The build has no ${PAGE} to be kept.`);
        const version = versionOf(bundle);
        page.source = bytesOf(page)
          .toString('utf8')
          .replace('</head>', `  <meta name="build" content="${version}" />\n  </head>`);
        const files = Object.keys(bundle).filter((name) => name !== PAGE && !NEVER_ASKED_FOR.test(name));
        const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE);
        const build = `const BUILD = ${JSON.stringify({ version, files: files.sort() })};\n`;
        this.emitFile({ type: 'asset', fileName: 'serviceWorker.js', source: build + code });
      },
    },
  };
}

/**
 * The same for the same files, whatever order they come in.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function versionOf(bundle) {
  const hash = createHash('sha256');
  for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\n`).update(bytesOf(file)).update('\n');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {import('vite').Rolldown.OutputAsset | import('vite').Rolldown.OutputChunk} file */
function bytesOf(file) {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}
