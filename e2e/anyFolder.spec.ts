import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { colours, DEFAULT, expect, expectAddress, plane, sentence, test, verdict } from './app.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const FOLDER = '/a/b/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The plainest static host there is: files of one folder, and 404 for everything else. */
function host(): Promise<Server> {
  const server = createServer(async ({ url = '' }, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '');
    try {
      if (!path.startsWith(FOLDER)) throw new Error('outside');
      const name = path === FOLDER ? 'index.html' : normalize(path.slice(FOLDER.length));
      const body = await readFile(join(DIST, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

test('the built app works from any folder of a static host, with everything that comes later', async ({ page }) => {
  const server = await host();
  try {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const home = `http://127.0.0.1:${port}${FOLDER}`;
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
    server.close();
    server.closeAllConnections();
  }
});
