import { colours, DEFAULT, expect, expectAddress, plane, sentence, test, verdict } from './app.ts';
import { DIST, folderReader, startHost } from './staticHost.ts';

const FOLDER = '/a/b/';

test('the built app works from any folder of a static host, with everything that comes later', async ({ page }) => {
  const host = await startHost(folderReader(DIST), FOLDER);
  try {
    const home = `http://127.0.0.1:${host.port}${FOLDER}`;
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400 || !response.url().startsWith(home))
        failed.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(home);
    await expect(sentence(page)).toHaveText(/^Lookahead ends/);
    await expectAddress(page, DEFAULT);
    await expect(page.getByRole('math')).toBeVisible();
    for (const canvas of await plane(page).locator('canvas').all()) expect(await colours(canvas)).toBeGreaterThan(50);
    const close = async () => {
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
    };
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await close();
    await page.keyboard.press('s');
    await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(`${home}#${DEFAULT}`);
    await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
    await close();
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByRole('button', { name: 'Blow-up' }).click();
    await expect(sentence(page)).toContainText('diverges');
    await page.goto('about:blank');
    await page.goto(`${home}index.html#${DEFAULT}`);
    await expect(verdict(page)).toContainText('lower');
    await expect(page.getByRole('math')).toBeVisible();
    expect(failed).toEqual([]);
    // Nobody may still be loading when the server goes.
    await page.goto('about:blank');
  } finally {
    host.stop();
  }
});
