import type { Page } from '@playwright/test';
import {
  address,
  boxOf,
  chart,
  DEFAULT,
  expect,
  expectAddress,
  open,
  pauseButton,
  pixels,
  plane,
  playButton,
  playback,
  readout,
  scrubber,
  test,
} from './app.ts';

const at = (moment: string) => DEFAULT.replace('&view', `&at=${moment}&view`);
const button = (page: Page, name: RegExp) => playback(page).getByRole('button', { name });

test('plays, pauses, and a paused playhead is in the address', async ({ page }) => {
  await open(page);
  await playButton(page).click();
  await expect(readout(page)).toContainText(/gradient step [1-9]\d? of 100/);
  expect(address(page), 'not while it plays').toBe(DEFAULT);
  await pauseButton(page).click();
  await expectAddress(page, /&at=\d+s?&/);
  const [, step] = /at=(\d+)/.exec(address(page)) ?? [];
  await expect(readout(page)).toContainText(`gradient step ${step} of 100`);
  await expect(playButton(page)).toBeVisible();
});

test('a sync is a moment of its own, forwards and backwards', async ({ page }) => {
  await open(page, at('34'));
  const moments = [
    ['at=34&', /gradient step 34 of 100\s*fast step 4 of 5 in cycle 7\s*fast weights/],
    ['at=35&', /gradient step 35 of 100\s*fast step 5 of 5 in cycle 7\s*fast weights/],
    ['at=35s&', /gradient step 35 of 100\s*sync 7\s*slow weights/],
    ['at=36&', /gradient step 36 of 100\s*fast step 1 of 5 in cycle 8\s*fast weights/],
  ] as const;
  const pictures: (readonly string[])[] = [];
  for (const [index, [part, said]] of moments.entries()) {
    if (index > 0) await button(page, /^One step forward/).click();
    await expectAddress(page, part);
    await expect(readout(page)).toHaveText(said);
    await expect.poll(() => pixels(plane(page))).not.toEqual(pictures.at(-1));
    pictures.push(await pixels(plane(page)));
  }
  for (const [index, [part, said]] of [...moments.entries()].reverse()) {
    if (index < moments.length - 1) await button(page, /^One step back/).click();
    await expectAddress(page, part);
    await expect(readout(page)).toHaveText(said);
    await expect.poll(() => pixels(plane(page)), 'the same picture as on the way there').toEqual(pictures[index]);
  }
});

test('next and previous sync', async ({ page }) => {
  await open(page, at('33'));
  for (const [name, part] of [
    [/next sync/, 'at=35s&'],
    [/next sync/, 'at=40s&'],
    [/previous sync/, 'at=35s&'],
    [/previous sync/, 'at=30s&'],
    [/^To the start/, 'at=0&'],
    [/previous sync/, 'at=0&'],
  ] as const) {
    await button(page, name).click();
    await expectAddress(page, part);
  }
  await expect(readout(page)).toContainText('before the first cycle');
});

test('the scrubber goes anywhere, by mouse and by keyboard', async ({ page }) => {
  await open(page);
  const { x, y, width, height } = await boxOf(scrubber(page));
  await page.mouse.click(x + width / 2, y + height / 2);
  await expectAddress(page, /at=(49|50s?|51)&/);
  await scrubber(page).press('Home');
  await expectAddress(page, 'at=0&');
  await scrubber(page).press('ArrowRight');
  await expectAddress(page, 'at=1&');
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'step 1 of 100');
  await scrubber(page).press('End');
  await expect.poll(() => address(page)).toBe(DEFAULT);
  await expect(readout(page)).toContainText('gradient step 100 of 100');
});

test('dragging across the loss chart moves the playhead', async ({ page }) => {
  await open(page);
  const canvas = await boxOf(chart(page).locator('canvas'));
  const [left, y] = [canvas.x + 0.2 * canvas.width, canvas.y + canvas.height / 2];
  await page.mouse.move(left, y);
  await page.mouse.down();
  await expectAddress(page, 'at=');
  const first = Number(/at=(\d+)/.exec(address(page))?.[1]);
  await page.mouse.move(left + 0.3 * canvas.width, y, { steps: 5 });
  await expect.poll(() => Number(/at=(\d+)/.exec(address(page))?.[1])).toBeGreaterThan(first + 20);
  await page.mouse.up();
});

test('the speed is a factor on the pace', async ({ page }) => {
  await open(page);
  const stepsASecond = async (speed: string) => {
    await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
    await button(page, /^To the start/).click();
    await playButton(page).click();
    const measured = await scrubber(page).evaluate(
      (input: HTMLInputElement) =>
        new Promise<number>((resolve) => {
          const [from, began] = [Number(input.value), performance.now()];
          const look = () => {
            const steps = Number(input.value) - from;
            const seconds = (performance.now() - began) / 1000;
            if (steps >= 12) resolve(steps / seconds);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await pauseButton(page).click();
    return measured;
  };
  const [half, twice] = [await stepsASecond('0.5'), await stepsASecond('2')];
  // A loaded machine drops frames, and a frame counts for a tenth of a second at most.
  expect(half).toBeGreaterThan(2);
  expect(half).toBeLessThan(14);
  expect(twice / half).toBeGreaterThan(2);
});

test('one cycle is explained in three callouts, then the rest plays', async ({ page }) => {
  await open(page, DEFAULT.replace('k=5', 'k=2'));
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  const callout = plane(page).locator('p[aria-live]');
  await expect(callout).toBeHidden();
  const said = callout.evaluate(
    (element: HTMLElement) =>
      new Promise<string[]>((resolve) => {
        const texts: string[] = [];
        const observer = new MutationObserver(() => {
          const [box, frame] = [element, element.parentElement].map((each) => each?.getBoundingClientRect());
          const inside = box && frame && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top;
          const text = inside ? element.textContent : `not inside the picture: ${element.textContent}`;
          if (!element.hidden && text !== texts.at(-1)) texts.push(text);
          if (!element.hidden || texts.length === 0) return;
          observer.disconnect();
          resolve(texts);
        });
        observer.observe(element, { attributes: true, childList: true });
      }),
  );
  await page.getByRole('button', { name: 'Explain one cycle' }).click();
  expect(await said).toEqual([
    expect.stringMatching(/^1\. k = 2: 2 fast steps forward/),
    expect.stringMatching(/^2\. .*slow weights follow.*pulled back/),
    expect.stringMatching(/^3\. .*fast weights start again/),
  ]);
  await expect(readout(page)).toContainText('gradient step 100 of 100');
  await expect(playButton(page)).toBeVisible();
});

test.describe('the last sync', () => {
  const card = (page: Page) => page.getByRole('region', { name: 'The last sync' });

  const cases = [
    ['the first', at('5s'), 1, 5],
    ['the seventh', at('35s'), 7, 5],
    ['two steps after the seventh', at('37'), 7, 5],
    ['the last', DEFAULT, 20, 5],
    ['alpha of three digits', DEFAULT.replace('alpha=0.5', 'alpha=0.125'), 20, 5],
    ['a small alpha', at('15s').replace('alpha=0.5', 'alpha=0.004'), 3, 5],
    ['large numbers', 'start=400,-900&run=lookahead(sgd(lr=0.01),k=3,alpha=0.3)&run=inner&steps=10', 3, 3],
  ] as const;
  test('is said once it has happened, with the right indices and numbers', async ({ page }) => {
    await open(page, at('5'));
    await expect(card(page)).toContainText('No sync has happened yet');
    await button(page, /^One step forward/).click();
    await expect(card(page).getByRole('math')).toBeVisible();
    await expect(card(page)).not.toContainText('No sync has happened yet');
    for (const [name, text, sync, k] of cases) {
      await open(page, text);
      const formula = card(page).locator('math mrow').first();
      await expect(formula, name).toHaveText(new RegExp(`^ϕ${sync}=ϕ${sync - 1}\\+α\\s*\\(θ${k}−ϕ${sync - 1}\\)$`));
      const line = await card(page).getByText('·').innerText();
      const numbers =
        line
          .replaceAll('−', '-')
          .replaceAll(/(\d),(\d\d\d)/g, '$1$2')
          .match(/-?\d+(\.\d+)?/g) ?? [];
      expect(numbers, line).toHaveLength(9);
      const [newX = '', newY = '', oldX = '', oldY = '', alpha = '', fastX = '', fastY = '', ...again] = numbers;
      expect(again).toEqual([oldX, oldY]);
      expect(agree(newX, oldX, alpha, fastX), line).toBe(true);
      expect(agree(newY, oldY, alpha, fastY), line).toBe(true);
      const [, written] = /,alpha=([\d.]+)\)/.exec(address(page)) ?? [];
      expect.soft(Number(alpha), 'alpha itself is not rounded').toBe(Number(written));
    }
  });

  /** Whether new = old + alpha (fast - old), as far as the digits that are written can tell. */
  function agree(fresh: string, old: string, alpha: string, fast: string): boolean {
    const way = Number(fast) - Number(old);
    const rounding = half(fresh) + half(old) + half(fast) + half(alpha) * Math.abs(way);
    return Math.abs(Number(fresh) - (Number(old) + Number(alpha) * way)) <= rounding;
  }

  /** Half a unit in the last digit of a number as it is written. */
  function half(text: string): number {
    const [, decimals = ''] = text.split('.');
    return decimals === '' ? 0.5 * 10 ** Math.max(0, text.replace('-', '').length - 3) : 0.5 * 10 ** -decimals.length;
  }
});

test('a longer run that is opened stands at its end, too', async ({ page }) => {
  await open(page);
  await expect(scrubber(page)).toHaveValue('100');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /^Calmer/ }).click();
  await expect(readout(page)).toContainText('gradient step 200 of 200');
  await expect(scrubber(page)).toHaveValue('200');
});
