import { readFileSync } from 'node:fs';
import { address, expect, open, test } from './app.ts';

test('Share gives the experiment as a program to read, to copy and to keep, by the keyboard alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await dialog.getByRole('tab', { name: 'Link' }).press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'PyTorch' })).toBeFocused();
  const program = dialog.getByRole('region', { name: 'Program for PyTorch' });
  await expect(program).toContainText(`#   ${address(page)}`);
  await expect(program).toContainText('torch.optim.SGD, lr=0.01, momentum=0.9');

  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('The program is on your clipboard.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await program.evaluate((element) => element.textContent));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toBe('lookahead_pytorch.py');
  expect(readFileSync(await file.path(), 'utf8')).toBe(copied);

  await page.keyboard.press('Tab');
  await expect(program).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => program.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await dialog.getByRole('tab', { name: 'PyTorch' }).press('ArrowRight');
  await expect(dialog.getByRole('region', { name: 'Program for optax' })).toContainText(
    'optax.sgd(0.01, momentum=0.9)',
  );
});

test('what no program is written for is said in its place', async ({ page }) => {
  await open(page, 'run=lookahead(lookahead(sgd,k=2),k=2,state=interpolate)&run=inner&steps=20');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: 'optax' }).click();
  await expect(page.getByRole('tabpanel', { name: 'optax' })).toHaveText(/^No program for optax: .* is not covered\.$/);
});
