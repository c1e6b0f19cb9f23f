import type { Page } from '@playwright/test';
import { address, colours, expect, open, sentence, test } from './app.ts';

/** What each example is there to show, in the order of the gallery. */
const OUTCOMES = [
  ['Down the middle', /Lookahead ends [\d.]+× lower/],
  ['Wrong rhythm: it stalls', /Lookahead ends [\d.]+× higher/],
  ['Blow-up', /Lookahead diverges/],
  ['Only Lookahead survives', /Only Lookahead survives/],
  ['Calmer: the noisy quadratic', /Lookahead ends [\d.]+× lower/],
  ['Rosenbrock: it loses', /Lookahead ends [\d.]+× higher/],
  ['Rosenbrock: it wins', /Lookahead ends [\d.,]+× lower/],
  ['Rastrigin: no escape', /No clear difference|Lookahead ends [\d.]+× higher/],
  ['Himmelblau with Adam', /Lookahead ends [\d.]+× lower/],
  ['Beale: without it, SGD flies away', /Only Lookahead survives/],
  ['Over-damped: only slower', /Lookahead ends [\d.]+× higher/],
] as const;

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Examples' });

test('eleven examples, each with a title, a sentence and a live picture', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Examples' }).click();
  const items = gallery(page).getByRole('listitem');
  await expect(items).toHaveCount(OUTCOMES.length);
  for (const [index, [title]] of OUTCOMES.entries()) {
    const item = items.nth(index);
    await expect(item, 'a title and a sentence').toHaveText(/^.{5,}[a-z][A-Z].{30,}\.$/);
    await expect(item).toContainText(title);
    for (const canvas of await item.locator('canvas').all()) {
      await expect.poll(() => colours(canvas), `${title} has its picture`).toBeGreaterThan(20);
    }
  }
});

test('each opens by a click and by its address, and shows what it promises', async ({ page }) => {
  test.slow();
  await open(page);
  const opened: { readonly title: string; readonly text: string; readonly said: string }[] = [];
  // The first one comes last, since it is what opens by itself.
  for (const [title, outcome] of [...OUTCOMES.slice(1), ...OUTCOMES.slice(0, 1)]) {
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Examples' }).click();
    await gallery(page).getByRole('button', { name: title }).click();
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(sentence(page), title).toHaveText(outcome);
    expect(await page.evaluate(() => history.length), 'one entry').toBe(before + 1);
    opened.push({ title, text: address(page), said: await sentence(page).innerText() });
  }
  for (const { title, text, said } of opened) {
    await page.goto(`./#${text}`);
    await expect(sentence(page), title).toHaveText(said);
    expect(address(page), title).toBe(text);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('could not be taken as written')).toHaveCount(0);
  }
});
