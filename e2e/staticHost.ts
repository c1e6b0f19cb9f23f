import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The plainest static host there is: files of one folder under one path, and 404 for everything else. */
export interface StaticHost {
  readonly port: number;
  /** Every path that it was asked for, with how it answered. */
  readonly asked: { readonly path: string; readonly status: number }[];
  /** Serves something else from now on. */
  serve(read: Reader): void;
  stop(): void;
}

/** The content of a file by its name within the folder; rejects where there is none. */
export type Reader = (name: string) => Promise<Buffer | string>;

export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export async function startHost(read: Reader, folder = '/'): Promise<StaticHost> {
  let current = read;
  const asked: { path: string; status: number }[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '');
    let [status, type, body]: [number, string, Buffer | string] = [404, 'text/plain', ''];
    try {
      if (!path.startsWith(folder)) throw new Error('outside');
      const name = path === folder ? 'index.html' : normalize(path.slice(folder.length));
      if (name.startsWith('..')) throw new Error('outside');
      body = await current(name);
      status = 200;
      type = TYPES[extname(name)] ?? 'application/octet-stream';
    } catch {
      // No such file: the 404 from above.
    }
    asked.push({ path, status });
    // As a host does whose files may change: what is kept is asked about each time.
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    asked,
    serve(next) {
      current = next;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The files of a folder as they are. */
export function folderReader(folder: string): Reader {
  return (name) => readFile(`${folder}${sep}${name}`);
}
