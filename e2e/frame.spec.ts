import { chart, expect, expectAddress, open, plane, playback, settings, slider, test, verdict } from './app.ts';

test('a link leaves out parts and single controls, and says what it could not take', async ({ page }) => {
  await open(page, 'hide=chart,questions,landscape,momentum');
  await expect(verdict(page)).toBeVisible();
  await expect(chart(page)).toHaveCount(0);
  await expect(settings(page).getByRole('heading', { name: 'Landscape' })).toHaveCount(0);
  await expect(slider(page, 'momentum')).toHaveCount(0);
  await expect(slider(page, 'learning rate')).toBeVisible();
  await expectAddress(page, /^hide=chart,questions,landscape,momentum&landscape=quadratic/);

  await page.goto('about:blank');
  await page.goto('./#embed=1');
  await expect(playback(page)).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(settings(page)).toHaveCount(0);
});

test('pages are reached from the menu, and back returns to the experiment', async ({ page }) => {
  await open(page, 'landscape=booth&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&steps=40');
  await page.getByRole('link', { name: 'Networks' }).click();
  await expect(plane(page)).toHaveCount(0);
  await expectAddress(page, /^(page=networks|network=)/);
  await page.goBack();
  await expect(plane(page)).toBeVisible();
  await expectAddress(page, /^landscape=booth/);
});
