// Lighthouse over the built app, desktop preset, five times; each category is judged by its median, and every audit
// that cost points in the median run is told. Lighthouse simulates its network and measures what scripts cost, so a
// busy machine lowers the performance score: the load is noted.

import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/browser.mjs';
import { builtApp } from './support/built.mjs';
import { freePort } from './support/freePort.mjs';
import { processorUse } from './support/processorUse.mjs';
import { conclude, median, table } from './support/report.mjs';
import { serve } from './support/serve.mjs';

const RUNS = 5;
const TARGET = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

const server = await serve({ app: await builtApp() });
const port = await freePort();
const browser = await chromium.launch({ ...launchOptions(), args: [`--remote-debugging-port=${port}`] });
try {
  const use = await processorUse(browser);
  const results = [];
  for (let run = 1; run <= RUNS; run++) {
    const result = await lighthouse(
      `${server.url}app/`,
      { port, onlyCategories: CATEGORIES, logLevel: 'error' },
      desktopConfig,
    );
    if (result === undefined) throw new Error('Lighthouse gave no result.');
    results.push(result.lhr);
  }
  tell(results, await use());
} finally {
  await browser.close();
  server.close();
}

/** @typedef {import('lighthouse').Result} Result */

/**
 * @param {readonly Result[]} results
 * @param {{ readonly browser: number, readonly others: number }} cores
 */
function tell(results, cores) {
  const scores = CATEGORIES.map((name) => {
    const all = results.map(({ categories }) => Math.round(100 * (categories[name]?.score ?? 0)));
    return { name, all, median: median(all) };
  });
  table(
    ['score', 'median', 'runs'],
    scores.map(({ name, all, median: middle }) => [name, middle, all.join(' ')]),
  );
  const costly = scores.flatMap(({ name, all, median: middle }) => {
    const result = results[all.indexOf(middle)];
    return result === undefined ? [] : auditsThatCost(result, name);
  });
  if (costly.length > 0)
    table(
      ['audit', 'points lost', 'found', ''],
      costly.map(({ category, id, lost, found }) => [`${category}: ${id}`, lost.toFixed(1), found, '']),
    );
  conclude(
    'lighthouse',
    scores.map(({ name, median: middle }) => ({
      what: `${name} ${middle} (at least ${TARGET})`,
      good: middle >= TARGET,
    })),
    { target: TARGET, cores, scores, costly },
  );
}

/** @param {Result} result @param {string} category */
function auditsThatCost({ categories, audits }, category) {
  const refs = categories[category]?.auditRefs ?? [];
  const weights = refs.reduce((sum, { weight }) => sum + weight, 0);
  return refs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    const lost = (100 * weight * (1 - (audit?.score ?? 1))) / weights;
    return audit === undefined || lost < 0.05 ? [] : [{ category, id, lost, found: audit.displayValue ?? audit.title }];
  });
}
