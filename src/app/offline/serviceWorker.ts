/**
 * Keeps one whole build of the app in the browser, so that it opens without a network. Builds are never mixed: a build
 * is fetched completely before it takes over, the page and what belongs to it come from one build, and a page that was
 * opened with an older one gets that one's files until it is left. All files but the page itself have a hash of their
 * content in their name, so whichever build a file is found in, it is the one that was asked for.
 *
 * This file is a program of its own without imports, which the build writes into the root of the app.
 */

declare const self: ServiceWorkerGlobalScope;

/** Written before this text by the build; see scripts/offlinePlugin.mjs. */
declare const BUILD: {
  /** A hash of everything in it; the page says it too. */
  readonly version: string;
  /** All files but the page, relative to it. */
  readonly files: readonly string[];
};

/** Other copies of the app may lie in other folders of the same host. */
const OURS = `lookahead-lab ${self.registration.scope} `;
const OWN = OURS + BUILD.version;
const PAGE = 'index.html';
/** Of several connections that a browser has to a host, some stay free for what the page wants meanwhile. */
const LANES = 3;
const ANSWER_WITHIN_MS = 3000;

self.addEventListener('install', (event) => event.waitUntil(take()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// The only message says that a page of this build stands.
self.addEventListener('message', (event) => event.waitUntil(dropUnused()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  const name = request.url.slice(self.registration.scope.length).replace(/[?#].*$/, '');
  if (request.mode === 'navigate') {
    // The # of a link may have been encoded on its way, and then looks like a part of the path.
    if (name === '' || name === PAGE || name.startsWith('%23')) event.respondWith(page(request));
  } else if (name.startsWith('assets/')) {
    event.respondWith(file(request));
  }
});

/** Fetches the whole build. Where a single file is missing nothing is kept, and the browser tries again another time. */
async function take(): Promise<void> {
  const cache = await caches.open(OWN);
  const waiting = [...BUILD.files];
  const lane = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await cache.put(name, (await kept(name)) ?? (await fetchFile(name)));
    }
  };
  try {
    await cache.put(PAGE, await fetchPage());
    await Promise.all(Array.from({ length: LANES }, lane));
    if (!(await caches.has(OWN))) throw new Error('The cache was emptied meanwhile.');
  } catch (error) {
    waiting.length = 0;
    await caches.delete(OWN);
    throw error;
  }
  await self.skipWaiting();
}

/** The page of this very build: while a host is being updated it may still give the one before. */
async function fetchPage(): Promise<Response> {
  const response = await fetch('./', { cache: 'no-cache' });
  const text = await response.clone().text();
  if (!response.ok || !text.includes(BUILD.version)) throw new Error('The page is of another build.');
  // A browser refuses to open what came by a redirection as if it had come directly.
  return response.redirected
    ? new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    : response;
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(name);
  // Some hosts answer with a page where there is no such file.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!response.ok || isPage) throw new Error(`${name} could not be fetched.`);
  return response;
}

async function page(request: Request): Promise<Response> {
  return (await caches.match(PAGE, { cacheName: OWN, ignoreVary: true })) ?? fetch(request);
}

async function file({ url }: Request): Promise<Response> {
  return (await kept(url)) ?? fetch(url);
}

/** A file out of this build or an older one. */
async function kept(url: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);
  for (const cacheName of [OWN, ...names]) {
    const found = await caches.match(url, { cacheName, ignoreVary: true });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Drops the builds that no page is of. A page that does not answer may be of any. */
async function dropUnused(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);
  // A newer build may be on its way into one of them.
  if (names.length === 0 || self.registration.installing !== null || self.registration.waiting !== null) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = pages.filter(({ url }) => url.startsWith(self.registration.scope));
  const used = await Promise.all(ours.map(versionOf));
  if (used.includes(null)) return;
  for (const name of names) if (!used.includes(name.slice(OURS.length))) await caches.delete(name);
}

/** Which build a page is of, as it says itself; null where it says nothing. */
function versionOf(page: Client): Promise<string | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(typeof data === 'string' ? data : null);
    };
    page.postMessage('which build?', [port2]);
  });
}
