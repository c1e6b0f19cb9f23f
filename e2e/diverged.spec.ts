import type { Page } from '@playwright/test';
import {
  boxOf,
  chart,
  colours,
  expect,
  field,
  open,
  plane,
  playback,
  readout,
  scrubber,
  sentence,
  settings,
  test,
  verdict,
} from './app.ts';

const BLOW_UP =
  'landscape=quadratic(condition=27,angle=28)&start=-4,2&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5)&run=inner&steps=200&seeds=64';

const label = (page: Page) => plane(page).getByText(/left the picture at step/);

test('a run that blows up is named in the verdict, on the picture and at the playhead', async ({ page }) => {
  await open(page, BLOW_UP);
  await expect(sentence(page)).toHaveText('Lookahead diverges (in 64 of 64 seeds), the same SGD without it does not.');
  await expect(verdict(page), 'no interval between infinities').not.toContainText('∞× to ∞×');
  await expect(verdict(page).getByRole('definition').first()).toHaveText(/^(∞|diverged) against 0\.\d+$/);
  await expect(label(page)).toHaveText(/^Lookahead left the picture at step \d+, diverged at \d+$/);
  const [left = 0, diverged = 0] = ((await label(page).innerText()).match(/\d+/g) ?? []).map(Number);
  expect(left).toBeLessThan(diverged);
  expect(diverged).toBeLessThan(200);
  await expect(readout(page)).toContainText(`diverged at step ${diverged}`);
  await expect(readout(page), 'no sync after that').not.toContainText('sync 100');
  await expect(page.getByText(`Lookahead diverged at step ${diverged}.`)).toBeAttached();
  expect(await colours(chart(page).locator('canvas'))).toBeGreaterThan(20);

  await scrubber(page).fill(String(diverged - 2));
  await expect(readout(page)).toContainText(/weights \([−\d,.]+, [−\d,.]+\), loss /);
  await playback(page)
    .getByRole('button', { name: /^To the start/ })
    .click();
  await expect(readout(page)).toContainText('before the first cycle');

  // The way out that the example tells of, and back.
  await settings(page).getByRole('radio', { name: 'set to zero' }).check();
  await expect(sentence(page)).toHaveText(/Lookahead ends [\d.]+× lower/);
  await expect(label(page)).toHaveCount(0);
  await page.goBack();
  await expect(sentence(page)).toContainText('diverges');
});

test('where everything diverges both are named', async ({ page }) => {
  await open(page, BLOW_UP.replace('lr=0.1,', 'lr=5,'));
  await expect(sentence(page)).toHaveText(
    'Both Lookahead and the same SGD without it diverge (in 64 of 64 seeds and in 64 of 64 seeds).',
  );
  await expect(plane(page).getByText(/diverged at/)).toHaveCount(2);
  await field(page, 'learning rate').fill('100');
  await field(page, 'learning rate').press('Enter');
  await expect(sentence(page)).toContainText('diverge');
});

test('a run by itself that diverges is named too', async ({ page }) => {
  await open(page, 'landscape=beale&start=1,1.5&run=sgd(lr=0.5,momentum=0.9)&steps=50');
  await expect(sentence(page)).toContainText('diverges');
  await expect(readout(page)).toContainText(/diverged at step \d+/);
});

test('labels of runs that leave cover neither one another nor the legend, which is folded where there is no room', async ({
  page,
}) => {
  const more = ['0.2', '0.15,momentum=0.95', '0.13,momentum=0.93', '0.12,momentum=0.9']
    .map((lr) => `&run=sgd(lr=${lr})`)
    .join('');
  const legend = plane(page).getByText('slow weights φ', { exact: true });
  for (const [width, height, folded] of [
    [1280, 800, false],
    [1190, 640, true],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, BLOW_UP.replace('&steps', `${more}&steps`));
    const labels = plane(page).getByText(/diverged at/);
    expect(await labels.count()).toBeGreaterThan(2);
    await expect(legend).toBeVisible({ visible: !folded });
    const boxes = await Promise.all([...(await labels.all()), plane(page).locator('details')].map(boxOf));
    const covered = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    );
    expect(covered).toEqual([]);
  }
  await plane(page).getByText('Legend', { exact: true }).click();
  await expect(legend).toBeVisible();
  const lines = await plane(page)
    .locator('details li')
    .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(Math.max(...lines), 'each entry in one line').toBeLessThan(30);
});
