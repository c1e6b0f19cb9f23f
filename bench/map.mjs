// Does the k-alpha map answer under the finger? The learning rate is dragged for some seconds on the built app in a
// headless Chromium; then the finger rests. Counted are the maps that are painted (not the frames): those that came from
// a newer experiment than the last, a second, and the time from the last movement to the painted full map. A movement
// counts from the moment the browser got it, as in live.mjs, and a map once the first task after its frame has begun.
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp } from './support/built.mjs';
import { conclude, median, ms, quantile, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';

const DRAGS = 12;
const MOVES = 120;
/** There and back. */
const SWEEPS = 2;
const MOVES_PER_SECOND = 59;
const REST_MS = 900;
const TARGET = { paints: 30, full: 250, longTask: 100, megabytes: 100 };

/** More starts than a picture can show: a million of them, each of 150 steps, with and without Lookahead. */
const BASINS =
  'landscape=himmelblau&start=-0.5,-1&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner' +
  '&steps=150&study=basins';

/** @typedef {{ readonly detail: string, readonly at: number }} Paint */
/** @typedef {Window & typeof globalThis & { paints: Paint[], moved: number, longTasks: number[] }} Watched */

const server = await serve({ app: await builtApp() });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(`${server.url}app/`);
  await page.locator('canvas[data-painted=full]').waitFor();
  await page.keyboard.press('End');
  const slider = page.getByRole('slider', { name: /^learning rate/ });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('there is no slider for the learning rate');
  const session = await page.context().newCDPSession(page);
  const y = box.y + box.height / 2;
  /** @param {string} type @param {number} place 0 to 1 along the slider */
  const mouse = (type, place) =>
    session.send(
      'Input.dispatchMouseEvent',
      /** @type {any} */ ({
        type,
        x: Math.round(box.x + 8 + place * (box.width - 16)),
        y,
        button: 'left',
        buttons: 1,
        clickCount: 1,
      }),
    );

  const rates = [];
  const fulls = [];
  for (let drag = 0; drag <= DRAGS; drag++) {
    await mouse('mousePressed', 0.4);
    await page.evaluate(() => {
      /** @type {Watched} */ (window).paints = [];
    });
    const began = performance.now();
    for (let move = 0; move < MOVES; move++) {
      await mouse('mouseMoved', placeOf(move) + 1e-3 * drag);
      await until(began + ((move + 1) * 1000) / MOVES_PER_SECOND);
    }
    const seconds = (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const { paints, moved } = await page.evaluate(() => {
      const { paints, moved } = /** @type {Watched} */ (window);
      return { paints, moved };
    });
    await mouse('mouseReleased', placeOf(MOVES));
    await page.waitForTimeout(500);
    const full = paints.find(({ detail, at }) => detail === 'full' && at > moved);
    // The first drag warms up the compiler.
    if (drag === 0) continue;
    rates.push(paints.filter(({ at }) => at <= moved).length / seconds);
    fulls.push(full === undefined ? Number.POSITIVE_INFINITY : full.at - moved);
  }
  await page.close();
  const large = await millionStarts();
  table(
    ['', 'median', 'worst 5 %', 'worst'],
    [
      [
        'maps a second while lr is dragged',
        ...[median(rates), quantile(rates, 0.05), Math.min(...rates)].map((rate) => rate.toFixed(1)),
      ],
      [
        'ms from the last movement to the full map',
        ...[median(fulls), quantile(fulls, 0.95), Math.max(...fulls)].map(ms),
      ],
    ],
  );
  console.log(
    `a basin map of 1024 x 1024: ${large.seconds.toFixed(1)} s, longest task of the page ${ms(large.longest)} ms, ` +
      `${large.megabytes.toFixed(0)} MB more on its heap`,
  );
  conclude(
    'map',
    [
      {
        what: `${median(rates).toFixed(1)} maps a second (at least ${TARGET.paints})`,
        good: median(rates) >= TARGET.paints,
      },
      {
        what: `a million starts block the page for ${ms(large.longest)} ms at most (at most ${TARGET.longTask})`,
        good: large.longest <= TARGET.longTask,
      },
      {
        what: `and leave ${large.megabytes.toFixed(0)} MB (at most ${TARGET.megabytes})`,
        good: large.megabytes <= TARGET.megabytes,
      },
      { what: `full after ${ms(median(fulls))} ms (at most ${TARGET.full})`, good: median(fulls) <= TARGET.full },
    ],
    { target: TARGET, rates, fulls, large },
  );
} finally {
  await browser.close();
  server.close();
}

/** The longest task of the page while a very large study goes on beside it, and what it leaves on the heap. */
async function millionStarts() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  // As a reader comes to it: first as many starts as a question has, then a million, from the list.
  await page.goto(`${server.url}app/#${BASINS}`);
  await page.getByText('256 × 256').waitFor();
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const before = await heap();
  await page.evaluate(() => {
    /** @type {Watched} */ (window).longTasks = [];
  });
  await page.getByRole('combobox', { name: 'starts along each side' }).selectOption('1024');
  const began = performance.now();
  await page.getByText('1,024 × 1,024').waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - began) / 1000;
  await page.waitForTimeout(1000);
  const longTasks = await page.evaluate(() => /** @type {Watched} */ (window).longTasks);
  const megabytes = (await heap()) - before;
  await page.close();
  return { seconds, longest: Math.max(0, ...longTasks), longTasks, megabytes };
}

/**
 * Along the slider, back and forth at an even speed of some pixels a move: where a finger turns slowly, as along a sine,
 * many moves change no value, and then there is nothing to paint.
 * @param {number} move
 */
function placeOf(move) {
  const phase = (move / MOVES) * SWEEPS + 0.25;
  return 0.15 + 0.5 * (1 - Math.abs(2 * (phase % 1) - 1));
}

/** @param {number} time of `performance.now` */
function until(time) {
  const wait = time - performance.now();
  return wait > 0 ? new Promise((resolve) => setTimeout(resolve, wait)) : undefined;
}

/** Runs in the page before its own scripts. */
function watch() {
  const watched = /** @type {Watched} */ (window);
  watched.paints = [];
  watched.moved = 0;
  watched.longTasks = [];
  window.addEventListener(
    'pointermove',
    ({ timeStamp, buttons }) => {
      if (buttons !== 0) watched.moved = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((records) => {
    for (const { target } of records) {
      const detail = /** @type {HTMLElement} */ (target).dataset.painted ?? '';
      // After the frame in which it is shown.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => watched.paints.push({ detail, at: performance.now() });
        port1.postMessage(null);
      });
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-painted'] });
  new PerformanceObserver((list) => {
    watched.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}
