import type { Locator, Page } from '@playwright/test';
import {
  address,
  boxOf,
  centre,
  changesVerdict,
  chart,
  DEFAULT,
  expect,
  expectAddress,
  open,
  pixels,
  plane,
  sentence,
  slider,
  startRing,
  test,
  verdict,
} from './app.ts';

const WITHOUT = 'The same SGD without Lookahead';
const SIX = DEFAULT.replace('&steps', '&run=adam(lr=0.1)&run=sgd(lr=0.02)&run=sgd(lr=0.03)&run=adam(lr=0.2)&steps');

function panel(page: Page): Locator {
  return page.getByRole('region', { name: /^Runs/ });
}

/** A run of the table, by its name as it stands there. */
function run(page: Page, name: string | RegExp): Locator {
  return panel(page)
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

function names(page: Page): Locator {
  return panel(page).getByRole('rowheader');
}

function act(page: Page, what: 'Hide' | 'Show' | 'solo' | 'Edit' | 'Remove', name: string): Locator {
  return panel(page).getByRole('button', { name: new RegExp(`^${what} ${name.replace(/[()]/g, '\\$&')}$`, 'i') });
}

const SLOW = [0xa3, 0x21, 0x8e] as const;
const WITHOUT_LOOKAHEAD = [0xb8, 0x4f, 0x00] as const;

/** Whether anything is drawn in this colour. */
function shows(locator: Locator, colour: readonly [red: number, green: number, blue: number]): Promise<boolean> {
  return locator.locator('canvas').evaluateAll(
    (all, [red, green, blue]) =>
      all.some((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas as HTMLCanvasElement, 0, 0);
        const data = copy?.getImageData(0, 0, width, height).data ?? [];
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) return true;
        return false;
      }),
    colour,
  );
}

async function add(page: Page, label: string): Promise<void> {
  await panel(page).getByRole('button', { name: 'Add a run' }).click();
  await panel(page).getByRole('button', { name: label, exact: true }).click();
}

test('the table says of each run how it ended, in the numbers of the verdict', async ({ page }) => {
  await open(page);
  const table = panel(page).getByRole('table', { name: 'After 100 gradient steps, median of 64 seeds' });
  await expect(table.getByRole('columnheader')).toHaveText(['loss', 'distance', 'steps', 'rate', 'ended']);
  await expect(names(page)).toHaveText(['Lookahead', WITHOUT]);
  const cells = run(page, 'Lookahead').getByRole('cell');
  await expect(cells.nth(1)).toHaveText(/^0\.00\d+$/);
  expect(await verdict(page).innerText()).toContain((await cells.nth(1).innerText()).slice(0, 5));
  await expect(cells.nth(3)).toHaveText('100');
  await expect(cells.nth(4)).toHaveText('0.01');
  await expect(cells.nth(5)).toHaveText('finished');

  await open(page, DEFAULT.replace('lr=0.01,', 'lr=0.12,'));
  await expect(run(page, WITHOUT).getByRole('cell').last()).toHaveText(/^diverged in \d+ of 64$/);
});

test('a run is added, edited and removed, and the link carries all of it', async ({ page }) => {
  await open(page);
  await add(page, 'Adam (lr 0.1)');
  await expectAddress(page, '&run=inner&run=adam(lr=0.1)&steps');
  await expect(names(page)).toHaveText(['Lookahead', WITHOUT, 'Adam (lr 0.1)']);
  await expect(run(page, 'Adam (lr 0.1)').getByRole('cell').nth(3)).toHaveText('100');
  await expect(panel(page).getByRole('button', { name: 'Add a run' })).toBeFocused();
  await expect(plane(page)).toContainText('Adam (lr 0.1)');

  await act(page, 'Edit', 'Adam (lr 0.1)').click();
  const fields = panel(page).getByRole('group', { name: /^Settings of/ });
  await fields.getByRole('textbox', { name: 'learning rate' }).fill('0.3');
  await page.keyboard.press('Enter');
  await expectAddress(page, 'run=adam(lr=0.3)&');
  await fields.getByRole('checkbox', { name: 'with Lookahead' }).check();
  await expectAddress(page, 'run=lookahead(adam(lr=0.3),k=5,alpha=0.5)&');
  await fields.getByRole('slider', { name: 'k', exact: true }).press('ArrowRight');
  await expectAddress(page, 'run=lookahead(adam(lr=0.3),k=6,alpha=0.5)&');
  await fields.getByRole('combobox', { name: 'Optimizer' }).selectOption('SGD');
  await expectAddress(page, /run=inner&run=lookahead\(sgd\(lr=[\d.]+\),k=6,alpha=0\.5\)&/);

  await panel(page)
    .getByRole('button', { name: /^Remove Lookahead/ })
    .click();
  await expect.poll(() => address(page)).toBe(DEFAULT);
  await expect(names(page)).toHaveCount(2);
  await expect(panel(page).getByRole('button', { name: 'Add a run' })).toBeFocused();
  await page.goBack();
  await expect(names(page)).toHaveCount(3);
});

test('colours stay with the runs when another goes', async ({ page }) => {
  await open(page, SIX);
  const colour = (name: string) => run(page, name).locator('path').first().getAttribute('stroke');
  const before = await colour('SGD (lr 0.03)');
  await act(page, 'Remove', 'Adam (lr 0.1)').click();
  await expect(names(page)).toHaveCount(5);
  expect(await colour('SGD (lr 0.03)')).toBe(before);
});

test('six runs are the most, and the button says so', async ({ page }) => {
  await open(page, SIX);
  const button = panel(page).getByRole('button', { name: 'Add a run' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(panel(page)).toContainText('Six runs are the most: remove one first.');
  await button.press('Enter');
  await expect(panel(page).getByRole('list')).toHaveCount(0);
  await act(page, 'Remove', 'Adam (lr 0.2)').click();
  await expect(button).toHaveAttribute('aria-disabled', 'false');
});

test('a hidden run leaves paths, curves and legend, but neither table nor verdict nor link', async ({ page }) => {
  await open(page);
  const said = await sentence(page).innerText();
  const before = [await pixels(plane(page)), await pixels(chart(page))];
  await act(page, 'Hide', WITHOUT).click();
  await expect(plane(page)).not.toContainText('without Lookahead');
  await expect(chart(page)).not.toContainText('without Lookahead');
  for (const picture of [plane(page), chart(page)]) {
    await expect.poll(() => shows(picture, WITHOUT_LOOKAHEAD)).toBe(false);
    expect(await shows(picture, SLOW)).toBe(true);
  }
  await expect(sentence(page)).toHaveText(said);
  await expect(names(page)).toHaveCount(2);
  expect(address(page)).toBe(DEFAULT);
  await act(page, 'Show', WITHOUT).press('Enter');
  await expect.poll(async () => [await pixels(plane(page)), await pixels(chart(page))]).toEqual(before);

  // What is opened from a link or an example shows all that it is about.
  await act(page, 'Hide', 'Lookahead').click();
  await page.keyboard.press('x');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Over-damped/ })
    .click();
  await expect(act(page, 'Hide', 'Lookahead')).toBeVisible();
});

test('a run alone is seen alone, and the others come back', async ({ page }) => {
  await open(page, SIX);
  const before = await pixels(plane(page));
  const solo = act(page, 'solo', 'Adam (lr 0.1)');
  await solo.click();
  await expect(solo).toHaveAttribute('aria-pressed', 'true');
  await expect(chart(page).getByText('Adam (lr 0.1)', { exact: true })).toBeVisible();
  await expect(chart(page)).not.toContainText('slow weights');
  await expect(plane(page)).not.toContainText('slow weights');
  for (const picture of [plane(page), chart(page)])
    for (const colour of [SLOW, WITHOUT_LOOKAHEAD]) await expect.poll(() => shows(picture, colour)).toBe(false);
  await expect(page.getByRole('slider', { name: /^alpha, along the chord/ })).toHaveCount(0);
  await solo.click();
  await expect(chart(page)).toContainText('slow weights');
  await expect.poll(() => pixels(plane(page))).toEqual(before);
});

test('each run at its own best learning rate, said what it cost, and back', async ({ page }) => {
  await open(page, DEFAULT.replace('&steps', '&run=adam(lr=0.1)&steps'));
  const text = address(page);
  await changesVerdict(page, () => panel(page).getByRole('radio', { name: 'each at its own best' }).check());
  await expectAddress(
    page,
    /sgd\(lr=0\.00\d+,momentum=0\.9\),k=5,alpha=0\.5\)&run=sgd\(lr=0\.00\d+,momentum=0\.9\)&run=adam/,
  );
  expect(address(page)).not.toContain('run=inner');
  await expect(panel(page)).toContainText(/Searched over 64 seeds, [\d,]+ gradient evaluations each/);
  await expect(sentence(page)).toContainText(/lower than SGD with momentum \(lr 0\.00\d+\)/);
  await panel(page).getByRole('radio', { name: 'as set' }).check();
  await expect.poll(() => address(page)).toBe(text);
});

test('where there is nothing to search by it is said', async ({ page }) => {
  await open(page, DEFAULT.replace('steps=100', 'steps=4'));
  await expect(panel(page)).toContainText('Each at its own best learning rate: there is no sync in these steps');
  await expect(panel(page).getByRole('radio')).toHaveCount(0);
});

test('the table follows a dragged start, but not each of its steps', async ({ page }) => {
  await open(page);
  const table = panel(page).getByRole('table');
  const before = await table.innerText();
  await table.evaluate((element) => {
    const seen = { changes: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => seen.changes++).observe(element, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const { x, y } = await centre(startRing(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const began = Date.now();
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(x + step, y + step / 3);
    await page.waitForTimeout(16);
  }
  const seconds = (Date.now() - began) / 1000;
  await expect.poll(() => table.innerText()).not.toBe(before);
  const changes = await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes);
  await page.mouse.up();
  expect(changes).toBeGreaterThan(1);
  expect(changes).toBeLessThanOrEqual(14 * (seconds + 0.5));
});

test('at no width it is cut, and on a wide screen the page does not scroll', async ({ page }) => {
  await open(page, SIX);
  await act(page, 'Edit', 'Adam (lr 0.2)').click();
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
    [1024, 768],
    [390, 844],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await panel(page).scrollIntoViewIfNeeded();
    const box = await boxOf(panel(page));
    expect.soft(box.x + box.width, `${width} px`).toBeLessThanOrEqual(width);
    for (const each of [slider(page, 'learning rate').last(), act(page, 'Remove', 'Adam (lr 0.2)')]) {
      const inner = await boxOf(each);
      expect.soft(inner.x + inner.width, `${width} px`).toBeLessThanOrEqual(box.x + box.width);
    }
    const [down, aside] = await page.evaluate(() => [
      document.documentElement.scrollHeight - innerHeight,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    expect.soft(aside, `${width} px sideways`).toBeLessThanOrEqual(0);
    if (width >= 1180) expect.soft(down, `${width} px`).toBeLessThanOrEqual(0);
  }
});
