import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { startOf } from '../scripts/tools.mjs';
import { expect, expectAddress, field, K, picker, plane, sentence, test } from './app.ts';
import { rehearse } from './support/rehearse.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

// Both tests open one file, so they run one after the other.
test.describe.configure({ mode: 'default' });

let folder: string;
let home: string;

test.beforeAll(async () => {
  test.slow();
  folder = await mkdtemp(join(tmpdir(), 'lookahead lab # '));
  const line = [startOf('vite'), 'build', '-c', 'vite.single.config.ts', '--outDir', folder, '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, line, { cwd: ROOT });
  home = pathToFileURL(join(folder, 'lookahead-lab.html')).href;
});

test.afterAll(() => rm(folder, { recursive: true }));

test('the whole app in a single file opens from a folder, without server and network', async ({ page, context }) => {
  expect(await readdir(folder)).toEqual(['lookahead-lab.html']);
  const asked = await asksNobody(page, context);
  await page.goto(home);
  await expect(sentence(page)).toHaveText(/^Lookahead ends/);
  await expectAddress(page, /^landscape=quadratic/);
  await expect(page.getByRole('math')).toBeVisible();
  await expect(plane(page).getByRole('button', { name: /^Start at/ })).toBeVisible();
  // Fonts, those of formulas too, are in it.
  await page.evaluate(() => document.fonts.ready);
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(fonts).toEqual(expect.arrayContaining(['Inter Variable', 'Source Serif 4 Variable', 'KaTeX_Math']));
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error'))).toEqual([]);

  // A question that goes to all workers.
  await expect(page.getByText(/Of all settings/)).toBeVisible();
  await field(page, K).fill('7');
  await field(page, K).press('Enter');
  await expectAddress(page, /k=7/);
  await plane(page).focus();
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('button', { name: 'Blow-up' }).click();
  await expect(sentence(page)).toContainText('diverges');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toContainText('leads to the file that you opened');
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await picker(page, 'Landscape').click();
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto('about:blank');
  await page.goto(`${home}#page=lessons`);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(plane(page)).toBeVisible();
  expect(asked).toEqual([]);
});

test('a lecture is given from the single file', async ({ page, context }) => {
  const asked = await asksNobody(page, context);
  await rehearse(page, home);
  expect(asked).toEqual([]);
});

/** Cuts the network. Returns what is asked of it all the same, which grows. */
async function asksNobody(page: Page, context: BrowserContext): Promise<readonly string[]> {
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data|about):/.test(url) && url.split('#')[0] !== home) asked.push(url);
  });
  return asked;
}
