import type { Page } from '@playwright/test';
import { choose, expect, field, K, open, picker, settings, test, verdict } from './app.ts';
import { findsNothing as axeFindsNothing, findsNothingInTheDark } from './support/axe.ts';

const BLOW_UP =
  'landscape=quadratic(condition=27,angle=28)&start=-4,2&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5)&run=inner&steps=200&seeds=64';
const SIX =
  'noise=gaussian(sigma=1)&run=lookahead(lookahead(sgd(lr=0.01),k=3,alpha=0.5),k=2,alpha=0.5)&run=inner' +
  '&run=sgd(lr=0.01)&run=sgd(lr=0.02)&run=adam(lr=0.1)&run=adam(lr=0.2)&steps=60&seeds=9';
const PANEL = 'section[aria-labelledby=runs-title]';
const PROBLEMS = 'landscape=rosenbrok&run=lookahead(sgd(lr=NaN),k=0,alpha=-1)&run=inner&steps=0&bogus=1';

test.beforeEach(() => test.slow());

test('axe finds nothing in the default, folded or unfolded, nor in full screen', async ({ page }) => {
  await open(page);
  await findsNothing(page);
  await findsNothingInTheDark(page);
  for (const summary of await settings(page).locator('summary').all()) await summary.click();
  await field(page, K).fill('nothing');
  await page.keyboard.press('Enter');
  await findsNothing(page);
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect(page.getByRole('navigation')).toBeHidden();
  await findsNothing(page);
});

test('axe finds nothing in a diverged run', async ({ page }) => {
  await open(page, BLOW_UP);
  await findsNothing(page);
});

test('axe finds nothing in six runs, nested', async ({ page }) => {
  await open(page, SIX);
  await findsNothing(page);
});

test('axe finds nothing in the panel of runs, unfolded, each at its own best', async ({ page }) => {
  await open(page, SIX);
  const panel = page.getByRole('region', { name: /^Runs/ });
  await panel.getByRole('button', { name: 'Remove Adam (lr 0.2)' }).click();
  await panel.getByRole('button', { name: 'Hide SGD (lr 0.02)' }).click();
  await panel.getByRole('radio', { name: 'each at its own best' }).check();
  await expect(panel).toContainText('Searched over');
  await panel.getByRole('button', { name: /^Edit Adam/ }).click();
  await panel.getByRole('button', { name: 'Add a run' }).click();
  await findsNothing(page, PANEL);
  await findsNothingInTheDark(page, PANEL);
});

test('axe finds nothing in a link with problems', async ({ page }) => {
  await open(page, PROBLEMS);
  await findsNothing(page);
  await findsNothingInTheDark(page);
});

test('axe finds nothing in the dialogs', async ({ page }) => {
  await open(page);
  for (const key of ['x', 's', 'g', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await findsNothing(page);
    if (key === 'x' || key === 'g') await findsNothingInTheDark(page);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
});

test('axe finds nothing where landscapes and optimizers are chosen', async ({ page }) => {
  await open(page);
  for (const label of ['Landscape', 'Base optimizer'] as const) {
    await picker(page, label).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { checked: true })).toBeFocused();
    await findsNothing(page);
    await findsNothingInTheDark(page);
    await page.keyboard.type('nothing like this');
    await expect(dialog.getByRole('radio')).toHaveCount(0);
    await findsNothing(page);
    await page.keyboard.press('Escape');
  }
  await choose(page, 'Landscape', 'Beale');
  await findsNothing(page);
  await findsNothingInTheDark(page);
});

test('axe finds nothing in the notebook, be it empty, full or comparing', async ({ page }) => {
  test.slow();
  const notebook = page.getByRole('dialog', { name: 'Notebook' });
  await open(page);
  await page.keyboard.press('n');
  await expect(notebook).toContainText('Nothing is pinned yet');
  await findsNothing(page);
  for (const text of [undefined, BLOW_UP]) {
    await open(page, text);
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
    await findsNothing(page);
  }
  await page.keyboard.press('n');
  await notebook.getByRole('textbox').first().fill('A note');
  await notebook
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await findsNothing(page);
  await findsNothingInTheDark(page);
  await notebook
    .getByRole('button', { name: /^Compare with/ })
    .last()
    .click();
  await expect(notebook.getByRole('table')).toBeVisible();
  await findsNothing(page);
  await findsNothingInTheDark(page);
  await notebook.getByRole('button', { name: 'All pins' }).click();
  await notebook
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await findsNothing(page);
  await findsNothingInTheDark(page);
});

test('axe finds nothing in a figure on somebody else’s page', async ({ page }) => {
  await page.goto('./#embed=1');
  for (const size of [
    { width: 600, height: 400 },
    { width: 300, height: 200 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.getByRole('link', { name: 'Open in Lookahead Lab' })).toBeVisible();
    await axeFindsNothing(page);
    await findsNothingInTheDark(page);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('axe finds nothing', async ({ page }) => {
    await open(page);
    await findsNothing(page);
    await picker(page, 'Landscape').click();
    await page.getByRole('button', { name: 'About Beale' }).click();
    await findsNothing(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'More' }).click();
    await findsNothing(page);
    await page.getByRole('button', { name: /^Notebook/ }).click();
    await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
    await findsNothing(page);
  });
});

async function findsNothing(page: Page, within = 'html'): Promise<void> {
  await expect(verdict(page)).toContainText(/\d|∞|compared/);
  await axeFindsNothing(page, within);
}
