import type { Locator, Page } from '@playwright/test';
import { address, boxOf, centre, DEFAULT, drag, expect, expectAddress, field, open, pixels, test } from './app.ts';

const SWEEP = DEFAULT.replace('&steps', '&study=sweep&steps');

function questions(page: Page): Locator {
  return page.getByRole('region', { name: 'Questions over many runs' });
}

function figure(page: Page): Locator {
  return questions(page).getByRole('figure');
}

function marker(page: Page): Locator {
  return figure(page).getByRole('slider');
}

/** Waits for the answer over all seeds, and brings it into view. */
async function openSweep(page: Page, text = SWEEP): Promise<void> {
  await open(page, text);
  await expect(figure(page)).toContainText('64 seeds');
  await figure(page).getByRole('table').scrollIntoViewIfNeeded();
}

test('says in words how much each run depends on the learning rate', async ({ page }) => {
  await openSweep(page);
  await expect(figure(page)).toHaveAccessibleName(/^Final loss median and 10 to 90 % of 64 seeds/);
  await expect(figure(page)).toHaveAccessibleDescription(
    /^Lookahead stays within 10× of its best with the learning rate from [\d.]+ to [\d.]+, the same SGD without Lookahead from [\d.]+ to [\d.]+\. Lookahead has the narrower range/,
  );
  await expect(figure(page).getByRole('table')).toContainText('diverges above 0.1');
  await expect(marker(page)).toHaveAttribute('aria-valuetext', /^0\.01: Lookahead 0\.0\d+; The same SGD .* 0\.0\d+$/);
});

test('dragging on the chart sets the learning rate, and the curves stand still', async ({ page }) => {
  await openSweep(page);
  const before = await pixels(figure(page));
  const { x, y } = await centre(marker(page));
  await drag(page, { x, y: y - 60 }, { x: x + 50, y: y - 60 });
  const lr = field(page, 'learning rate');
  await expect(lr).not.toHaveValue('0.01');
  expect(Number(await lr.inputValue())).toBeGreaterThan(0.02);
  expect((await lr.inputValue()).length, 'no more digits than a finger can mean').toBeLessThan(6);
  await expectAddress(page, `lr=${await lr.inputValue()}`);
  expect(await pixels(figure(page))).toEqual(before);
  await page.goBack();
  await expect(lr, 'a drag is one step back').toHaveValue('0.01');
});

test('hovering tells the numbers there and sets nothing', async ({ page }) => {
  await openSweep(page);
  const { x, y } = await centre(marker(page));
  const heading = figure(page).getByRole('columnheader').last();
  await expect(heading).toHaveText('at 0.01');
  await page.mouse.move(x + 90, y - 60);
  await expect(heading).toHaveText(/at 0\.[1-9]/);
  await expect(figure(page).getByRole('table')).toContainText('diverges');
  await expect(field(page, 'learning rate')).toHaveValue('0.01');
  await page.mouse.move(0, 0);
  await expect(heading).toHaveText('at 0.01');
});

test('the arrow keys move the marker', async ({ page }) => {
  await openSweep(page);
  await marker(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(field(page, 'learning rate')).toHaveValue('0.0105');
  await page.keyboard.press('Home');
  await expect(field(page, 'learning rate')).toHaveValue('0.0001');
  await expect(marker(page)).toHaveAttribute('aria-valuenow', '0.0001');
  await page.keyboard.press('End');
  await expect(field(page, 'learning rate')).toHaveValue('1');
  await expect(marker(page)).toHaveAttribute('aria-valuetext', /diverges/);
});

test('another number and another measure are chosen from lists, and are part of the link', async ({ page }) => {
  await openSweep(page);
  await questions(page).getByRole('combobox', { name: 'Varied' }).selectOption('k: fast steps before each sync');
  await expectAddress(page, 'study=sweep(of=k)');
  await expect(figure(page)).toHaveAccessibleDescription(
    /^Lookahead ends lower than the same SGD without Lookahead with k up to/,
  );
  await expect(figure(page).getByRole('table')).toContainText('the same for any k');
  await questions(page).getByRole('combobox', { name: 'Measured by' }).selectOption('seeds that diverge');
  await expect(figure(page)).toHaveAccessibleName(/^Seeds that diverge of 64/);
  expect(address(page)).toContain('study=sweep(of=k,metric=diverged)');
});

test('what cannot be measured, and what diverges everywhere, is said', async ({ page }) => {
  const saddle = 'landscape=saddle&start=-1.5,0.001&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner';
  await open(page, `${saddle}&study=sweep(metric=reach)&steps=100`);
  await expect(questions(page)).toContainText('This landscape has no lowest loss');
  await open(page, SWEEP.replace('lr=0.01', 'lr=5').replace('sweep', 'sweep(of=momentum)'));
  await expect(figure(page)).toHaveAccessibleDescription(/^Both Lookahead and .* diverge at every momentum shown\.$/);
});

test('on a phone a tap sets it, and a chart that is scrolled over sets nothing', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await openSweep(page);
  await figure(page).locator('canvas').scrollIntoViewIfNeeded();
  const box = await boxOf(figure(page).locator('canvas'));
  const [x, y] = [box.x + 0.7 * box.width, box.y + 0.3 * box.height];
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.synthesizeScrollGesture', { x, y, yDistance: -80, gestureSourceType: 'touch' });
  expect(address(page)).toContain('lr=0.01,');
  await figure(page).locator('canvas').scrollIntoViewIfNeeded();
  const now = await boxOf(figure(page).locator('canvas'));
  await page.touchscreen.tap(now.x + 0.7 * now.width, now.y + 0.3 * now.height);
  await expectAddress(page, /lr=0\.0[2-9]/);
  await page.close();
});
