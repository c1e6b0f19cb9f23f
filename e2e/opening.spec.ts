import {
  address,
  colours,
  DEFAULT,
  expect,
  expectAddress,
  K,
  open,
  pauseButton,
  plane,
  playButton,
  readout,
  sentence,
  slider,
  test,
  verdict,
} from './app.ts';

test('an empty address becomes the default experiment, written out in full', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('Lookahead Lab');
  await expectAddress(page, DEFAULT);
  expect(address(page)).toBe(DEFAULT);
  expect(await page.evaluate(() => performance.getEntriesByName('first-picture').length)).toBeGreaterThan(0);
});

test('the opening picture makes the point in words and numbers', async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toHaveText(/^Lookahead ends \d(\.\d)?× lower than the same SGD without it\.$/);
  await expect(verdict(page)).toContainText(/95 % interval over 64 seeds: [\d.]+× to [\d.]+× lower\./);
  const facts = verdict(page).getByRole('definition');
  await expect(facts.nth(0)).toHaveText(/^0\.00\d+ against 0\.0\d+$/);
  await expect(facts.nth(1)).toHaveText(/^\d+ against \d+$/);
  await expect(facts.nth(2), 'searched in the worker').toHaveText(/\d× lower\s*lr 0\.\d+ and 0\.\d+$/);

  const losses = page.getByRole('figure', { name: 'Loss median and 10 to 90 % of 64 seeds' });
  await expect(losses.locator('figcaption')).toContainText(
    /Median loss: slow weights from 196 to 0\.00\d+; the same SGD/,
  );
  await expect.poll(() => colours(losses.locator('canvas'))).toBeGreaterThan(50);

  for (const entry of ['slow weights φ', 'fast weights θ', 'pulled back', 'SGD without Lookahead', 'minimum']) {
    await expect(plane(page).getByRole('listitem').filter({ hasText: entry })).toBeVisible();
  }
  await expect(plane(page)).toContainText('same start, same noise, same number of gradient steps');
  // Without motion the whole run is shown at once.
  await expect(playButton(page)).toBeVisible();
  await expect(readout(page)).toHaveText(
    /gradient step 100 of 100\s*sync 20\s*slow weights \([\d.−]+, [\d.−]+\), loss 0\.\d+$/,
  );
  for (const canvas of await plane(page).locator('canvas').all()) expect(await colours(canvas)).toBeGreaterThan(50);
  await expect(page.getByText(/^From \(−5\.00, 1\.00\) on .* Lookahead ends at .* with loss 0\.\d+\./)).toBeAttached();
});

test.describe('with motion allowed', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('it plays once by itself, to the end', async ({ page }) => {
    await open(page);
    await expect(pauseButton(page)).toBeVisible();
    await expect(readout(page)).toContainText(/gradient step [1-9]\d? of 100/);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    const play = playButton(page);
    await expect(play).toBeVisible();
    await expect(readout(page)).toContainText('gradient step 100 of 100');
    expect(address(page)).toBe(DEFAULT);

    const before = await sentence(page).innerText();
    await slider(page, K).press('ArrowRight');
    await expect(sentence(page), 'other paths have come').not.toHaveText(before);
    await expect(play, 'and are not played').toBeVisible();
  });

  test('it rests at the step that a link names', async ({ page }) => {
    await open(page, DEFAULT.replace('&view', '&at=35s&view'));
    await expect(readout(page)).toContainText('gradient step 35 of 100');
    await expect(playButton(page)).toBeVisible();
    await expectAddress(page, 'at=35s');
  });
});
