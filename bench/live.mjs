// Does the picture answer under the finger? Five things are dragged, 250 pointer moves each, in an experiment of 300
// steps, three runs and 64 seeds, on the built app in a headless Chromium.
//
// What is measured: from the moment the browser got a pointer move (`event.timeStamp`, which is before the page hears of
// it) to the first task after the first frame that shows the paths for that move or for a later one. Which picture
// belongs to which move is not asked of the app but seen: first every place of the drag is visited slowly, until nothing
// changes any more, and a hash of every coordinate drawn on the paths' canvases is kept. (This round also warms up the
// compiler.) In the fast rounds a frame counts for a move only if exactly the picture of that move's place is in it.
// A place is visited again only after all others, so that an old picture cannot pass for a new one. The time after the
// main thread has handed over the frame, until it lights up on a screen, is not in the figure: no script can see it.
// The first task is the first one seen to begin: a message sent from within the frame, a pointer event, a worker's
// answer or the next frame. The message alone would tell too much, since Chromium lets messages wait behind input and
// further frames while the thread is busy; what it would have told is in the column `by message`.
//
// Moves come at 59 a second whether or not the page keeps up, so that they slide through all phases of the 60 Hz frame.
// They are sent over the DevTools protocol: Playwright's own mouse runs scripts in the page between two moves. Moves
// that the browser merges into one event count one by one; those that change nothing in the picture do not count.
// The yardstick is a page that sends the pointer's place through an echoing worker and draws one line in the next frame.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp } from './support/built.mjs';
import { CANVASES, EXPERIMENT } from './support/experiment.mjs';
import { processorUse } from './support/processorUse.mjs';
import { conclude, median, ms, quantile, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';
import { watch } from './support/watch.mjs';

/**
 * @typedef {import('./support/watch.mjs').Seen} Seen
 * @typedef {import('./support/watch.mjs').WatchedWindow} WatchedWindow
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').CDPSession} Session
 * @typedef {{ readonly x: number, readonly y: number }} Place
 * @typedef {Readonly<Record<string, number>>} Pictures
 */

const MOVES = 250;
const MOVES_PER_SECOND = 59;
const TARGET = { median: 32, p95: 64, longTask: 50 };

const K = { from: 1, to: 20 };

/** @type {readonly { readonly what: string, readonly places: (page: Page) => Promise<Place[]> }[]} */
const DRAGS = [
  { what: 'start', places: (page) => aroundStart(page) },
  {
    what: 'k',
    // The slider is logarithmic; a place for every k, so that every move changes something.
    places: (page) =>
      alongSlider(
        page,
        /^k /,
        Array.from({ length: K.to }, (_, index) => Math.log(index + 1) / Math.log(K.to)),
      ),
  },
  { what: 'lr', places: (page) => alongSlider(page, /^learning rate/, evenly(0.1, 0.75, 40)) },
  { what: 'alpha', places: (page) => alongSlider(page, /^α /, evenly(0.04, 1, 40)) },
  { what: 'steepness', places: (page) => alongSlider(page, /^steepness/, evenly(0.2, 0.9, 40)) },
];

const server = await serve({
  app: await builtApp(),
  echo: fileURLToPath(new URL('support/echo', import.meta.url)),
});
const browser = await chromium.launch(launchOptions());
try {
  const wanted = process.argv.slice(2);
  const measured = [];
  const echo = await open(`${server.url}echo/`);
  measured.push(await measure(echo, 'echo page', circle({ x: 400, y: 400 }, 150, 50)));
  await echo.close();
  for (const { what, places } of DRAGS) {
    if (wanted.length > 0 && !wanted.includes(what)) continue;
    const page = await open(`${server.url}app/#${EXPERIMENT}`);
    // The opening picture plays by itself; a drag in a resting one is what is asked for.
    await page.keyboard.press('End');
    measured.push(await measure(page, what, await places(page)));
    await page.close();
  }
  tell(measured);
} finally {
  await browser.close();
  server.close();
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** @param {readonly Measured[]} measured */
function tell(measured) {
  table(
    [
      'ms',
      'median',
      '95 %',
      'longest',
      'by message',
      '95 %',
      'long tasks',
      'moves',
      'frames',
      'resizes',
      'chart median',
      '95 %',
      'cores: browser',
      'others',
    ],
    measured.map(({ what, latencies, byMessage, longTasks, frames, resizes, chart, cores }) => [
      what,
      ms(median(latencies)),
      ms(quantile(latencies, 0.95)),
      ms(Math.max(...latencies)),
      ms(median(byMessage)),
      ms(quantile(byMessage, 0.95)),
      longTasks.length === 0 ? '0' : `${longTasks.length} (${ms(Math.max(...longTasks))})`,
      latencies.length,
      frames,
      resizes,
      ms(median(chart)),
      ms(quantile(chart, 0.95)),
      cores.browser.toFixed(2),
      cores.others.toFixed(2),
    ]),
  );
  table(
    ['of which, median (95 %)', 'to the page', 'to the worker', 'and back', 'to the frame', 'frame'],
    measured.map(({ what, stages }) => [
      what,
      ...stages.map((stage) => `${ms(median(stage))} (${ms(quantile(stage, 0.95))})`),
    ]),
  );
  const drags = measured.filter(({ what }) => what !== 'echo page');
  conclude(
    'live',
    drags.flatMap(({ what, latencies, longTasks, unseen }) => {
      const [middle, late] = [median(latencies), quantile(latencies, 0.95)];
      return [
        {
          what: `${what}: ${ms(middle)} ms at the median (under ${TARGET.median}), ${ms(late)} at 95 % (under ${TARGET.p95}), ${longTasks.length} long tasks (none)${unseen > 0 ? `, ${unseen} MOVES NEVER SHOWN` : ''}`,
          good: middle < TARGET.median && late < TARGET.p95 && longTasks.length === 0 && unseen === 0,
        },
      ];
    }),
    { experiment: EXPERIMENT, browser: browser.version(), target: TARGET, measured },
  );
}

/** @param {string} url */
async function open(url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(watch, CANVASES);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  return page;
}

/**
 * One drag: a slow round to learn what belongs to each place, then the moves that count.
 * @param {Page} page
 * @param {string} what
 * @param {readonly Place[]} places in the order of the drag, none twice
 */
async function measure(page, what, places) {
  const session = await page.context().newCDPSession(page);
  const [first] = places;
  if (first === undefined) throw new Error('There is nowhere to drag to.');
  await mouse(session, 'mouseMoved', first, 0);
  await mouse(session, 'mousePressed', first);
  /** @type {Map<string, Pictures>} */
  const expected = new Map();
  // The first place has not been moved to, only pressed, so the round ends with it.
  for (const place of [...places.slice(1), first]) {
    await mouse(session, 'mouseMoved', place);
    expected.set(`${place.x},${place.y}`, await settledPictures(page));
  }
  await page.evaluate(forget);

  const use = await processorUse(browser);
  const began = performance.now();
  const sent = [];
  for (let index = 1; index <= MOVES; index++) {
    await sleep(began + (1000 * index) / MOVES_PER_SECOND - performance.now());
    sent.push(mouse(session, 'mouseMoved', places[index % places.length] ?? first));
  }
  await Promise.all(sent);
  const cores = await use();
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({ .../** @type {WatchedWindow} */ (window).seen, commits: 0 }));
  const last = places[MOVES % places.length] ?? first;
  await mouse(session, 'mouseReleased', last);
  return { what, cores, ...judged(seen, expected) };
}

/**
 * Finds for every move the first frame that shows it or a later one.
 * @param {Omit<Seen, 'commits'>} seen
 * @param {ReadonlyMap<string, Pictures>} expected
 */
function judged({ moves, frames, asks, longTasks, resizes }, expected) {
  const latenciesOf = (/** @type {string} */ group) => {
    const wanted = moves.map(({ place }) => expected.get(place)?.[group]);
    const changing = moves.map((_, index) => index > 0 && wanted[index] !== wanted[index - 1]);
    /** @type {{ move: import('./support/watch.mjs').Move, frame: import('./support/watch.mjs').Frame }[]} */
    const shown = [];
    let next = 0;
    let unknown = 0;
    for (const frame of frames) {
      const began = frame.drawn[group];
      if (began === undefined) continue;
      const newest = moves.findLastIndex(
        ({ heard }, index) => heard <= began && wanted[index] === frame.pictures[group],
      );
      if (newest < 0) unknown++;
      for (; next <= newest; next++) {
        const move = moves[next];
        if (move !== undefined && changing[next]) shown.push({ move, frame });
      }
    }
    const unseen = changing.slice(next).filter(Boolean).length;
    return {
      shown,
      unseen,
      unknown,
      latencies: shown.map(({ move, frame }) => frame.done - move.stamp),
      byMessage: shown.map(({ move, frame }) => frame.answered - move.stamp),
    };
  };
  const paths = latenciesOf('paths');
  const answered = asks.filter(({ kind, answered }) => kind === 'trajectories' && answered > 0);
  const stages = paths.shown.map(({ move, frame }) => {
    const drawn = frame.drawn.paths ?? Number.NaN;
    const ask = answered.findLast((each) => each.answered <= drawn);
    const [posted, back] = ask === undefined ? [Number.NaN, Number.NaN] : [ask.posted, ask.answered];
    return [move.heard - move.stamp, posted - move.heard, back - posted, drawn - back, frame.done - drawn];
  });
  return {
    latencies: paths.latencies,
    byMessage: paths.byMessage,
    longTasks,
    resizes,
    unseen: paths.unseen,
    unknownFrames: paths.unknown,
    frames: frames.length,
    chart: latenciesOf('chart').latencies,
    stages: [0, 1, 2, 3, 4].map((stage) => stages.map((row) => row[stage] ?? Number.NaN)),
  };
}

/** What is drawn once nothing changes any more. @param {Page} page @returns {Promise<Pictures>} */
function settledPictures(page) {
  return page.evaluate(async () => {
    const { seen } = /** @type {WatchedWindow} */ (window);
    const CALM_MS = 120;
    const began = performance.now();
    let since = began;
    for (let count = seen.frames.length; performance.now() - since < CALM_MS; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (seen.frames.length !== count) since = performance.now();
      count = seen.frames.length;
    }
    return seen.frames.at(-1)?.pictures ?? {};
  });
}

function forget() {
  const { seen } = /** @type {WatchedWindow} */ (window);
  for (const list of [seen.moves, seen.frames, seen.asks, seen.longTasks]) list.length = 0;
  seen.resizes = 0;
}

/**
 * @param {Session} session
 * @param {'mouseMoved' | 'mousePressed' | 'mouseReleased'} type
 * @param {Place} place
 */
async function mouse(session, type, { x, y }, buttons = type === 'mouseReleased' ? 0 : 1) {
  const button = type === 'mouseMoved' && buttons === 0 ? 'none' : 'left';
  await session.send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount: 1 });
}

/** @param {Page} page */
async function aroundStart(page) {
  const box = await page.getByRole('button', { name: /^Start at/ }).boundingBox();
  if (box === null) throw new Error('There is no start handle.');
  const grip = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  // It is taken hold of where it is, which is on the circle.
  return circle({ x: grip.x + 70, y: grip.y }, 70, 50);
}

/**
 * There on every second place, back on the others: none is visited twice in a round.
 * @param {Page} page
 * @param {RegExp} name
 * @param {readonly number[]} shares from 0 to 1
 */
async function alongSlider(page, name, shares) {
  const slider = page.getByRole('slider', { name }).and(page.locator('input[type=range]'));
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error(`There is no slider named ${name}.`);
  const thumb = 16;
  const places = shares.map((share) => ({
    x: Math.round(box.x + thumb / 2 + share * (box.width - thumb)),
    y: Math.round(box.y + box.height / 2),
  }));
  return [...places.filter((_, index) => index % 2 === 0), ...places.filter((_, index) => index % 2 === 1).reverse()];
}

/** @param {Place} centre @param {number} radius @param {number} count */
function circle(centre, radius, count) {
  return Array.from({ length: count }, (_, index) => {
    const angle = Math.PI + (2 * Math.PI * index) / count;
    return { x: Math.round(centre.x + radius * Math.cos(angle)), y: Math.round(centre.y + radius * Math.sin(angle)) };
  });
}

/** @param {number} from @param {number} to @param {number} count */
function evenly(from, to, count) {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
