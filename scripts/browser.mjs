// Where is a Chromium to test with? Asked by playwright.config.ts and by ensureBrowser.mjs.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright';

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const systemPaths = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * CHROMIUM_PATH wins, then the build that Playwright downloaded, then a browser of the system.
 * @returns {{ from: 'CHROMIUM_PATH' | 'Playwright' | 'the system', path: string } | undefined}
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return { from: 'CHROMIUM_PATH', path: asked };
  const own = chromium.executablePath();
  if (existsSync(own)) return { from: 'Playwright', path: own };
  const path = systemPaths[process.platform]?.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { from: 'the system', path };
}

/** Playwright's launch options: empty where it is to use its own build, whose path it knows best. */
export function launchOptions() {
  const found = findChromium();
  return found === undefined || found.from === 'Playwright' ? {} : { executablePath: found.path };
}
