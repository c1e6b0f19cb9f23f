import { describe, expect, test } from 'vitest';
import { offline } from './offlinePlugin.mjs';

const page = () => ({
  type: 'asset',
  source: '<head>\n    <title>é</title>\n  </head>',
});

/** @param {Record<string, unknown>} others */
async function kept(others) {
  const bundle = { 'index.html': page(), ...others };
  /** @type {{ fileName: string, source: string }[]} */
  const emitted = [];
  const hook = /** @type {any} */ (offline().generateBundle);
  await hook.handler.call({ emitFile: (/** @type {any} */ file) => emitted.push(file) }, {}, bundle);
  const [{ fileName, source }] = emitted;
  const build = JSON.parse(/^const BUILD = (.*);$/m.exec(source)?.[1] ?? '');
  return { fileName, build, html: bundle['index.html'].source };
}

const chunk = (code = 'a') => ({ type: 'chunk', code });
const asset = (/** @type {Uint8Array} */ source) => ({ type: 'asset', source });

describe('what keeps a build in the browser', () => {
  test('lists all that a browser asks for, and the page says which build it is of', async () => {
    const { fileName, build, html } = await kept({
      'assets/b.js': chunk(),
      'assets/a.wasm': asset(new Uint8Array([0, 255])),
      'assets/a.woff2': asset(new Uint8Array(1)),
      'assets/a.woff': asset(new Uint8Array(1)),
      'assets/a.ttf': asset(new Uint8Array(1)),
      'assets/b.js.map': asset(new Uint8Array(1)),
    });
    expect(fileName).toBe('serviceWorker.js');
    expect(build.files).toEqual(['assets/a.wasm', 'assets/a.woff2', 'assets/b.js']);
    expect(html).toContain(`<meta name="build" content="${build.version}" />\n  </head>`);
    expect(html).toContain('<title>é</title>');
  });

  test('calls two builds the same only where every byte is, in whatever order the files come', async () => {
    const [a, b, c] = [asset(new Uint8Array([1, 2])), chunk('x'), asset(new Uint8Array([1, 3]))];
    const version = async (/** @type {Record<string, unknown>} */ files) => (await kept(files)).build.version;
    const first = await version({ a, b });
    expect(await version({ b, a })).toBe(first);
    const others = await Promise.all([{ a: c, b }, { a, b: chunk('y') }, { a, c: b }, { a }].map(version));
    expect(new Set([first, ...others]).size).toBe(5);
  });
});
