import type { Page } from '@playwright/test';
import { expect, SMALL_NETWORK, test } from './app.ts';

/** The shown digits of a loss, rounded in both. */
const CLOSE = 0.02;

test('every backend comes to the same end, and one that is not to be had here gives way and says so', async ({
  page,
}) => {
  const ends: number[][] = [];
  for (const backend of ['wasm', 'cpu', 'webgl']) {
    await train(page, `${SMALL_NETWORK}&backend=${backend}`);
    ends.push(await losses(page));
    const refused = await page.getByText('cannot be used:').count();
    if (backend !== 'webgl') expect(refused, backend).toBe(0);
  }
  const [first, ...others] = ends;
  expect(first.length).toBeGreaterThanOrEqual(2);
  for (const other of others) {
    expect(other).toHaveLength(first.length);
    for (const [index, loss] of other.entries()) expect(Math.abs(loss / first[index] - 1)).toBeLessThan(CLOSE);
  }
});

test('where WebAssembly cannot be fetched, plain JavaScript goes on and that is said', async ({ page }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await train(page, `${SMALL_NETWORK}&backend=wasm`);
  await expect(page.getByText('WebAssembly cannot be used:')).toContainText('plain JavaScript goes on in its place.');
  expect((await losses(page)).length).toBeGreaterThanOrEqual(2);
});

async function train(page: Page, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#${text}`);
  await expect(page.getByRole('figure', { name: 'How does training go?' })).toContainText('Median test loss:');
  await expect(page.getByRole('progressbar', { name: 'Share that is trained' })).toHaveAttribute('value', '1');
}

/** What the median test losses come to, as the sentence under the curves says. */
async function losses(page: Page): Promise<number[]> {
  const words = await page.getByRole('figure', { name: 'How does training go?' }).innerText();
  const sentence = /Median test loss:.*/.exec(words)?.[0] ?? '';
  return Array.from(sentence.matchAll(/to (\d[\d.]*\d)/g), ([, number]) => Number(number));
}
