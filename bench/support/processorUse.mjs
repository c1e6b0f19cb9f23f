// Figures from a machine that is busy with something else say little, so every measurement tells what else went on.
import { cpus } from 'node:os';

/**
 * Begins to watch; calling the result tells how many cores the browser kept busy since then, and how many everything
 * else did, this script included.
 * @param {import('playwright').Browser} browser
 */
export async function processorUse(browser) {
  const session = await browser.newBrowserCDPSession();
  const before = { browser: await browserSeconds(), all: busySeconds(), at: performance.now() };
  return async () => {
    const seconds = (performance.now() - before.at) / 1000;
    const mine = (await browserSeconds()) - before.browser;
    const all = busySeconds() - before.all;
    await session.detach();
    return { browser: mine / seconds, others: Math.max(0, (all - mine) / seconds) };
  };

  async function browserSeconds() {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }
}

function busySeconds() {
  return cpus().reduce((sum, { times }) => sum + (times.user + times.nice + times.sys + times.irq) / 1000, 0);
}
