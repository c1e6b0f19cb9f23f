import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address, expect, expectAddress, plane, test } from './app.ts';
import { findsNothing, findsNothingInTheDark } from './support/axe.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
const cards = (page: Page) => page.getByRole('main').getByRole('listitem');

async function openClaim(page: Page, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#${text}`);
  await expect(heading(page)).toBeVisible();
}

test('by keyboard: a bet, the trials, the verdict, and the way to overturn it', async ({ page }) => {
  await openClaim(page, 'claim=cost');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'For some of them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Holds on 2 of 4 trials, fails on 2. Your bet was right.');
  await expect(page.getByText('You bet: “For some of them”.')).toBeFocused();
  const findings = page.getByRole('region', { name: 'What was measured' });
  await expect(findings.getByRole('listitem').filter({ hasText: 'Fails here' })).toHaveCount(2);
  await expect(findings.getByRole('figure', { name: 'Gradients for each fast step' })).toHaveCount(2);

  await page.getByRole('link', { name: 'try to overturn it' }).focus();
  await page.keyboard.press('Enter');
  await expect(plane(page)).toBeVisible();
  await expectAddress(page, /^landscape=quadratic\(condition=36/);
  await page.goBack();
  await expect(verdict(page), 'what was found is still there').toContainText('Holds on 2 of 4');
});

test('the overview says how each stands and how the bets came out, until they are forgotten', async ({ page }) => {
  await openClaim(page, 'page=claims');
  await expect(cards(page)).toHaveCount(10);
  await expect(cards(page).filter({ hasText: 'Not tried yet' })).toHaveCount(10);
  await page.getByRole('link', { name: /probabilistic/ }).click();
  await expectAddress(page, /^claim=probabilistic$/);
  await page.getByRole('button', { name: 'On all three' }).click();
  await expect(verdict(page)).toContainText('Fails on all 3 trials. You had bet “On all three”.');
  await page.getByRole('link', { name: 'All claims' }).click();
  await expect(cards(page).nth(7)).toContainText('Fails on all 3 trials. You bet “On all three”: not so.');

  await page.reload();
  await expect(page.getByRole('status')).toContainText(
    '0 of your 1 bet came out right. 9 claims are still to be tried.',
  );
  await page.getByRole('link', { name: /probabilistic/ }).click();
  await expect(page.getByText('When you last tried it: fails on all 3 trials')).toBeVisible();
  await page.getByRole('button', { name: 'Show me without betting' }).click();
  await expect(verdict(page)).toContainText('Fails on all 3 trials.');
  await page.getByRole('link', { name: 'All claims' }).click();
  await page.getByRole('button', { name: 'Forget my bets' }).click();
  await expect(cards(page).filter({ hasText: 'Not tried yet' })).toHaveCount(10);
});

test('every claim opens from its link, with a picture of each trial', async ({ page }) => {
  await openClaim(page, 'page=claims');
  const links = await cards(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const link of links) {
    await openClaim(page, link?.split('#')[1] ?? '');
    await expect(page.getByRole('button', { name: 'Show me without betting' })).toBeVisible();
    const trials = page.getByRole('region', { name: 'The trials' }).getByRole('listitem');
    await expect(trials.locator('canvas')).toHaveCount(await trials.count());
  }
  expect(links).toHaveLength(10);
});

test('a link to no claim says so above all of them', async ({ page }) => {
  await openClaim(page, 'claim=quicker');
  await expect(page.getByRole('alert')).toContainText('unknown claim “quicker”');
  await expect(cards(page)).toHaveCount(10);
});

test('networks can be stopped while they train, and a trial that is done opens as the experiment that it was', async ({
  page,
}) => {
  test.slow();
  await openClaim(page, 'claim=generalizes');
  await page.getByRole('button', { name: 'On some of them' }).click();
  const link = page.getByRole('link', { name: /^Open this trial among the networks/ }).first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(page.getByText('The trials are stopped.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Go on/ })).toBeVisible();

  const text = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  const source = readFileSync(new URL('../src/app/claims/all/generalizes.ts', import.meta.url), 'utf8');
  expect(text, 'the first trial as it was written').toBe(source.match(/(?<=')network=[^']+/)?.[0]);
  await link.click();
  await expect(page.getByRole('region', { name: 'Progress of the training' })).toBeVisible();
  await expect(page.getByText(/could not be taken/)).toHaveCount(0);
  // Each part of it as it was written, however the address orders and completes them.
  for (const part of text.split(/[&(),]/).filter((each) => each !== '')) expect(address(page)).toContain(part);
});

test('on somebody else’s page the claim stands alone', async ({ page }) => {
  await openClaim(page, 'embed=1&claim=cost');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await page.getByRole('button', { name: 'For none' }).click();
  await expect(verdict(page)).toContainText('You had bet “For none”.');
  await expect(page.getByRole('link', { name: /All claims|several updates/ })).toHaveCount(0);
});

test('axe finds nothing in a claim that was tried, nor in the overview, and nothing is cut off on a phone', async ({
  page,
}) => {
  test.slow();
  await openClaim(page, 'claim=smooths');
  await page.getByRole('button', { name: 'Show me without betting' }).click();
  await expect(verdict(page)).toBeVisible();
  await findsNothing(page);
  await findsNothingInTheDark(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('link', { name: 'All claims' }).click();
  await expect(page.getByRole('status')).toContainText('1 of 10 claims tried');
  await findsNothing(page);
  await findsNothingInTheDark(page);
});
