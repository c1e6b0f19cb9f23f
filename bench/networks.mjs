// What a real network costs in the browser: the handwritten digits, trained with and without Lookahead on the built app in
// a headless Chromium, on the backend that the page chooses. Told are the longest task of the page's own thread while it
// trains (the training is a worker's, so none should be long), by the clock and by the processor time that it took, which
// is what is left of it on a machine that has other things to do; gradient steps a second, measuring included; and after
// how many seconds of training 95 % of the test set are right, as the page says it.
import process from 'node:process';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp } from './support/built.mjs';
import { conclude, median, ms, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';

const TRAININGS = Number(process.argv[2] ?? 5);
const STEPS = 1500;
const RUNS = 2;
const EXPERIMENT =
  'network=mlp(hidden=32)&data=digits&batch=32&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner' +
  `&steps=${STEPS}`;
const TARGET = { longTask: 50 };

/** @typedef {Window & typeof globalThis & { longTasks: number[] }} Watched */

const server = await serve({ app: await builtApp() });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(() => {
    const watched = /** @type {Watched} */ (window);
    watched.longTasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.longTasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${server.url}app/#${EXPERIMENT}`);
  await page.getByText(/^Trained for/).waitFor({ timeout: 600_000 });

  const trainings = [];
  for (let training = 0; training < TRAININGS; training++) trainings.push(await trainAgain(page));
  const told = await page.getByRole('region', { name: 'What computes' }).innerText();
  console.log(told.split('\n').at(-1));
  tell(trainings);
} finally {
  await browser.close();
  server.close();
}

/** @typedef {{ seconds: number, busiest: number, longTasks: readonly number[], withLookahead: number, without: number }} Training */

/**
 * The same training once more, when all that follows on the last one has come to its end.
 * @param {import('playwright').Page} page
 * @returns {Promise<Training>}
 */
async function trainAgain(page) {
  await page.getByText(/^Sharpness is|Sharpness is the largest/).waitFor({ timeout: 600_000 });
  await page.evaluate(() => {
    /** @type {Watched} */ (window).longTasks.length = 0;
  });
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.getByRole('button', { name: 'Train again' }).click();
  await page.getByRole('button', { name: 'Pause' }).and(page.locator(':enabled')).waitFor();
  const began = performance.now();
  await page.getByText(/^Trained for/).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  const busiest = busiestTask(String(await browser.stopTracing()));
  const longTasks = await page.evaluate(() => /** @type {Watched} */ (window).longTasks);
  const cost = await page.getByRole('region', { name: /^What does it cost/ }).innerText();
  const found = /95 % of the test set were right after (\S+) s .*? after (\S+) s /.exec(cost);
  return { seconds, busiest, longTasks, withLookahead: Number(found?.[1]), without: Number(found?.[2]) };
}

/**
 * Milliseconds of processor time of the longest task of the page's own thread.
 * @param {string} trace
 */
function busiestTask(trace) {
  /** @type {{ traceEvents: { name: string, ph: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace);
  const thread = (/** @type {{ pid: number, tid: number }} */ { pid, tid }) => `${pid} ${tid}`;
  const pages = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const names = new Set(pages.map(thread));
  return Math.max(0, ...traceEvents.filter((event) => names.has(thread(event))).map(({ tdur = 0 }) => tdur / 1000));
}

/** @param {readonly Training[]} trainings */
function tell(trainings) {
  const longest = (/** @type {Training} */ { longTasks }) => Math.max(0, ...longTasks);
  table(
    ['training', 'seconds', 'steps a second', 'longest task, ms', 'of the processor', 's to 95 % with', 'without'],
    trainings.map((training, index) => [
      String(index + 1),
      training.seconds.toFixed(2),
      Math.round((STEPS * RUNS) / training.seconds),
      longest(training) === 0 ? 'below 50' : ms(longest(training)),
      ms(training.busiest),
      training.withLookahead,
      training.without,
    ]),
  );
  const worst = Math.max(...trainings.map(longest));
  const busiest = Math.max(...trainings.map((training) => training.busiest));
  const middle = (/** @type {(each: Training) => number} */ of) => median(trainings.map(of));
  console.log(
    `  medians: ${Math.round((STEPS * RUNS) / middle(({ seconds }) => seconds))} steps a second, ` +
      `95 % after ${middle(({ withLookahead }) => withLookahead)} s with Lookahead and ${middle(({ without }) => without)} s without`,
  );
  conclude(
    'networks',
    [
      {
        what: `the page’s own thread is never busy for ${TARGET.longTask} ms while it trains (longest: ${worst === 0 ? `below ${TARGET.longTask}` : ms(worst)} ms)`,
        good: worst < TARGET.longTask,
      },
      {
        what: `none of its tasks takes ${TARGET.longTask} ms of processor time (longest: ${ms(busiest)} ms)`,
        good: busiest < TARGET.longTask,
      },
    ],
    { experiment: EXPERIMENT, browser: browser.version(), target: TARGET, trainings },
  );
}
