import { address, expect, open, plane, test, verdict } from './app.ts';

test('the picture can show the smoothed heights of flat and sharp, and nothing else changes', async ({ page }) => {
  await open(page, 'landscape=flat-sharp&run=lookahead(sgd(lr=0.03,momentum=0.9),k=5,alpha=0.5)&run=inner');
  const [said, field] = [address(page), plane(page).locator('canvas').first()];
  const picture = () => field.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const own = await picture();
  const smoothed = plane(page).getByRole('button', { name: 'Smoothed' });
  const note = plane(page).getByText('no evidence of generalisation');
  await expect(smoothed).toHaveAttribute('aria-pressed', 'false');
  await expect(note).toBeHidden();

  await smoothed.click();
  await expect(smoothed).toHaveAttribute('aria-pressed', 'true');
  await expect(note).toBeVisible();
  await expect.poll(picture).not.toBe(own);
  expect(address(page)).toBe(said);

  await smoothed.press('Enter');
  await expect(note).toBeHidden();
  await expect.poll(picture).toBe(own);
});

test('a landscape with one surface has no switch', async ({ page }) => {
  await open(page, 'landscape=booth');
  await expect(plane(page).getByRole('button', { name: 'Fit' })).toBeVisible();
  await expect(plane(page).getByRole('button', { name: 'Smoothed' })).toHaveCount(0);
});

test('on a saddle nothing is called a minimum, and no learning rate the best', async ({ page }) => {
  await open(page, 'landscape=saddle&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner');
  await expect(plane(page).getByText('saddle point')).toBeVisible();
  await expect(plane(page).getByText('minimum', { exact: true })).toHaveCount(0);
  await expect(verdict(page)).toContainText('there is no best one');
});
