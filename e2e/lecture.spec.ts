import type { Locator, Page } from '@playwright/test';
import { address, chart, DEFAULT, expect, field, K, plane, playback, slider, test, verdict } from './app.ts';
import { findsNothing, findsNothingInTheDark } from './support/axe.ts';
import { rehearse } from './support/rehearse.ts';

const BOOTH = 'landscape=booth&start=-8,6&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=40';
const FOUR = [
  '# four scenes',
  `First of all | ${DEFAULT} | Let them guess.`,
  `Here it waits | ${BOOTH}&at=10s | `,
  'no scene at all',
  `Left alone | hide=verdict,lookahead,legend&${BOOTH}`,
  `Which k? | ${BOOTH}&study=map`,
].join('\n');

test('a lecture is rehearsed with the keyboard alone, and nothing reloads', async ({ page }) => {
  await rehearse(page, './');
});

test('what a lecturer calls up goes with the scene, from the menu and in full screen, too', async ({ page }) => {
  await present(page, deckOf(FOUR));
  await expect(page.getByRole('status').filter({ hasText: 'Line 4, left out' })).toBeVisible();
  const code = page.getByRole('dialog', { name: 'QR code' });
  await page.keyboard.press('q');
  await expect(code.getByRole('img')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(code).toHaveCount(0);
  await expect(title(page)).toHaveText('Here it waits');
  await page.keyboard.press('c');
  const axes = chart(page).locator('[data-figure] svg').first();
  const enlarged = await axes.evaluate((svg: SVGSVGElement) => svg.clientWidth / svg.viewBox.baseVal.width);
  expect(enlarged, 'lines and numbers of charts are larger, too').toBeCloseTo(1.5);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Spotlight' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Spotlight' })).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('black screen and back');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('f');
  await expect.poll(() => isFull(page)).toBe(true);
  await page.keyboard.press('q');
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
  expect(await isFull(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isFull(page)).toBe(false);
});

test('a scene leaves out what it says, or asks its question, and stays as it was changed until it is opened anew', async ({
  page,
}) => {
  await present(page, `${deckOf(FOUR)}&scene=3`);
  await expect(title(page)).toHaveText('Left alone');
  await expect(plane(page)).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
  await expect(slider(page, K)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Which k and α end lower?')).toBeVisible();

  // The mouse was used last: the keys of a remote, and all others of the lecture, still turn the scenes.
  await page.keyboard.press('Home');
  await slider(page, K).click({ position: { x: 8, y: 12 } });
  await expect(field(page, K)).toHaveValue('1');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('Here it waits');
  await page.keyboard.press('ArrowLeft');
  await expect(title(page)).toHaveText('First of all');
  await expect(field(page, K)).toHaveValue('5');
  // What the Tab key has reached keeps its arrows.
  await slider(page, K).press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(field(page, K)).toHaveValue('6');
  await expect(title(page)).toHaveText('First of all');
  await page.keyboard.press('r');
  await expect(field(page, K)).toHaveValue('5');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('Here it waits');
});

test('fifty scenes open from one link; a link that was cut off says so and gives what is left', async ({ page }) => {
  const fifty = Array.from({ length: 50 }, (_, index) => `Scene no. ${index + 1} | ${BOOTH}&seed=${index + 1}`);
  const link = await linkFromCompose(page, fifty.join('\n'));
  expect(link.length).toBeLessThan(2000);
  await present(page, `${link}&scene=50`);
  await expect(title(page)).toHaveText('Scene no. 50');
  await present(page, link.slice(0, Math.floor(0.8 * link.length)));
  await expect(page.getByText('This link was cut off or changed on its way')).toBeVisible();
  await expect(title(page)).toHaveText('Scene no. 1');
  await page.goto('about:blank');
  await page.goto('./#deck=a.nonsense');
  await expect(page.getByRole('heading', { name: 'No scene in this lecture' })).toBeVisible();
});

test('a lecture is written: added to, mended, put in order, and brought back', async ({ page }) => {
  await page.goto(`./#${BOOTH}`);
  await expect(verdict(page)).toContainText(/\d/);
  await page.keyboard.press('a');
  await expect(page.getByText('Added to your lecture as scene 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Your lecture' }).click();
  const text = lines(page);
  await expect(text).toHaveValue(/^k 5, α 0\.5: Booth.* \| landscape=booth/);
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('\nTwo | landscape=boot\nThree');
  await expect(page.getByText('did you mean booth?')).toBeVisible();
  await expect(page.getByText('Line 3 makes no scene')).toBeVisible();
  await page.getByRole('button', { name: 'Go to line 3' }).click();
  await page.keyboard.type('Three | landscape=beale | last');
  await expect(page.getByRole('heading', { name: '3 scenes' })).toBeVisible();
  await page.getByRole('button', { name: 'Move scene 3 up' }).click();
  await expect(text).toHaveValue(/\nThree \| landscape=beale \| last\nTwo/);
  await page.getByRole('button', { name: 'Delete scene 1' }).click();
  await expect(page.getByRole('heading', { name: '2 scenes' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back the earlier text' }).click();
  await expect(page.getByRole('heading', { name: '3 scenes' })).toBeVisible();

  // It is kept, and a file or a link does not make it lost.
  await page.goto('about:blank');
  await page.goto(`./#page=compose&${deckOf(FOUR)}`);
  await expect(page.getByRole('heading', { name: '4 scenes' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back the earlier text' }).click();
  await expect(text).toHaveValue(/^k 5, α 0\.5/);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await (await downloaded).path();
  await page.getByRole('button', { name: 'Start from an example' }).click();
  await expect(page.getByRole('heading', { name: '10 scenes' })).toBeVisible();
  await page.getByLabel('A text file with a lecture').setInputFiles(file);
  await expect(text).toHaveValue(/^k 5, α 0\.5.*\n.*\nTwo \| landscape=boot$/);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(title(page)).toHaveText(/^k 5, α 0\.5: Booth/);
});

test('axe finds nothing in a lecture, nor where one is written', async ({ page }) => {
  test.slow();
  await present(page, deckOf(FOUR));
  await page.keyboard.press('n');
  await findsNothing(page);
  await findsNothingInTheDark(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await findsNothing(page);
  await findsNothingInTheDark(page);
  await page.goto('about:blank');
  await page.goto(`./#page=compose&${deckOf(FOUR)}`);
  await expect(page.getByText('Line 4 makes no scene')).toBeVisible();
  await findsNothing(page);
  await findsNothingInTheDark(page);
});

function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

function lines(page: Page): Locator {
  return page.getByRole('textbox', { name: 'The lecture, a line for each scene' });
}

function deckOf(text: string): string {
  return `deck=${encodeURIComponent(text)}`;
}

/** The part of the link behind the #, of a text or, where that is null, of the example. */
async function linkFromCompose(page: Page, text: string | null): Promise<string> {
  await page.goto('./#page=compose');
  if (text === null) await page.getByRole('button', { name: 'Start from an example' }).click();
  else await lines(page).fill(text);
  const link = page.getByRole('textbox', { name: 'Link to the lecture' });
  await expect(link).toHaveValue(/#deck=a\./);
  return new URL(await link.inputValue()).hash.slice(1);
}

/** As a new visit. */
async function present(page: Page, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#${text}`);
  await expect(playback(page)).toBeVisible();
  expect(address(page)).toContain('deck=');
}

function isFull(page: Page): Promise<boolean> {
  return page.evaluate(() => document.fullscreenElement !== null);
}
