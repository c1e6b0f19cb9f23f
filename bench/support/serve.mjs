// A static host of one's own: folders on 127.0.0.1 at a free port, compressed as real hosts do (vite preview does not).
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json']);

/**
 * Serves each folder under its name: `{ app: '/path/to/dist' }` at `http://127.0.0.1:PORT/app/`. Nothing may be kept by
 * the browser, so that every load is a first one.
 * @param {Readonly<Record<string, string>>} folders
 */
export async function serve(folders) {
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map();

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const [, name = '', ...rest] = path.split('/');
    const folder = folders[name];
    const inside = normalize(`/${rest.join('/')}`);
    const file = inside.endsWith('/') ? `${inside}index.html` : inside;
    try {
      if (folder === undefined) throw new Error(`no folder is served as ${name}`);
      const full = join(folder, file);
      const compressed = COMPRESSED.has(extname(full));
      const body = await (bodies.get(full) ?? remember(full, compressed));
      response.writeHead(200, {
        'content-type': TYPES[extname(full)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-store',
        ...(compressed ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  /** @param {string} full @param {boolean} compressed */
  const remember = (full, compressed) => {
    const body = readFile(full).then((bytes) => (compressed ? promisify(gzip)(bytes, { level: 9 }) : bytes));
    bodies.set(full, body);
    return body;
  };

  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(null));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
