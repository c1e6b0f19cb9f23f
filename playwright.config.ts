import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4179);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  // npm test adds the json reporter and says by PLAYWRIGHT_JSON_OUTPUT_FILE where its report goes.
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test costs half as much again as the tests; E2E_TRACE=1 asks for them.
    trace: process.env.E2E_TRACE ? 'on' : 'off',
  },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    // An old server on this port would serve an old build.
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
