// How long until there is something to see? The app marks `first-picture` in the frame in which it has drawn the first
// paths. It is compared with an empty React page, built by the same Vite with the same options, that marks in the first
// frame after its first effect. Both are loaded in turn, each time into a new context whose cache is empty, from the
// same compressing server, so that whatever else the machine does hits both alike. The time is counted from the start
// of the navigation to the mark, and to the first task after the frame with the mark. The first pair only warms up.
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp, builtEmptyPage } from './support/built.mjs';
import { processorUse } from './support/processorUse.mjs';
import { conclude, median, ms, quantile, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';

/** @typedef {Window & typeof globalThis & { firstPicture: Promise<{ marked: number, framed: number }> }} MarkedWindow */

const LOADS = 11;
const TARGET = 2;
const WINDOW_MS = 800;

const server = await serve({ app: await builtApp(), empty: await builtEmptyPage() });
const browser = await chromium.launch(launchOptions());
try {
  const use = await processorUse(browser);
  /** @type {Record<'app' | 'empty', Awaited<ReturnType<typeof load>>[]>} */
  const loads = { app: [], empty: [] };
  for (let index = 0; index <= LOADS; index++) {
    for (const name of /** @type {const} */ (['empty', 'app'])) {
      const measured = await load(`${server.url}${name}/`);
      if (index > 0) loads[name].push(measured);
    }
  }
  tell(loads, await use());
} finally {
  await browser.close();
  server.close();
}

/**
 * @param {Record<'app' | 'empty', Awaited<ReturnType<typeof load>>[]>} loads
 * @param {{ readonly browser: number, readonly others: number }} cores
 */
function tell(loads, cores) {
  const row = (/** @type {string} */ what, /** @type {(load: typeof loads.app[0]) => number} */ of) => {
    const [app, empty] = [loads.app.map(of), loads.empty.map(of)];
    const span = (/** @type {number[]} */ values) =>
      `${ms(median(values))} (${ms(Math.min(...values))} to ${ms(quantile(values, 0.9))})`;
    return { what, cells: [span(app), span(empty)], ratio: median(app) / median(empty) };
  };
  const rows = [
    row('first byte', ({ responded }) => responded),
    row('scripts begin', ({ scripted }) => scripted),
    row('first contentful paint', ({ painted }) => painted),
    row('mark', ({ marked }) => marked),
    row('end of the frame with the mark', ({ framed }) => framed),
  ];
  table(
    ['ms: median (least to 90 %)', 'app', 'empty page', 'ratio'],
    rows.map(({ what, cells, ratio }) => [what, ...cells, ratio.toFixed(2)]),
  );
  const fetched = loads.app.at(-1)?.fetched ?? [];
  table(
    ['fetched by the app before the mark', 'kB'],
    fetched.map(({ name, bytes }) => [name, (bytes / 1000).toFixed(1)]),
  );
  const ratio = rows.find(({ what }) => what === 'mark')?.ratio ?? Number.NaN;
  conclude(
    'firstPicture',
    [
      {
        what: `the first picture takes ${ratio.toFixed(2)} times as long as an empty page (at most ${TARGET})`,
        good: ratio <= TARGET,
      },
    ],
    { browser: browser.version(), cores, target: TARGET, ratio, loads },
  );
}

/** @param {string} url */
async function load(url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchMark);
  // A new window keeps the browser busy for a third of a second, which is neither page's doing.
  await page.waitForTimeout(WINDOW_MS);
  await page.goto(url, { waitUntil: 'commit' });
  const measured = await page.evaluate(async () => {
    const { marked, framed } = await /** @type {MarkedWindow} */ (window).firstPicture;
    const [navigation] = performance.getEntriesByType('navigation');
    const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < marked);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const nowhere = Number.NaN;
    return {
      marked,
      framed,
      responded: navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : nowhere,
      scripted: navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : nowhere,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? nowhere,
      fetched: resources.map((entry) => ({
        name: entry.name.split('/').at(-1)?.slice(0, 60) ?? entry.name,
        bytes: entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0,
      })),
    };
  });
  await context.close();
  return measured;
}

/** Runs in the page before its own scripts: notes the mark and the first task after its frame. */
function watchMark() {
  const native = performance.mark.bind(performance);
  const channel = new MessageChannel();
  /** @type {MarkedWindow} */ (window).firstPicture = new Promise((resolve) => {
    performance.mark = (name, options) => {
      const mark = native(name, options);
      if (name === 'first-picture') {
        channel.port1.onmessage = () => resolve({ marked: mark.startTime, framed: performance.now() });
        // The mark is set within a frame, so this message is heard in the first task after it.
        channel.port2.postMessage(null);
      }
      return mark;
    };
  });
}
