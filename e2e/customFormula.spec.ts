import { address, changesVerdict, choose, expect, expectAddress, open, sentence, settings, test } from './app.ts';

const ROSENBROCK = 'landscape=custom(f=100*(y-x^2)^2+(1-x)^2)&start=-1.2,1&run=sgd(lr=0.001)&steps=50';

test('a formula of one’s own comes with the link, and what reads it with nothing else', async ({ page }) => {
  const readers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('formulaReader')) readers.push(request.url());
  });
  await open(page);
  expect(readers).toEqual([]);
  await open(page, ROSENBROCK);
  await expectAddress(page, 'landscape=custom(f=100*(y-x^2)^2%2B(1-x)^2)&start=-1.2,1');
  await expect(settings(page).getByLabel('f(x, y)')).toHaveValue('100*(y-x^2)^2+(1-x)^2');
  expect(readers).not.toEqual([]);

  // So it does in the notebook, opened from where nothing has asked for the reader yet.
  await page.keyboard.press('p');
  await expect(page.getByRole('status').filter({ hasText: 'Pinned' })).toBeVisible();
  await page.goto('about:blank');
  await open(page);
  await page.keyboard.press('n');
  const pin = page.getByRole('dialog', { name: 'Notebook' }).locator('li[data-pin]');
  await expect(pin).toContainText('Your own formula');
  await expect(pin).not.toContainText('could not');
});

test('is seen while it is typed; a wrong one is marked, and the last right one stays', async ({ page }) => {
  await open(page);
  await changesVerdict(page, () => choose(page, 'Landscape', 'Your own formula'));
  const formula = settings(page).getByLabel('f(x, y)');
  await changesVerdict(page, () => formula.fill('x^2 + 30*y^2'));
  await expectAddress(page, 'custom(f=x^2%2B30*y^2)');

  const before = address(page);
  await formula.fill('x^2 + 30*z^2');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await expect(formula).toHaveAccessibleDescription(/Character 10: “z” is not known here/);
  expect(address(page)).toBe(before);
  await formula.press('Escape');
  await expect(formula).toHaveValue('x^2+30*y^2');
  await expect(formula).toHaveAttribute('aria-invalid', 'false');

  await page.goBack();
  await expect(formula).toHaveValue('x^2+10*y^2');
});

test('is hatched where it is not defined, and says so', async ({ page }) => {
  await open(page, 'landscape=custom(f=sqrt(x)+y^2)&start=3,2&run=sgd(lr=0.5)&steps=50');
  await expect(page.getByText('not defined here')).toBeVisible();
  await expect(page.getByText('left where the formula is defined at step')).toBeVisible();
  await expect(sentence(page)).toContainText('diverges');
});
