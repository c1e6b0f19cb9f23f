import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, picker, plane, sentence, test, verdict } from './app.ts';
import { DIST, folderReader, type Reader, type StaticHost, startHost } from './staticHost.ts';
import { rehearse } from './support/rehearse.ts';

// On the machine that serves it the app is not kept, and a name below localhost counts as another machine.
const homeOf = ({ port }: StaticHost) => `http://lab.localhost:${port}/a/b/`;

/** The builds that the browser keeps. */
const kept = (page: Page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)));

async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('after one visit everything works without a network', async ({ page, context }) => {
  const host = await startHost(folderReader(DIST), '/a/b/');
  await page.goto(homeOf(host));
  await expect(sentence(page)).toHaveText(/\.$/);
  await waitUntilKept(page);
  host.stop();
  await context.setOffline(true);

  // What comes later comes to this very page, too.
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('button', { name: 'Blow-up' }).click();
  await expect(sentence(page)).toContainText('diverges');
  await page.reload();
  await expect(sentence(page)).toContainText('diverges');
  await page.keyboard.press('s');
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  await page.getByRole('tab', { name: 'PyTorch' }).click();
  await expect(page.getByRole('region', { name: /^Program/ })).toContainText('import torch');
  await page.keyboard.press('Escape');
  await picker(page, 'Landscape').click();
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toContainText('Notebook');
  await page.keyboard.press('Escape');

  await page.goto('about:blank');
  await page.goto(`${homeOf(host)}#page=lessons`);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(plane(page)).toBeVisible();
});

test('after one visit, of whatever page, a lecture is given without a network', async ({ page, context }) => {
  const host = await startHost(folderReader(DIST), '/a/b/');
  await page.goto(homeOf(host));
  await waitUntilKept(page);
  host.stop();
  await context.setOffline(true);
  await rehearse(page, homeOf(host));
});

test('builds are never mixed: a new one comes whole, and to pages that are opened anew', async ({ page }) => {
  const first = folderReader(DIST);
  const second = await anotherBuild();
  const host = await startHost(first, '/a/b/');
  try {
    await page.goto(homeOf(host));
    await expect(sentence(page)).toHaveText(/\.$/);
    await waitUntilKept(page);
    const [before] = await kept(page);

    const updated = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const { installing } = (await registration?.update()) ?? { installing: null };
        await new Promise<void>((resolve) => {
          if (installing === null || installing === undefined) resolve();
          else installing.onstatechange = () => /redundant|activated/.test(installing.state) && resolve();
        });
      });
    // The host is half updated: the new list of files is there, but the page is the old one, or the files are.
    for (const old of [/^index\.html$/, /^assets\//]) {
      host.serve((name) => (old.test(name) ? first(name) : second(name)));
      await updated();
      expect(await kept(page)).toEqual([before]);
    }

    // Now it is wholly updated, and the files of the first build are gone.
    host.serve(second);
    host.asked.length = 0;
    await updated();
    await expect.poll(() => kept(page)).toHaveLength(2);
    expect(host.asked.filter(({ status }) => status !== 200)).toEqual([]);
    host.asked.length = 0;
    // The page is the first build's still, and gets that one's files.
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(host.asked).toEqual([]);
    expect(await filesOf(page)).not.toContainEqual(expect.stringContaining(SECOND));

    await page.reload();
    await expect(sentence(page)).toHaveText(/\.$/);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    const files = await filesOf(page);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(file).toContain(SECOND);
    await expect(verdict(page)).toBeVisible();
    // Nobody is of the first build any more.
    await expect.poll(() => kept(page)).toEqual([before?.split('').reverse().join('')]);
    await page.goto('about:blank');
  } finally {
    host.stop();
  }
});

const SECOND = '-second';

/** The names of all files that the page has loaded by now. */
const filesOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/assets/')),
  );

/** The build once more, every file of it under another name, as if a constant had changed in each. */
async function anotherBuild(): Promise<Reader> {
  const names = await readdir(join(DIST, 'assets'));
  const renamed = new Map(names.map((name) => [name.replace(/(\.\w+)$/, `${SECOND}$1`), name]));
  const version = /"version":"(\w+)"/.exec(await readFile(join(DIST, 'serviceWorker.js'), 'utf8'))?.[1] ?? '';
  // All of them at once: some names begin like others.
  const pattern = new RegExp(
    names
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.]/g, '\\.'))
      .join('|'),
    'g',
  );
  return async (name) => {
    const file = name.startsWith('assets/') ? renamed.get(name.slice('assets/'.length)) : name;
    if (file === undefined) throw new Error(`${name} is not of the second build`);
    const content = await readFile(join(DIST, name.startsWith('assets/') ? `assets/${file}` : file));
    if (!/\.(js|css|html)$/.test(name)) return content;
    return content
      .toString('utf8')
      .replace(pattern, (each) => each.replace(/(\.\w+)$/, `${SECOND}$1`))
      .replaceAll(version, version.split('').reverse().join(''));
  };
}
