/** Where the server is this machine a copy is of no use, and another project on the same port would be met by it. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets the browser keep the whole app, so that from the next visit on it needs no network. Where the browser refuses, it
 * works as before; nobody is told.
 */
export function workOffline({ embed }: { readonly embed: boolean }): void {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  // The sources, as they are served while one changes them, and the app in a single file are no such builds.
  if (build === undefined || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ ports }) => ports[0]?.postMessage(build));
  serviceWorker.startMessages();
  // A figure on somebody else's page takes no room in the reader's browser.
  if (embed || savesData() || THIS_MACHINE.includes(new URL(document.baseURI).hostname)) return;
  serviceWorker.ready.then(({ active }) => active?.postMessage('stands'), ignore);
  serviceWorker.register('./serviceWorker.js', { updateViaCache: 'none' }).catch(ignore);
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }; // Not every browser tells.
  return connection?.saveData === true;
}

function ignore(): void {}
