import type { Locator, Page } from '@playwright/test';
import { colours, expect, expectAddress, open, plane, scrubber, test } from './app.ts';

const RAVINE =
  'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=center(sigma=1)' +
  '&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&study=cloud&steps=200';

const panel = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Spread' });
const says = (page: Page): Locator => panel(page).getByRole('paragraph').first();
const area = (page: Page, name: string): Locator => panel(page).getByRole('row', { name }).getByRole('cell').first();

test('the spread of all seeds is said in numbers, and follows the playhead', async ({ page }) => {
  await open(page, `${RAVINE}&seeds=64`);
  await expect(says(page)).toHaveText(
    /^At step 200 the slow weights spread over an ellipse of area [\d.]+: [\d.]+× smaller than that of the fast weights \([\d.]+\) and [\d.]+× smaller than that of the same SGD without Lookahead \([\d.]+\)\.$/,
  );
  const [slow, fast, without] = await Promise.all(
    ['Slow weights', 'Fast weights', 'Same SGD without'].map(async (name) =>
      Number(await area(page, name).innerText()),
    ),
  );
  expect(slow).toBeLessThan(fast / 1.5);
  expect(slow).toBeLessThan(without / 1.5);

  // What theory says stands beside what is measured.
  const along = panel(page).getByRole('row', { name: /^along the ravine/ });
  await expect(along.getByRole('cell')).toHaveText([/^0\.\d\d$/, '0.44']);

  // The clouds lie over the paths, which step back.
  const [paths, clouds] = [plane(page).locator('canvas').nth(-2), plane(page).locator('canvas').nth(-1)];
  expect(await colours(clouds)).toBeGreaterThan(50);
  await expect(paths).toHaveCSS('opacity', '0.22');

  const before = await area(page, 'Fast weights').innerText();
  // Back to before the pull-back, and one fast step further back.
  await scrubber(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(says(page)).toContainText('At step 199');
  await expect(area(page, 'Fast weights')).not.toHaveText(before);
  await page.keyboard.press('Home');
  await expect(says(page)).toHaveText('At step 0 all 64 seeds stood at the start.');
});

test('where there is nothing to compare, the way out is one click', async ({ page }) => {
  await open(page, RAVINE);
  await expect(says(page)).toContainText('a single point has no spread');
  await panel(page).getByRole('button', { name: 'Use 64 seeds' }).click();
  await expectAddress(page, 'seeds=64');
  await expect(says(page)).toHaveText(/^At step 200 the slow weights spread over/);

  await open(page, RAVINE.replace('noise=center(sigma=1)&', ''));
  await expect(says(page)).toContainText('Without noise');
  await panel(page).getByRole('button', { name: 'Add Gaussian noise' }).click();
  await expect(says(page)).toHaveText(/^At step 200 the slow weights spread over/);

  await open(page, RAVINE.replace('steps=200', 'steps=130000&seeds=8'));
  await expect(says(page)).toContainText('too many steps');
});

test('the picture fits the clouds', async ({ page }) => {
  await open(page, `${RAVINE}&seeds=64&view=-50,50,-50,50`);
  await panel(page).getByRole('button', { name: 'Fit the picture to the clouds' }).click();
  await expectAddress(page, /view=-[1-3]\.\d+,[1-3]\.\d+,-[1-4]\.\d+,[1-4]\.\d+/);
});
