// npm start: the app as its users get it, from a fresh clone in one command: installs, builds, serves, opens a browser.
// `npm start -- --no-open` leaves the browser alone.
import process from 'node:process';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
process.chdir(root);
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const open = !process.argv.includes('--no-open') && hasScreen();
// Should the port be taken, Vite takes the next free one.
const server = await preview({ preview: { host: '127.0.0.1', port: 4173, strictPort: false, open } });
console.log('Lookahead Lab is running. Ctrl+C stops it.');
server.printUrls();

/** Without a screen (a server, a container) there is nothing to open a browser on, and trying prints an error. */
function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY ?? WSL_DISTRO_NAME);
}
