// What does playing cost? The opening example, made as long as that of `live.mjs`, plays for three seconds on the built
// app. Seen from outside: the frames the browser gave (a requestAnimationFrame of our own counts them), those in which
// the paths were drawn, what React committed (it reports that to whoever stands where its developer tools would), what
// was changed in the document and where, and which tasks blocked the thread.
//
// The target is no React commit while it plays. Changes in the document are told by place: the readout, the scrubber's
// thumb, the line in the chart, the alpha handle and the formula follow the playhead by design, and only text and
// elements outside of the readout and the formula count against the target, not moved or restyled elements.
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp } from './support/built.mjs';
import { CANVASES, EXPERIMENT } from './support/experiment.mjs';
import { processorUse } from './support/processorUse.mjs';
import { conclude, median, ms, quantile, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';
import { watch } from './support/watch.mjs';

/** @typedef {import('./support/watch.mjs').WatchedWindow} WatchedWindow */

const SECONDS = 3;
const TARGET = { commits: 0, framesPerSecond: 50, longTask: 50 };

const server = await serve({ app: await builtApp() });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch, CANVASES);
  await page.goto(`${server.url}app/#${EXPERIMENT}`);
  // The opening picture plays once by itself. When it rests, and the search for the best learning rates with it, we play.
  await page.getByRole('button', { name: /^Play/ }).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(2000);
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: /^Play/ }).click();
  await page.waitForTimeout(300);
  const use = await processorUse(browser);
  const seen = await page.evaluate(whilePlaying, SECONDS);
  const cores = await use();
  tell(seen, cores);
} finally {
  await browser.close();
  server.close();
}

/**
 * @param {Awaited<ReturnType<typeof whilePlaying>>} seen
 * @param {{ readonly browser: number, readonly others: number }} cores
 */
function tell({ gaps, drawn, commits, changes, longTasks }, cores) {
  const framesPerSecond = gaps.length / SECONDS;
  table(
    ['in 3 s', ''],
    [
      ['frames per second', framesPerSecond.toFixed(1)],
      ['of which the paths were drawn in', (drawn / SECONDS).toFixed(1)],
      [
        'from frame to frame: median, 95 %, longest (ms)',
        [median(gaps), quantile(gaps, 0.95), Math.max(...gaps)].map(ms).join(', '),
      ],
      ['React commits', commits],
      ['long tasks', longTasks.length],
      ['cores busy: browser, others', `${cores.browser.toFixed(2)}, ${cores.others.toFixed(2)}`],
    ],
  );
  const places = Object.entries(changes).sort(([, a], [, b]) => b - a);
  table(
    ['changes in the document, by place', 'a frame'],
    places.map(([place, count]) => [place, (count / gaps.length).toFixed(2)]),
  );
  const stray = places.filter(([place]) => place.startsWith('content') && !/readout|last-sync/.test(place));
  conclude(
    'playing',
    [
      { what: `${commits} React commits (${TARGET.commits})`, good: commits === TARGET.commits },
      {
        what: `${stray.length} places whose content changes outside the readout and the formula (0)`,
        good: stray.length === 0,
      },
      {
        what: `${framesPerSecond.toFixed(1)} frames per second (at least ${TARGET.framesPerSecond})`,
        good: framesPerSecond >= TARGET.framesPerSecond,
      },
      { what: `${longTasks.length} long tasks (0)`, good: longTasks.length === 0 },
    ],
    {
      experiment: EXPERIMENT,
      browser: browser.version(),
      cores,
      framesPerSecond,
      drawn,
      gaps,
      commits,
      changes,
      longTasks,
    },
  );
}

/** Runs in the page. @param {number} seconds */
async function whilePlaying(seconds) {
  const { seen } = /** @type {WatchedWindow} */ (window);
  /** @type {Record<string, number>} */
  const changes = {};
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) {
      const kind = type === 'attributes' ? `attribute ${attributeName}` : 'content';
      const place = `${kind}: ${placeOf(target)}`;
      changes[place] = (changes[place] ?? 0) + 1;
    }
  });
  const before = { commits: seen.commits(), frames: seen.frames.length, tasks: seen.longTasks.length };
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  /** @type {number[]} */
  const gaps = [];
  let last = await new Promise(requestAnimationFrame);
  for (const end = last + 1000 * seconds; last < end; ) {
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  observer.disconnect();
  return {
    gaps,
    drawn: seen.frames.slice(before.frames).filter((frame) => frame.drawn.paths !== undefined).length,
    commits: seen.commits() - before.commits,
    changes,
    longTasks: seen.longTasks.slice(before.tasks),
  };

  /** The element and the region that it stands in. @param {Node} node */
  function placeOf(node) {
    const element = node instanceof Element ? node : node.parentElement;
    const region = element?.closest('[aria-label], [aria-labelledby]');
    const name = region?.getAttribute('aria-label') ?? region?.getAttribute('aria-labelledby') ?? 'the page';
    const readout = element?.closest('[class*=readout]') ? 'readout in ' : '';
    return `${readout}${element?.tagName.toLowerCase()} in ${name}`;
  }
}
