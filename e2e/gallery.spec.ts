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

test('each opens by a click and by its address, and shows what it promises', async ({ page, context }) => {
  test.slow();
  await open(page);
  const friend = await context.newPage();
  for (const [title, outcome] of [...OUTCOMES.slice(1), ...OUTCOMES.slice(0, 1)]) {
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Examples' }).click();
    await gallery(page).getByRole('button', { name: title }).click();
    await expect(gallery(page)).toHaveCount(0);
    await expect(sentence(page), title).toHaveText(outcome);
    expect(await page.evaluate(() => history.length), 'one entry').toBe(before + 1);

    const said = await sentence(page).innerText();
    await friend.goto(page.url());
    await expect(sentence(friend), title).toHaveText(said);
    expect(address(friend), title).toBe(address(page));
    await expect(friend.getByRole('alert')).toHaveCount(0);
    await expect(friend.getByText('could not be taken as written')).toHaveCount(0);
  }
});
