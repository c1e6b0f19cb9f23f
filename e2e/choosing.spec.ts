import type { Page } from '@playwright/test';
import {
  address,
  changesVerdict,
  choose,
  colours,
  expect,
  expectAddress,
  field,
  open,
  picker,
  sentence,
  settings,
  slider,
  startRing,
  test,
} from './app.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Choose a/ });
const card = (page: Page, name: string) => dialog(page).getByRole('radio', { name, exact: true });
const search = (page: Page) => field(page, /^Search/);
const status = (page: Page) => settings(page).getByRole('status');

test('landscapes are pictures of themselves, and the one that is shown has the focus', async ({ page }) => {
  await open(page);
  await expect(picker(page, 'Landscape')).toHaveText(/Ravine$/);
  await expect.poll(() => colours(picker(page, 'Landscape').locator('canvas')), 'the button too').toBeGreaterThan(20);
  await picker(page, 'Landscape').click();
  await expect(card(page, 'Ravine')).toBeFocused();
  await expect(card(page, 'Ravine')).toBeChecked();
  await expect(dialog(page).getByRole('radio', { checked: true })).toHaveCount(1);
  const cards = dialog(page).getByRole('radio');
  await expect(dialog(page).getByRole('status')).toHaveText(`${await cards.count()} landscapes`);
  for (const each of await cards.all()) {
    await each.scrollIntoViewIfNeeded();
    await expect.poll(() => colours(each.locator('canvas'))).toBeGreaterThan(20);
    await expect(each).toHaveAccessibleDescription(/^[A-Z].{20,}\.$/);
  }
});

test('arrow keys walk over the cards, Enter chooses, and the focus returns', async ({ page }) => {
  await open(page);
  await picker(page, 'Landscape').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Ravine')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('radio').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Ravine')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'Ravine')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'Ravine')).not.toBeFocused();
  await page.keyboard.press('End');
  const last = dialog(page).getByRole('radio').last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  // Walking is not choosing.
  await expect(card(page, 'Ravine')).toBeChecked();
  const title = (await last.locator('[id$=title]').innerText()).trim();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(picker(page, 'Landscape')).toBeFocused();
  await expect(picker(page, 'Landscape')).toContainText(title);
  expect(address(page)).not.toContain('landscape=quadratic');
});

test('Escape closes, changes nothing and gives the focus back', async ({ page }) => {
  await open(page);
  const before = address(page);
  await picker(page, 'Base optimizer').press('Enter');
  await expect(card(page, 'SGD with momentum')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'SGD')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(picker(page, 'Base optimizer')).toBeFocused();
  expect(address(page)).toBe(before);
});

test('a letter typed anywhere searches, and Enter takes the best', async ({ page }) => {
  await open(page);
  await picker(page, 'Landscape').click();
  await expect(card(page, 'Ravine')).toBeFocused();
  await page.keyboard.type('himm');
  await expect(search(page)).toHaveValue('himm');
  await expect(dialog(page).getByRole('radio')).toHaveCount(1);
  await expect(dialog(page).getByRole('status')).toHaveText(/^1 of \d+ landscapes$/);
  await search(page).fill('no such place');
  await expect(dialog(page)).toContainText('Nothing matches “no such place”.');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Show all landscapes' }).click();
  await expect(card(page, 'Ravine')).toBeChecked();
  await search(page).fill('minima of equal depth');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expectAddress(page, 'landscape=himmelblau&start=-0.5,-1&');
  await changesVerdict(page, () => slider(page, /^k /).press('ArrowRight'));
  await expect(dialog(page), 'the key that chose has not opened it again').toHaveCount(0);
});

test('what a landscape brings along is said, and can be taken back without it', async ({ page }) => {
  await open(page);
  await changesVerdict(page, () => choose(page, 'Landscape', 'Beale'));
  await expectAddress(page, /landscape=beale&start=1,1\.5.*lr=0\.001.*seeds=64$/);
  const said = /^Start \(1,\s1\.5\) and learning rate 0\.001 fit Beale; they were \(−5,\s1\) and 0\.01\./;
  await expect(status(page).filter({ hasText: said })).toBeVisible();
  // What only moves the picture or the playhead is no edit.
  await page.keyboard.press('Home');
  await expect(status(page).filter({ hasText: said })).toBeVisible();
  await settings(page).getByRole('button', { name: 'Undo' }).click();
  await expectAddress(page, /landscape=beale&start=-5,1&.*lr=0\.01,.*view=-6\.2,2\.2,-5,3\.2$/);
  await expect(settings(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(picker(page, 'Landscape')).toBeFocused();
});

test('it is said until the next edit', async ({ page }) => {
  await open(page);
  await choose(page, 'Base optimizer', 'Adam');
  await expectAddress(page, 'lookahead(adam(lr=0.1)');
  await expect(status(page).filter({ hasText: 'Learning rate 0.1 fits Adam; it was 0.01.' })).toBeVisible();
  await startRing(page).press('ArrowUp');
  await expect(settings(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await choose(page, 'Base optimizer', 'SGD with momentum');
  await settings(page).getByRole('button', { name: 'Undo' }).click();
  await expectAddress(page, 'lookahead(sgd(lr=0.1,momentum=0.9)');
});

test('what a landscape is exactly is told on demand, without choosing it', async ({ page }) => {
  await open(page);
  const before = address(page);
  await picker(page, 'Landscape').click();
  const about = dialog(page).getByRole('complementary', { name: 'About Himmelblau' });
  await expect(about).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'About Himmelblau' }).click();
  await expect(about).toContainText('4 minima');
  await expect(about).toContainText('(−2.805, 3.131)f = 0');
  for (const link of await about.getByRole('link').all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
  expect(address(page)).toBe(before);
  await about.getByRole('button', { name: 'Choose Himmelblau' }).click();
  await expectAddress(page, 'landscape=himmelblau');
});

test('slow weights can be taken off and put around again', async ({ page }) => {
  await open(page);
  const slow = page.getByRole('combobox', { name: 'Slow weights' });
  await expect(slow).toHaveValue('lookahead');
  await changesVerdict(page, () => slow.selectOption('none'));
  await expectAddress(page, /run=sgd\(lr=0\.01,momentum=0\.9\)&steps/);
  await expect(slider(page, /^k /)).toHaveCount(0);
  await changesVerdict(page, () => slow.selectOption('lookahead'));
  await expectAddress(page, 'run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner');
  await expect(sentence(page)).toContainText('Lookahead');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the dialog fills the screen, and more about a landscape unfolds below it', async ({ page }) => {
    await open(page);
    await picker(page, 'Landscape').click();
    await expect(card(page, 'Ravine')).toBeFocused();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const about = dialog(page).getByRole('button', { name: 'About Beale' });
    await expect(about).toHaveAttribute('aria-expanded', 'false');
    await about.click();
    await expect(about).toHaveAttribute('aria-expanded', 'true');
    await expect(dialog(page)).toContainText('(3, 0.5)');
    await card(page, 'Beale').click();
    await expectAddress(page, 'landscape=beale');
  });
});
