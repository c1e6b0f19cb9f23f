import type { Page } from '@playwright/test';
import { address, expect, expectAddress, field, K, SMALL_NETWORK, slider, test, verdict } from './app.ts';
import { findsNothing, findsNothingInTheDark } from './support/axe.ts';

const SMALL = SMALL_NETWORK;
const LONG = SMALL.replace('steps=60', 'steps=40000');
const DIGITS = 'network=mlp(hidden=8)&data=digits&batch=32&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&steps=40';

test('opens from the menu, trains by itself, and says what came of it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Networks' }).click();
  await expectAddress(page, 'network=mlp');
  await expect(words(page)).toContainText(/^gradient step \d/);
  await expect(verdict(page).getByRole('paragraph').first()).toHaveText(/\.$/);
  await page.goBack();
  await expectAddress(page, 'landscape=');
  await page.goForward();
  await expectAddress(page, 'network=mlp');
});

test('a link opens the same experiment, and a change of it trains anew and can be undone', async ({ page }) => {
  await openNetworks(page, SMALL);
  expect(address(page)).toBe(SMALL);
  await expect(figure(page, 'How does training go?')).toContainText(/Median test loss: slow weights from/);
  const before = await verdict(page).innerText();
  await field(page, K).fill('3');
  await page.keyboard.press('Enter');
  await expectAddress(page, 'k=3');
  await expect.poll(() => verdict(page).innerText()).not.toBe(before);
  await trained(page);
  await page.goBack();
  await expectAddress(page, 'k=5');
  await expect.poll(() => verdict(page).innerText()).toBe(before);
});

test('a training pauses, goes on, is cancelled and begun again', async ({ page }) => {
  await page.goto(`./#${LONG}`);
  await expect(words(page)).toContainText('left');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(words(page)).toContainText(/^Paused at gradient step/);
  const share = () => page.getByRole('progressbar', { name: 'Share that is trained' }).getAttribute('value');
  const resting = await share();
  await page.waitForTimeout(250);
  expect(await share()).toBe(resting);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(share).not.toBe(resting);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(words(page)).toContainText(/^Cancelled at gradient step/);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(words(page)).toContainText('left');
});

test('shows any cycle on its plane, over any surface, and the boundary there', async ({ page }) => {
  await openNetworks(page, SMALL);
  const plane = figure(page, 'What does one cycle do?');
  await expect(plane).toContainText('In this cycle the training loss goes from');
  const before = await plane.innerText();
  await slider(page, 'Cycle').focus();
  await page.keyboard.press('Home');
  await expectAddress(page, 'cycle=1');
  await expect(plane).toContainText('cycle 1 of 12, gradient steps 1 to 5');
  await expect.poll(() => plane.innerText()).not.toBe(before);
  await plane.getByLabel('Surface').selectOption('test accuracy');
  await expectAddress(page, 'surface=testAccuracy');
  await expect(plane).toContainText(/the test accuracy goes from .* % to/);
  await expect(figure(page, 'Where is the boundary?')).toContainText('test set after gradient step 5');
  await expect(figure(page, 'Where is the boundary?')).toContainText(/Slow weights: \d+; Fast weights: \d+/);
});

test('other data bring what suits them, say so and are taken back', async ({ page }) => {
  await openNetworks(page, SMALL);
  await page.getByRole('radio', { name: 'Handwritten digits' }).check({ force: true });
  await expectAddress(page, 'data=digits');
  await expect(page.getByText(/fit Handwritten digits; they were/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectAddress(page, /network=mlp\(hidden=4.*data=digits.*batch=16.*steps=60/);
  await expect(figure(page, 'What is still read wrong?').getByRole('listitem').first()).toContainText(/read as/);
});

test('tries settings of k and alpha in the background, and a cell sets them', async ({ page }) => {
  await openNetworks(page, SMALL);
  const panel = page.getByRole('region', { name: /^Which k and α/ });
  await panel.getByRole('button', { name: /^Try 4 × 4/ }).click();
  await expect(panel).toContainText(/Over 6 seeds, \d+ of 16 settings end lower/);
  const cell = panel.getByRole('button', { name: /^k 10, alpha 0.2/ });
  await cell.click();
  await expectAddress(page, 'k=10,alpha=0.2');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Export the table of k and α' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/Which k and α.*k = 10, α = 0.2\. The difference/);
  await dialog.getByRole('radio', { name: 'CSV' }).check({ force: true });
  await expect(dialog).toContainText('about 16 rows');
});

test('says beside the thing what a damaged link got wrong, and what diverged', async ({ page }) => {
  await openNetworks(
    page,
    'network=mlp(hidden=999,activation=relu)&data=mons&loss=squaredError&batch=0&run=lookahead(sgd(lr=900),k=5)&run=inner&steps=60',
  );
  const settings = page.getByRole('complementary', { name: 'Settings' });
  for (const title of ['Data', 'Network', 'Training'])
    await expect(settings.getByRole('region', { name: new RegExp(`^${title}`) }).getByRole('alert')).toBeVisible();
  await expect(page.getByText(/could not be taken as written/)).toBeVisible();
  await expect(verdict(page)).toContainText(/diverged at gradient step \d/);
});

test('axe finds nothing in either design, and nothing scrolls sideways at any width', async ({ page }) => {
  await openNetworks(page, DIGITS);
  await expect(page.getByRole('region', { name: /^How flat/ })).toContainText('Sharpness is');
  for (const [width, height] of [
    [360, 740],
    [390, 844],
    [768, 1024],
    [1180, 800],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${width} px`).toBeLessThanOrEqual(width);
    expect(await cut(page), `${width} px`).toEqual([]);
  }
  await findsNothing(page);
  await findsNothingInTheDark(page);
});

/** Opens an experiment by its link and waits until it is trained. */
async function openNetworks(page: Page, text: string): Promise<void> {
  await page.goto(`./#${text}`);
  await trained(page);
}

async function trained(page: Page): Promise<void> {
  await expect(words(page)).toContainText(/^Trained for/);
}

/** How far the training is. */
function words(page: Page) {
  return page.getByRole('region', { name: 'Progress of the training' }).getByRole('status');
}

function figure(page: Page, title: string) {
  return page.getByRole('figure', { name: title });
}

/** Cards whose content is wider than they are. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.card')].flatMap((card) =>
      card.scrollWidth > card.clientWidth + 1 ? [`${card.innerText.slice(0, 40)}: ${card.scrollWidth}`] : [],
    ),
  );
}
