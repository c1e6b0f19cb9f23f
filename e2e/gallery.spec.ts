import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address, colours, expect, field, open, sentence, test } from './app.ts';

// What each example is there to show is held against the engine in src/app/examples/examples.test.ts.

const EXAMPLES = new URL('../src/app/examples/', import.meta.url);

/** One of every kind and all that are put together, with what the verdict then says. The last one opens by itself. */
const SOME = [
  ['Blow-up', /Lookahead diverges/],
  ['Starting anew blows up, too', /Lookahead diverges/],
  ['Beale: without it, SGD flies away', /Only Lookahead survives/],
  ['Beale: a warm-up saves SGD, too', /Lookahead ends [\d.]+× lower/],
  ['Rosenbrock: it loses', /Lookahead ends [\d.]+× higher/],
  ['Not smoother, and yet lower', /Lookahead ends [\d.]+ lower/],
  ['Half the learning rate does it, too', /No clear difference/],
  ['Down the middle', /Lookahead ends [\d.]+× lower/],
] as const;

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Examples' });
const status = (page: Page) => gallery(page).getByRole('status');
const example = (page: Page, title: string) => gallery(page).getByRole('button', { name: title });
const search = (page: Page) => field(page, /^Search examples/);

test('thirty examples in groups, each with a title, a sentence and a live picture when it comes into view', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Examples' }).click();
  await expect(status(page)).toHaveText('30 examples');
  const items = gallery(page).getByRole('listitem');
  await expect(items).toHaveCount(30);
  expect(await gallery(page).getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5);
  expect(await gallery(page).locator('canvas').count(), 'what is out of sight costs nothing').toBeLessThan(25);
  for (const item of await items.all()) {
    await item.scrollIntoViewIfNeeded();
    await expect(item, 'a title and a sentence').toHaveText(/^.{5,}[a-zα][A-Z].{30,}\.$/);
    await expect.poll(() => colours(item.locator('canvas')), await item.innerText()).toBeGreaterThan(20);
  }
});

test('arrow keys walk over the cards, a letter searches, and Enter opens', async ({ page }) => {
  await open(page);
  await page.keyboard.press('x');
  await expect(search(page)).toBeVisible();
  await example(page, 'Down the middle').focus();
  await page.keyboard.press('ArrowRight');
  await expect(example(page, 'Calmer: the noisy quadratic')).toBeFocused();
  await page.keyboard.press('End');
  await expect(gallery(page).getByRole('listitem').last().getByRole('button')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(example(page, 'Down the middle')).toBeFocused();

  // In the words of the experiment itself, too.
  await page.keyboard.type('minibatch');
  await expect(search(page)).toHaveValue('minibatch');
  await expect(status(page)).toHaveText('2 of 30 examples');
  await search(page).fill('nothing like it');
  await expect(status(page)).toHaveText('0 of 30 examples');
  await gallery(page).getByRole('button', { name: 'Show all examples' }).click();
  await search(page).fill('wrong rhythm');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/Lookahead ends [\d.]+× higher/);
});

test('the examples open from their texts, without a problem, and say how they ended', async ({ page }) => {
  const files = readdirSync(EXAMPLES).filter((file) => !file.includes('.test.'));
  const sources = files.map((file) => readFileSync(new URL(file, EXAMPLES), 'utf8'));
  // Most stand in the file of their group as they are; those that are put together are opened below.
  const texts = sources.flatMap((source) => source.match(/(?<=^ {6}experiment:\s+')[^']+/gm) ?? []);
  expect(texts.length).toBeGreaterThan(25);
  await open(page);
  for (const text of texts) {
    await page.goto(`./#${text}`);
    await expect(sentence(page), text).toHaveText(/\.$/);
    await expect(page.getByText('could not be taken as written'), text).toHaveCount(0);
    expect(address(page)).toBe(text);
  }
});

test('some of every kind open by a click, as one entry of the history, and show what they promise', async ({
  page,
}) => {
  await open(page);
  for (const [title, outcome] of SOME) {
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Examples' }).click();
    await example(page, title).click();
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(sentence(page), title).toHaveText(outcome);
    expect(await page.evaluate(() => history.length), 'one entry').toBe(before + 1);
    await expect(page.getByText('could not be taken as written'), title).toHaveCount(0);
  }
});
