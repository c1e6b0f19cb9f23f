import type { Page } from '@playwright/test';
import {
  boxOf,
  centre,
  changesVerdict,
  chart,
  drag,
  expect,
  expectAddress,
  K,
  open,
  plane,
  playButton,
  sentence,
  settings,
  slider,
  startRing,
  test,
  verdict,
} from './app.ts';

const SIZES = [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [2560, 1440],
] as const;

test('at no width anything scrolls sideways or is cut or covered', async ({ page }) => {
  await open(page);
  await expect(verdict(page)).toContainText('lr');
  await expect(page.getByRole('math')).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await fits(page, `${width} px`);
    const picture = await boxOf(plane(page));
    expect(picture.width).toBeGreaterThan(Math.min(340, width - 24));
    expect(picture.height).toBeGreaterThan(250);
  }
});

test('a page with much to say stays in its columns', async ({ page }) => {
  await open(
    page,
    `landscape=${'rosenbrok'.repeat(9)}&run=lookahead(sgd(lr=NaN),k=50000,alpha=-1)&run=inner&steps=100000&bogus=1`,
  );
  await expect(page.getByRole('math')).toBeVisible();
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await fits(page, `${width} px`);
  }
});

test('the dialogs fit into the window, large or small', async ({ page }) => {
  await open(page);
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const key of ['x', 's', '?']) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeInViewport({ ratio: 0.99 });
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('k and alpha are docked under the thumb and work there', async ({ page }) => {
    await open(page);
    for (const [name, part] of [
      [/^k /, 'k=20,'],
      [/^α /, 'alpha=1)'],
    ] as const) {
      const docked = page.getByRole('slider', { name }).and(page.locator('input')).last();
      await expect(docked).toBeInViewport({ ratio: 0.95 });
      const { x, y, width, height } = await boxOf(docked);
      expect(y).toBeGreaterThan(844 / 2);
      expect(height).toBeGreaterThanOrEqual(24);
      await changesVerdict(page, () => page.touchscreen.tap(x + width - 3, y + height / 2));
      await expectAddress(page, part);
    }
    await expect(plane(page)).toBeInViewport({ ratio: 0.9 });
    await expect(sentence(page)).toBeInViewport({ ratio: 0.9 });
    await expect(playButton(page)).toBeInViewport({ ratio: 0.9 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(slider(page, K).last()).toBeInViewport({ ratio: 0.95 });
  });

  test('one line says the experiment and leads to what is set, none of it under the dock', async ({ page }) => {
    await open(page);
    const line = page.getByText(/^Ravine 36 : 1, noise 1, SGD lr 0\.01, momentum 0\.9, 100 steps, 64 seeds/);
    await expect(line).toBeVisible();
    await line.getByRole('button').or(line.getByRole('link')).click();
    await expect(settings(page).getByRole('heading', { name: 'Lookahead' })).toBeInViewport();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const docked = await boxOf(page.getByRole('slider', { name: /^k / }).and(page.locator('input')).last());
    const last = await boxOf(settings(page));
    expect(last.y + last.height).toBeLessThanOrEqual(docked.y);
  });
});

test('F shows picture and verdict alone, in larger type, and leaves it again', async ({ page }) => {
  await open(page);
  const size = () => sentence(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const area = async () => {
    const { width, height } = await boxOf(plane(page));
    return width * height;
  };
  const [type, picture] = [await size(), await area()];
  const others = [
    settings(page),
    page.getByRole('navigation', { name: 'Main' }),
    page.getByRole('region', { name: 'The last sync' }),
    chart(page),
  ];
  await page.keyboard.press('f');
  for (const other of others) await expect(other).toBeHidden();
  await expect(sentence(page)).toBeInViewport({ ratio: 0.95 });
  await expect(plane(page)).toBeInViewport({ ratio: 0.95 });
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await size()).toBeGreaterThan(1.15 * type);
  expect(await area()).toBeGreaterThan(1.3 * picture);
  expect(await cutTexts(page)).toEqual([]);

  await page.keyboard.press('f');
  for (const other of others) await expect(other).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  expect(await size()).toBe(type);

  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect(settings(page)).toBeHidden();
  // What the browser does on Escape.
  await page.evaluate(() => document.exitFullscreen());
  await expect(settings(page)).toBeVisible();
});

test('F twice in a hurry leaves nothing behind', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (let time = 0; time < 2; time++)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true, cancelable: true }));
  });
  await expect(settings(page)).toBeVisible();
  // Time for what the browser grants late.
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(settings(page)).toBeVisible();
});

test('the design follows the system until it is chosen, and the choice outlives a reload', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await open(page);
  expect(await ground()).toBe('rgb(247, 247, 244)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe('rgb(17, 20, 26)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe('rgb(247, 247, 244)');
  await page.getByRole('button', { name: 'Dark design' }).click();
  await expect.poll(ground).toBe('rgb(17, 20, 26)');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Light design' })).toBeVisible();
  expect(await ground()).toBe('rgb(17, 20, 26)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Light design' }).click();
  await expect.poll(ground).toBe('rgb(247, 247, 244)');
});

test('the start can be dragged wherever it is, from where the legend was too', async ({ page }) => {
  await open(page);
  const legend = await centre(plane(page).getByText('Legend').locator('..'));
  await drag(page, await centre(startRing(page)), legend);
  await expect.poll(() => page.url()).not.toContain('start=-5,1');
  const onLegend = page.url();
  await drag(page, await centre(startRing(page)), { x: legend.x - 200, y: legend.y });
  await expect.poll(() => page.url()).not.toBe(onLegend);
});

async function fits(page: Page, when: string): Promise<void> {
  // The picture and the chart take their new size in the frame after the window's.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(beyond, `${when}: sideways`).toBeLessThanOrEqual(0);
  await expect.soft(async () => expect(await cutTexts(page), `${when}: cut`).toEqual([])).toPass({ timeout: 1500 });
  expect.soft(await covered(page), `${when}: covered`).toEqual([]);
}

/** Texts that reach beyond the window or beyond a box that cuts them off. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const say = (text: string, by: string) => cut.push(`“${text.trim().slice(0, 60)}” is cut by ${by}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (element === null || text.trim() === '' || element.closest('option, script, .katex') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const ancestors: Element[] = [];
      for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement)
        ancestors.push(box);
      // For screen readers only.
      if (ancestors.some((box) => getComputedStyle(box).clipPath !== 'none')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (left < -0.5 || right > innerWidth + 0.5) say(text, 'the window');
      for (const box of ancestors) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const name = `${box.tagName.toLowerCase()}.${box.getAttribute('class')}`;
        if (overflowX !== 'visible' && (left < edge.left - 1 || right > edge.right + 1)) say(text, name);
        if (['hidden', 'clip'].includes(overflowY) && (top < edge.top - 4 || bottom > edge.bottom + 4)) say(text, name);
      }
    }
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text]')) {
      if (input.checkVisibility() && input.scrollWidth > input.clientWidth + 1) say(input.value, 'its field');
      const column = input.closest('aside')?.getBoundingClientRect();
      if (column !== undefined && input.checkVisibility() && input.getBoundingClientRect().right > column.right)
        say(input.value, 'its column');
    }
    return cut;
  });
}

/** Buttons, lists and fields whose middle or whose ends belong to something else, handles in the picture aside. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, select, input:not([type=radio]), summary');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('[role=group]') !== null) return [];
      control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const y = (top + bottom) / 2;
      const others = [left + 8, (left + right) / 2, right - 8].map((x) => document.elementFromPoint(x, y));
      const free = others.every(
        (other) =>
          other !== null &&
          (control.contains(other) ||
            other.contains(control) ||
            other.closest('label')?.contains(control) ||
            // The invisible struts of a formula reach beyond it.
            other.closest('.katex') !== null),
      );
      return free
        ? []
        : [
            `${control.getAttribute('aria-label') ?? control.innerText} under ${others.map((each) => each?.getAttribute('class'))}`,
          ];
    });
  });
}
