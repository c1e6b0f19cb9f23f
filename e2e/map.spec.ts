import type { Locator, Page } from '@playwright/test';
import {
  ALPHA,
  address,
  boxOf,
  centre,
  DEFAULT,
  expect,
  expectAddress,
  field,
  K,
  open,
  plane,
  sentence,
  test,
  verdict,
} from './app.ts';

function questions(page: Page): Locator {
  return page.getByRole('region', { name: 'Questions over many runs' });
}

function map(page: Page): Locator {
  return page.getByRole('slider', { name: /^Map of k and alpha/ });
}

/** Waits for the map of the newest experiment, all cells of it. */
async function isFull(page: Page): Promise<void> {
  await expect(questions(page).getByText(/Of all settings/)).toBeVisible();
}

/** What the map says about the setting. */
async function says(page: Page, what: string | RegExp): Promise<void> {
  await expect(map(page)).toHaveAttribute('aria-valuetext', what);
}

/** Where a setting lies on the screen, found from where the ring is and from the axis beside it. */
async function placeOf(page: Page, k: number, alpha: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(map(page));
  const tick = async (text: string) => centre(map(page).locator('svg text').getByText(text, { exact: true }));
  const [five, thirty] = [await tick('5'), await tick('30')];
  const [quarter, half] = [await tick('0.25'), await tick('0.5')];
  const x = five.x + ((k - 5) / 25) * (thirty.x - five.x);
  const y = quarter.y + ((alpha - 0.25) / 0.25) * (half.y - quarter.y);
  expect(x > box.x && y > box.y).toBe(true);
  return { x, y };
}

test('says of the setting what the verdict says, and of alpha = 1 that it makes no difference', async ({ page }) => {
  await open(page, DEFAULT);
  await isFull(page);
  const ratio = /ends (.*×) lower/.exec(await sentence(page).innerText())?.[1] ?? 'nothing';
  await says(page, new RegExp(`^k 5, alpha 0.5: ${ratio} lower \\(`));
  await expect(verdict(page)).toContainText(ratio);
  await open(page, DEFAULT.replace('alpha=0.5', 'alpha=1'));
  await isFull(page);
  await says(page, 'k 5, alpha 1: exactly the same');
});

test('the arrow keys walk from cell to cell, and the settings follow', async ({ page }) => {
  await open(page, DEFAULT);
  await isFull(page);
  await map(page).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(field(page, K)).toHaveValue('7');
  await expect(field(page, ALPHA)).toHaveValue('0.53125');
  await expectAddress(page, 'k=7,alpha=0.53125');
  await says(page, /^k 7, alpha 0.531: /);
  for (const key of ['ArrowLeft', 'ArrowDown']) await page.keyboard.press(key);
  await expectAddress(page, 'k=6,alpha=0.5)');
});

test('dragging the crosshair moves both numbers in one entry of the history', async ({ page }) => {
  await open(page, DEFAULT);
  await isFull(page);
  await map(page).scrollIntoViewIfNeeded();
  const from = await placeOf(page, 5, 0.5);
  const to = await placeOf(page, 12, 0.75);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(field(page, K)).toHaveValue('12');
  await expect(field(page, ALPHA)).toHaveValue('0.75');
  await expectAddress(page, 'k=12,alpha=0.75');
  await page.goBack();
  await expect(field(page, K)).toHaveValue('5');
  await expect(field(page, ALPHA)).toHaveValue('0.5');
});

test('a pointer that rests on a cell is told its numbers and shown its path; nothing is set by that', async ({
  page,
}) => {
  await open(page, DEFAULT);
  await isFull(page);
  await map(page).scrollIntoViewIfNeeded();
  const cell = await placeOf(page, 10, 0.25);
  const layers = await plane(page).locator('canvas').count();
  await page.mouse.move(cell.x, cell.y);
  await expect(plane(page).locator('canvas')).toHaveCount(layers + 1);
  await expect(questions(page)).toContainText(/k = 10, α = 0.25: .*× higher \(/);
  await expect(field(page, K)).toHaveValue('5');
  await page.mouse.move(cell.x, 100);
  await expect(plane(page).locator('canvas')).toHaveCount(layers);
  await expect(questions(page)).toContainText(/k = 5, α = 0.5: .*× lower \(/);
});

test('each metric has its own words, and the link remembers which', async ({ page }) => {
  await open(page, DEFAULT);
  const metric = questions(page).getByRole('combobox', { name: 'measured by' });
  for (const [name, text, words] of [
    ['steps to a level', 'metric=reach', /(sooner|later|undecided|same)/],
    ['loss on the way', 'metric=area', /on the way/],
    ['diverged seeds', 'metric=diverged', /seed/],
  ] as const) {
    await metric.selectOption(name);
    await expectAddress(page, `study=map(${text})`);
    await isFull(page);
    await says(page, words);
  }
  await open(page, DEFAULT.replace('&steps', '&study=map(metric=reach)&steps'));
  await expect(metric).toHaveValue('reach');
  await expect(questions(page)).toContainText('The level is a loss of');
});

test('five thumbnails set k, each with how it ends', async ({ page }) => {
  await open(page, DEFAULT);
  const ten = questions(page).getByRole('button', { name: /^k = 10/ });
  await expect(ten).toContainText(/× higher/);
  await ten.click();
  await expect(ten).toHaveAttribute('aria-pressed', 'true');
  await expect(field(page, K)).toHaveValue('10');
  await expect(sentence(page)).toContainText('higher');
});

test('without Lookahead there is nothing to map, and one click changes that', async ({ page }) => {
  await open(page, 'landscape=rosenbrock&run=sgd(lr=0.001)&run=adam(lr=0.01)&steps=100');
  await questions(page).getByRole('button', { name: 'Put Lookahead around it' }).click();
  await isFull(page);
  await expectAddress(page, 'run=lookahead(sgd(');
});

test('what takes long says how long, can be stopped and taken up again', async ({ page }) => {
  await open(page, DEFAULT.replace('steps=100', 'steps=10000'));
  await expect(questions(page).getByRole('progressbar')).toBeVisible();
  await expect(questions(page)).toContainText(/left|computing/);
  await questions(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(questions(page)).toContainText('stopped');
  await expect(questions(page).getByText(/Of all settings/)).toHaveCount(0);
  await questions(page).getByRole('button', { name: 'Go on' }).click();
  await expect(questions(page).getByRole('progressbar')).toBeVisible();
  // The rest of the app answers meanwhile.
  await field(page, K).fill('3');
  await field(page, K).press('Enter');
  await expectAddress(page, 'k=3');
});

test('on a phone a tap sets both numbers, and a map that is scrolled over sets nothing', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await open(page, DEFAULT);
  await isFull(page);
  await map(page).scrollIntoViewIfNeeded();
  const { x, y } = await placeOf(page, 15, 0.75);
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.synthesizeScrollGesture', { x, y, yDistance: -80, gestureSourceType: 'touch' });
  expect(address(page)).toContain('k=5,alpha=0.5');
  await map(page).scrollIntoViewIfNeeded();
  const now = await placeOf(page, 15, 0.75);
  await page.touchscreen.tap(now.x, now.y);
  await expectAddress(page, 'k=15,alpha=0.75');
  await page.close();
});
