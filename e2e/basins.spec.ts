import type { Locator, Page } from '@playwright/test';
import { boxOf, centre, colours, drag, expect, expectAddress, open, pixels, plane, test, verdict } from './app.ts';

const SIX_HUMPS = 'landscape=six-hump-camel&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner';
const RASTRIGIN =
  'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner';
const PLAIN = 'landscape=rastrigin&run=lookahead(sgd(lr=0.001),k=5,alpha=0.5)&run=inner';

function questions(page: Page): Locator {
  return page.getByRole('region', { name: 'Questions over many runs' });
}

/** Waits for the answer at rest. */
async function isFull(page: Page): Promise<void> {
  await expect(questions(page).getByText(/256 × 256/)).toBeVisible();
}

/** The shares of a column of the legend, in per cent. */
async function shares(page: Page, column: 'with' | 'without' | 'starts'): Promise<readonly number[]> {
  const heads = await questions(page).getByRole('columnheader').allInnerTexts();
  const place = heads.indexOf(column) - heads.length;
  const rows = await questions(page).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts();
      return Number(/([\d.]+) %/.exec(cells.at(place) ?? '')?.[1]);
    }),
  );
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('which minimum each start reaches: the shares add up, and the sentence says them', async ({ page }) => {
  await open(page, `${SIX_HUMPS}&study=basins&steps=100`);
  await isFull(page);
  const [withIt, without] = [await shares(page, 'with'), await shares(page, 'without')];
  expect(sum(withIt)).toBeCloseTo(100, -0.5);
  expect(sum(without)).toBeCloseTo(100, -0.5);
  await expect(questions(page).getByRole('rowheader')).toHaveText([
    /^\(.*\) ★ global$/,
    /^\(.*\) ★ global$/,
    ...Array.from({ length: withIt.length - 4 }, () => /^\(.*\)$|^and \d+ more$/),
    'near none yet',
    'diverged',
  ]);
  // The picture has the numbers of the table beside the minima, since not everybody can tell the colours apart.
  const numbers = await questions(page).locator('tbody td:first-child').allInnerTexts();
  await expect(
    plane(page)
      .locator('svg')
      .filter({ hasText: new RegExp(`^${numbers.join('')}$`) }),
  ).toHaveCount(1);
  expect(numbers.filter((each) => each !== '')).toEqual(withIt.slice(0, -2).map((_, place) => String(place + 1)));
  const said = await questions(page).getByRole('paragraph').first().innerText();
  const [, , best, other] = /From (.*) % of the starts.*from (.*) % of all starts \(without: (.*) %\)/.exec(said) ?? [];
  expect(Number(best)).toBeCloseTo(withIt[0] + withIt[1], -0.5);
  expect(Number(other)).toBeCloseTo(without[0] + without[1], -0.5);
});

test('with, without and their difference by the arrow keys, in the picture and in the address', async ({ page }) => {
  await open(page, `${RASTRIGIN}&study=basins&steps=60&seeds=8`);
  await isFull(page);
  await expect(questions(page)).toContainText('the noise of the one seed that the picture shows (1)');
  const shown = questions(page).getByRole('radio', { name: 'with', exact: true });
  const before = await pixels(plane(page));
  await shown.focus();
  await page.keyboard.press('ArrowRight');
  await expectAddress(page, 'study=basins(show=baseline)');
  await expect.poll(async () => (await pixels(plane(page))).join()).not.toBe(before.join());
  await page.keyboard.press('ArrowRight');
  await expectAddress(page, 'study=basins(show=difference)');
  const all = await shares(page, 'starts');
  expect(all).toHaveLength(4);
  expect(sum(all)).toBeCloseTo(100, -0.5);
  const said = await questions(page).getByRole('paragraph').first().innerText();
  expect(Number(/From (.*?) %/.exec(said)?.[1])).toBeCloseTo(100 - all[3], -0.5);
});

test('the answer is about what the picture shows', async ({ page }) => {
  // Near its minimum all starts of this bowl end there.
  const bowl = 'landscape=flat-sharp&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&study=basins&steps=200';
  await open(page, `${bowl}&view=-1.6,-1.3,-0.1,0.1`);
  await isFull(page);
  await expect(questions(page).getByRole('row', { name: /^\d \(−1.45/ })).toContainText('100 %');
  await plane(page).press('0');
  await expect(questions(page).getByRole('row', { name: /^\d \(−1.45/ })).not.toContainText('100 %');
});

test('where there is no minimum to reach, it says so', async ({ page }) => {
  await open(page, 'landscape=saddle&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&study=basins&steps=50');
  await isFull(page);
  await expect(questions(page).getByRole('paragraph').first()).toHaveText(/^No minimum is known on this landscape/);
});

test('one run alone has nothing to be switched to', async ({ page }) => {
  await page.goto('./#landscape=himmelblau&run=adam(lr=0.1)&study=basins(show=difference)&steps=100');
  await isFull(page);
  await expect(questions(page).getByRole('radio')).toHaveCount(0);
  expect(sum(await shares(page, 'starts'))).toBeCloseTo(100, -0.5);
});

test('the verdict tells the minima visited on the way', async ({ page }) => {
  await open(page, `${RASTRIGIN}&steps=300&seeds=128`);
  await expect(verdict(page)).toContainText(/Minima visited on the way, mean of 128 seeds\s*2\.9 against 9\.4/);
  await expect(verdict(page)).toContainText(/Seeds that end nearest to the best minimum\s*0 % against/);
  await open(page, 'landscape=quadratic&run=lookahead(sgd(lr=0.01))&run=inner&seeds=8');
  await expect(verdict(page)).not.toContainText('visited');
});

test('what one cycle makes of the landscape: counted, said, and drawn beside it', async ({ page }) => {
  await open(page, `${PLAIN}&study=cycle&steps=100`);
  await isFull(page);
  const said = questions(page).getByRole('paragraph').first();
  await expect(said).toHaveText(
    /^f has (\d+) local minima in this window; after one cycle \(5 steps of SGD, then half way back\) \1 remain\.$/,
  );
  const divider = page.getByRole('slider', { name: /^Divider/ });
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  await divider.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '52');
  await divider.press('Home');
  await expect(divider).toHaveAttribute('aria-valuenow', '0');
  const { x, y, width } = await boxOf(plane(page));
  const handle = await centre(divider);
  expect(handle.x).toBeCloseTo(x, -0.5);
  await drag(page, { x: handle.x + 4, y: y + 300 }, { x: x + 0.7 * width + 4, y: y + 300 });
  await expect(divider).toHaveAttribute('aria-valuenow', '70');
  // Field, and above it the same and what the cycle makes of it.
  const canvases = plane(page).locator('canvas');
  expect(await colours(canvases.nth(1))).toBeGreaterThan(20);
  expect(await colours(canvases.nth(2))).toBeGreaterThan(20);
  const [, before, after] = await pixels(plane(page));
  expect(after).not.toBe(before);
});

test('without slow weights there is no cycle, and one press puts Lookahead around', async ({ page }) => {
  await page.goto('./#landscape=himmelblau&run=sgd(lr=0.01)&study=cycle&steps=100');
  await expect(questions(page)).toContainText('no slow weights');
  await questions(page).getByRole('button', { name: 'Put Lookahead around it' }).click();
  await expectAddress(page, 'run=lookahead(sgd(');
  await isFull(page);
  await expect(questions(page)).toContainText(/f has 4 local minima in this window/);
});
