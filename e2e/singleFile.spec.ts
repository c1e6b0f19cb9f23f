import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { startOf } from '../scripts/tools.mjs';
import { expect, expectAddress, field, K, picker, plane, SMALL_NETWORK, sentence, test, verdict } from './app.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

test('the whole app in a single file opens from a folder, without server and network', async ({ page, context }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'lookahead lab # '));
  try {
    const line = [startOf('vite'), 'build', '-c', 'vite.single.config.ts', '--outDir', folder, '--logLevel', 'warn'];
    await promisify(execFile)(process.execPath, line, { cwd: ROOT });
    expect(await readdir(folder)).toEqual(['lookahead-lab.html']);
    const home = pathToFileURL(join(folder, 'lookahead-lab.html')).href;
    await context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

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
    await page.goto(`${home}#landscape=custom(f=x^2+10*y^2)&run=lookahead(sgd(lr=0.05))&run=inner`);
    await expect(verdict(page)).toContainText('gradient steps');
    await page.goto('about:blank');
    await page.goto(`${home}#${SMALL_NETWORK}`);
    await expect(page.getByText(/^Trained for 60 gradient steps/)).toBeVisible();
    await page.goto('about:blank');
    await page.goto(`${home}#page=lessons`);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(plane(page)).toBeVisible();
    expect(asked.filter((url) => !/^(blob|data|about):/.test(url) && url.split('#')[0] !== home)).toEqual([]);
    await page.goto('about:blank');
  } finally {
    await rm(folder, { recursive: true });
  }
});
