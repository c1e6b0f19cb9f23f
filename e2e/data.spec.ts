import { address, choose, expect, expectAddress, open, plane, startRing, test } from './app.ts';

// What only landscapes made of data have.

const LINE =
  'landscape=least-squares&start=-1.6,2.8&noise=minibatch(size=8)' +
  '&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=16';

test('the data and the fit of both runs are shown beside the landscape, follow the playhead, and can be folded', async ({
  page,
}) => {
  await open(page, `${LINE}&at=20s`);
  const fit = plane(page).getByRole('img', { name: /^32 points with the line/ });
  await expect(fit).toBeVisible();
  const words = () => fit.getAttribute('aria-label');
  expect(await words()).toMatch(
    /step 20, Lookahead: y = .* x [+−] .*; the same SGD without Lookahead: y = .*best: y =/,
  );
  await page.keyboard.press('ArrowRight');
  await expect.poll(words).toContain('step 21,');
  await plane(page).getByText('Data and fit').click();
  await expect(fit).toBeHidden();
});

test('the card stands where the start is not', async ({ page }) => {
  for (const start of ['-2.3,-0.6', '-2.3,3.4']) {
    await open(page, LINE.replace('-1.6,2.8', start));
    const card = await plane(page).getByText('Data and fit').locator('..').boundingBox();
    const ring = await startRing(page).boundingBox();
    if (card === null || ring === null) throw new Error('the card or the start is not there');
    const apart = ring.y + ring.height / 2 < card.y || ring.y + ring.height / 2 > card.y + card.height;
    expect(apart, `start at ${start}`).toBe(true);
  }
});

test('minibatches come with the data and go with them', async ({ page }) => {
  await open(page);
  const noise = page.getByRole('combobox', { name: 'Gradient noise' });
  await expect(noise.locator('option', { hasText: 'Minibatches' })).toHaveCount(0);
  await choose(page, 'Landscape', 'Two classes of data');
  await expectAddress(page, 'noise=minibatch(size=8)');
  await expect(plane(page).getByRole('img', { name: /two classes/ })).toBeVisible();
  await choose(page, 'Landscape', 'Beale');
  await expect.poll(() => address(page)).not.toContain('noise');
  await expect(noise).toHaveValue('none');
  await expect(plane(page).getByText('Data and fit')).toHaveCount(0);
});

test('a link that asks for minibatches where there are no data says so beside the noise', async ({ page }) => {
  await open(page, LINE.replace('least-squares', 'beale'));
  await expect(page.getByRole('region', { name: 'Gradient noise' })).toContainText(
    'minibatch needs a landscape made of data, which beale is not',
  );
});
