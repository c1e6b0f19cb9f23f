import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { address, colours, DEFAULT, expect, expectAddress, open, sentence, test } from './app.ts';

const STALLS = DEFAULT.replace('k=5,alpha=0.5', 'k=10,alpha=0.8');
const VALLEY =
  'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)' +
  '&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=500&seeds=16';

const notebook = (page: Page) => page.getByRole('dialog', { name: 'Notebook' });
const opener = (page: Page) => page.getByRole('button', { name: /^Notebook/ });
const pins = (page: Page) => notebook(page).locator('li[data-pin]');
const notes = (page: Page) => notebook(page).getByRole('textbox', { name: /^Note on/ });
const within = (pin: Locator, name: RegExp) => pin.getByRole('button', { name });

async function pin(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await open(page, text);
    await page.keyboard.press('p');
    await expect(page.getByRole('status').filter({ hasText: /^Pinned|already/ })).toBeVisible();
  }
}

test('Pin keeps the experiment with picture, verdict and note, and a reload keeps them', async ({ page }) => {
  await open(page);
  const said = await sentence(page).innerText();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  const news = page.getByRole('status').filter({ hasText: 'Pinned: one experiment in the notebook.' });
  await expect(news).toBeVisible();
  await expect(opener(page)).toHaveText(/^Notebook 1 pin$/);
  await news.getByRole('button', { name: 'Write a note' }).click();
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type('Down the <b>middle</b>.');

  await page.reload();
  await expect(opener(page)).toHaveText(/1 pin$/);
  await page.keyboard.press('n');
  await expect(notes(page)).toHaveValue('Down the <b>middle</b>.');
  await expect(pins(page)).toContainText('k 5, α 0.5');
  await expect(pins(page)).toContainText('Ravine 36 : 1, noise 1, SGD lr 0.01, momentum 0.9, 100 steps, 64 seeds');
  await expect(pins(page)).toContainText(said);
  await expect(pins(page)).toContainText('95 % interval over 64 seeds');
  await expect(
    pins(page)
      .locator('time, p')
      .filter({ hasText: /^Pinned on \d+ \w+ \d{4}$/ }),
  ).toBeVisible();
  await expect.poll(() => colours(pins(page).locator('canvas'))).toBeGreaterThan(20);

  await notebook(page).getByRole('button', { name: 'Pin what is shown' }).click();
  await expect(notebook(page).getByText('This is in the notebook already')).toBeVisible();
  await expect(pins(page)).toHaveCount(1);
});

test('a pin made before the verdict was there gets it', async ({ page }) => {
  await open(page);
  await page.evaluate(
    (text) => {
      location.hash = text;
      setTimeout(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true })));
    },
    VALLEY.replace('seeds=16', 'seeds=2000'),
  );
  await expect(opener(page)).toHaveText(/1 pin$/);
  await opener(page).click();
  await expect(pins(page)).toContainText(/Lookahead ends [\d.]+× (lower|higher)/, { timeout: 20_000 });
  await expect(pins(page)).toContainText('Rosenbrock');
});

test('a pin opens as a new experiment, which the browser undoes', async ({ page }) => {
  await pin(page, STALLS);
  await open(page);
  await opener(page).click();
  await within(pins(page), /^Open/).click();
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect.poll(() => address(page)).toBe(STALLS);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(DEFAULT);
});

test('pins are moved and deleted by keyboard, the focus stays, and deleting is undone', async ({ page }) => {
  await pin(page, DEFAULT, STALLS, VALLEY);
  await page.keyboard.press('n');
  const order = () => pins(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-pin')?.slice(10, 16)));
  const up = within(pins(page).last(), /^Move up/);
  await up.press('Enter');
  await expect(notebook(page).getByText('Now number 2 of 3.')).toBeVisible();
  await expect(within(pins(page).nth(1), /^Move up/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['rosenb', 'quadra', 'quadra']);
  await expect(within(pins(page).first(), /^Move down/)).toBeFocused();

  await within(pins(page).first(), /^Delete/).press('Enter');
  await expect(pins(page)).toHaveCount(2);
  await expect(notebook(page).getByText(/^Deleted: k 5, α 0.5: Rosenbrock/)).toBeVisible();
  const undo = notebook(page).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['rosenb', 'quadra', 'quadra']);
  await expect(notes(page).first()).toBeFocused();
  await expect(undo).toHaveCount(0);
  await page.reload();
  await expect(opener(page)).toHaveText(/3 pins$/);
  await page.keyboard.press('n');
  await expect.poll(order).toEqual(['rosenb', 'quadra', 'quadra']);
});

test('two pins are compared side by side', async ({ page }) => {
  await pin(page, DEFAULT, STALLS);
  await opener(page).click();
  await within(pins(page).first(), /^Compare/).click();
  await expect(notebook(page).getByText(/^Choose a second pin to compare with k 5/)).toBeVisible();
  await within(pins(page).last(), /^Compare with/).click();
  const table = notebook(page).getByRole('table', { name: 'What differs' });
  await expect(table.getByRole('row')).toHaveText([
    /A.*B/,
    'k, fast steps before each sync510',
    'α, how far the slow follow0.50.8',
  ]);
  await expect(
    notebook(page)
      .getByText(/^Both:/)
      .locator('..'),
  ).toContainText('landscape: Ravine; steepness ratio: 36');
  for (const [index, name] of [/^A: k 5/, /^B: k 10/].entries()) {
    const side = notebook(page).getByRole('region', { name });
    await expect(side).toContainText(index === 0 ? /× lower/ : /× higher/);
    await expect.poll(() => colours(side.locator('canvas'))).toBeGreaterThan(20);
    expect((await side.locator('canvas').boundingBox())?.width).toBeGreaterThan(400);
  }
  await expect(notebook(page).getByRole('button', { name: 'All pins' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pins(page)).toHaveCount(2);
});

test('the notebook goes out as a page and as Markdown, and comes in again', async ({ page, browser, baseURL }) => {
  await pin(page, DEFAULT, STALLS);
  await page.keyboard.press('n');
  const typed = '</script><img src=x onerror=alert(1)> & “quoted” **bold**\nsecond line';
  await notes(page).first().fill(typed);
  const html = await exported(page, 'Export as a web page');
  const markdown = await exported(page, 'Export as Markdown');
  expect(html.name).toMatch(/^lookahead-lab-notebook-\d{4}-\d\d-\d\d\.html$/);
  expect(markdown.text).toContain(`](<${baseURL}/#${DEFAULT}>)`);

  // The page needs nothing else, shows what was typed as text, and its links open the experiments.
  const reader = await (await browser.newContext({ offline: true })).newPage();
  const asked: string[] = [];
  reader.on('request', (request) => !request.url().startsWith('data:') && asked.push(request.url()));
  await reader.setContent(html.text);
  await expect(reader.getByText('second line')).toHaveText(typed);
  expect(asked).toEqual([]);
  await expect(reader.getByRole('article')).toHaveCount(2);
  const widths = await reader
    .getByRole('img')
    .evaluateAll((all) => all.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
  expect(widths).toEqual([720, 720]);
  const links = reader.getByRole('link', { name: 'Open this experiment' });
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    `${baseURL}/#${DEFAULT}`,
    `${baseURL}/#${STALLS}`,
  ]);
  await reader.context().close();

  // Another browser takes it over; once more changes nothing.
  for (const file of [html, markdown]) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await context.newPage();
    await open(other);
    await other.keyboard.press('n');
    await importing(other, file.name, file.text);
    await expect(notebook(other).getByText(': 2 pins added.')).toBeVisible();
    await expect(pins(other)).toHaveCount(2);
    await expect(notes(other).first()).toHaveValue(typed);
    await importing(other, file.name, file.text);
    await expect(notebook(other).getByText(': 2 pins here already.')).toBeVisible();
    await expect(pins(other)).toHaveCount(2);
    await context.close();
  }
});

test('a hostile file is told apart, what is good in it is kept, and none of it becomes markup', async ({ page }) => {
  await open(page);
  await page.keyboard.press('n');
  const good = { experiment: STALLS, verdict: '<script>alert(1)</script>', note: '<img src=x onerror=alert(1)>' };
  const bad = [7, { experiment: '<script>alert(1)</script>' }, { ...good, experiment: 'landscape=<b>x</b>', date: {} }];
  await importing(
    page,
    '<b>x</b>.html',
    JSON.stringify({ format: 'lookahead-lab.notebook', version: 1, pins: [...bad, good] }),
  );
  const report = notebook(page).getByRole('status').filter({ hasText: 'could not be taken as written' });
  await expect(report).toContainText('“<b>x</b>.html”: 2 pins added. 4 things');
  await expect(report.getByRole('listitem')).toHaveText([
    'Pin 1: it is not a pin, and is left out.',
    'Pin 2: it holds no experiment, and is left out.',
    'Pin 3: its date cannot be read, and is left out.',
    /^Pin 3: not all of its experiment can be read: landscape “<b>x<\/b>” cannot be read/,
  ]);
  await expect(pins(page)).toHaveCount(2);
  await expect(pins(page).first()).toContainText('Not all of this experiment can be read');
  await expect(pins(page).last()).toContainText('<script>alert(1)</script>');
  expect(await page.locator('#root script, #root img, #root b:not([class]) script').count()).toBe(0);

  for (const text of ['{', '\u0000\u0001', '<'.repeat(1e7)]) {
    await importing(page, 'nonsense.md', text);
    await expect(notebook(page).getByText('This is not a notebook of Lookahead Lab.')).toBeVisible();
    await notebook(page).getByRole('button', { name: 'Dismiss' }).click();
  }
  const many = Array.from({ length: 1000 }, (_, index) => ({ experiment: `${STALLS}&seed=${index + 2}` }));
  await importing(page, 'many.json', JSON.stringify({ format: 'lookahead-lab.notebook', version: 1, pins: many }));
  await expect(pins(page)).toHaveCount(1000);
  await expect(notebook(page).getByText('A notebook holds at most 1,000 pins: 2 are left out.')).toBeVisible();
  expect(await page.locator('li[data-pin] canvas').count(), 'pictures come when they are looked at').toBeLessThan(30);
});

test('what another tab pins appears here', async ({ page, context }) => {
  await pin(page, DEFAULT);
  const other = await context.newPage();
  await pin(other, STALLS);
  await expect(opener(page)).toHaveText(/2 pins$/);
  await page.keyboard.press('n');
  await expect(pins(page)).toHaveCount(2);
});

for (const [name, forbid, says] of [
  [
    'forbidden',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No.', 'SecurityError'); } })",
    /lets the page store nothing, so your pins live only until the page is closed/,
  ],
  [
    'full',
    "Storage.prototype.setItem = () => { throw new DOMException('Full.', 'QuotaExceededError'); }",
    /is full, so your last changes live only until the page is closed/,
  ],
] as const) {
  test(`where the storage is ${name}, pins live until the page is closed, and that is said`, async ({ page }) => {
    await page.addInitScript(forbid);
    await open(page);
    await page.keyboard.press('p');
    await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
    await page.keyboard.press('n');
    await expect(notebook(page).getByText(says)).toBeVisible();
    await notes(page).fill('still here');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(notes(page)).toHaveValue('still here');
    expect((await exported(page, 'Export as Markdown')).text).toContain('still here');
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu pins and opens the notebook, in which nothing scrolls sideways', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('button', { name: 'Pin to the notebook' }).tap();
    await expect(page.getByRole('status').filter({ hasText: 'Pinned' })).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('button', { name: 'Pin to the notebook' })).toBeHidden();
    await pin(page, STALLS);
    await page.getByRole('button', { name: 'More' }).tap();
    await expect(opener(page)).toHaveText(/2 pins$/);
    await opener(page).tap();
    const sideways = () => notebook(page).evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(await sideways()).toBe(0);
    await within(pins(page).first(), /^Compare/).tap();
    await within(pins(page).last(), /^Compare with/).tap();
    await expect(notebook(page).getByRole('table')).toBeVisible();
    expect(await sideways()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('button', { name: 'Dark design' }).tap();
    await expectAddress(page, 'k=10,');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

async function exported(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await notebook(page).getByRole('button', { name: button }).click();
  const file: Download = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function importing(page: Page, name: string, text: string): Promise<void> {
  await notebook(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}
