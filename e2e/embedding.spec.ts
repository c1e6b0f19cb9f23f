import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { centre, drag, expect, open, plane, playback, SMALL_NETWORK, startRing, test } from './app.ts';
import { type StaticHost, startHost } from './staticHost.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A host of pages with figures in them: the example of the manual, and the build beside it. */
async function hostOfExample(): Promise<StaticHost> {
  return startHost((name) => {
    if (!/^(docs|dist)\//.test(name)) throw new Error(`${name} is not served`);
    return readFile(`${ROOT}${name}`);
  });
}

async function figureOf(page: Page): Promise<Frame> {
  const figure = page.frames().find((frame) => frame !== page.mainFrame());
  if (figure === undefined) throw new Error('The page has no figure in it.');
  return figure;
}

/** How many pixels of a page, across and down, lie outside of its frame. */
function overflow(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
}

for (const [width, height] of [
  [300, 200],
  [600, 400],
  [1200, 700],
]) {
  test(`a figure of ${width} × ${height} fits itself, and leads to the whole`, async ({ page, context }) => {
    await page.setViewportSize({ width, height });
    await page.goto(
      './#embed=1&hide=legend&landscape=booth&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&steps=40',
    );
    const link = page.getByRole('link', { name: 'Open in Lookahead Lab' });
    await expect(link).toBeInViewport({ ratio: 1 });
    await expect(plane(page)).toBeInViewport({ ratio: 1 });
    await expect(playback(page).getByRole('slider')).toBeInViewport({ ratio: 1 });
    expect(await overflow(page)).toEqual([0, 0]);
    // The picture has most of it.
    expect((await plane(page).boundingBox())?.height).toBeGreaterThan(0.6 * height);

    // What was moved comes along, and leaves neither history nor storage behind.
    const before = await page.evaluate(() => history.length);
    const from = await centre(startRing(page));
    await drag(page, from, { x: from.x + 20, y: from.y - 15 });
    await page.keyboard.press('Escape');
    for (const key of ['d', 'p', 'n', 's', 'x', '?']) await page.keyboard.press(key);
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('start=-8,8');
    expect(await page.evaluate(() => [history.length, localStorage.length])).toEqual([before, 0]);
    const whole = context.waitForEvent('page');
    await link.click();
    const opened = await whole;
    await expect(opened.getByRole('banner')).toBeVisible();
    const experiment = (await page.evaluate(() => location.hash)).replace('#embed=1&hide=legend&', '');
    expect(new URL(opened.url()).hash).toBe(`#${experiment}`);
  });
}

test('the page around a figure speaks to it and hears from it, as the example of the manual does', async ({ page }) => {
  const host = await hostOfExample();
  try {
    await page.goto(`http://127.0.0.1:${host.port}/docs/embedding-example.html`);
    const step = page.locator('#step');
    await expect(step).toHaveText(/^Gradient step 100 of 100, sync 20:/);
    await expect(page.locator('#verdict')).toHaveText(/^Lookahead ends .* than the same SGD without it\.$/);
    await page.getByRole('button', { name: 'To the third sync' }).click();
    await expect(step).toHaveText(/^Gradient step 15 of 100, sync 3:/);
    const first = await page.locator('#verdict').innerText();
    await page.getByRole('button', { name: 'k = 20' }).click();
    await expect(step).toHaveText(/^Gradient step 100 of 100, sync 5:/);
    await expect(page.locator('#verdict')).not.toHaveText(first);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(step).toHaveText(/^Gradient step [1-9]\d? of 100/);
    await page.getByRole('button', { name: 'Pause' }).click();
    const figure = await figureOf(page);
    expect(await figure.evaluate(() => localStorage.length)).toBe(0);

    // What comes from the figure, as it is.
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
    });
    const say = (message: unknown) =>
      page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
    const heard = (type: string): Promise<Record<string, unknown> | undefined> =>
      page.evaluate(
        (wanted) =>
          (window as unknown as { heard: Record<string, unknown>[] }).heard
            .filter(({ type }) => type === wanted)
            .at(-1),
        type,
      );
    await say({ lookaheadLab: 1, type: 'set', experiment: 'landscape=boot&steps=40&run=sgd(lr=0.05)&hide=transport' });
    await expect
      .poll(() => heard('experiment'))
      .toMatchObject({
        lookaheadLab: 1,
        text: expect.stringContaining('steps=40'),
        link: expect.not.stringContaining('embed'),
        problems: [{ key: 'landscape', message: expect.stringContaining('booth') }],
      });
    await expect.poll(() => heard('step')).toMatchObject({ evaluation: 40, steps: 40, runs: [{ slow: null }] });
    await expect
      .poll(() => heard('verdict'))
      .toMatchObject({ comparison: null, text: expect.stringContaining('loss of') });
    // Still a figure, with all its parts.
    await expect(figure.getByRole('region', { name: 'Playback' })).toBeVisible();
    await expect(figure.getByRole('banner')).toHaveCount(0);
    await say({ lookaheadLab: 1, type: 'goTo', to: 'middle' });
    await expect.poll(() => heard('error')).toMatchObject({ message: expect.stringContaining('not “middle”') });
    await say({ lookaheadLab: 1, type: 'theme', theme: 'dark' });
    await expect.poll(() => figure.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await say({ lookaheadLab: 1, type: 'set', experiment: SMALL_NETWORK });
    await expect(figure.getByRole('link', { name: 'Open in Lookahead Lab' })).toBeVisible();
    await expect.poll(() => heard('experiment')).toMatchObject({ text: expect.stringMatching(/^network=.*steps=60$/) });
    await say({ lookaheadLab: 1, type: 'play' });
    await expect.poll(() => heard('error')).toMatchObject({ message: expect.stringContaining('this one has none') });

    // Nobody but the page around it is obeyed.
    await figure.evaluate(() => postMessage({ lookaheadLab: 1, type: 'theme', theme: 'light' }, '*'));
    await say({ lookaheadLab: 1, type: 'oops' });
    await expect.poll(() => heard('error')).toMatchObject({ message: expect.stringContaining('oops') });
    expect(await figure.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.goto('about:blank');
  } finally {
    host.stop();
  }
});

test('a lecture in a frame of 600 × 400 fits it, with a scene on a landscape and with a network', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 400 });
  const lecture = `What does it do here? | landscape=booth\nAnd here? | ${SMALL_NETWORK}`;
  await page.goto(`./#embed=1&deck=${encodeURIComponent(lecture)}`);
  await expect(playback(page).getByRole('slider')).toBeInViewport({ ratio: 1 });
  expect((await plane(page).boundingBox())?.height).toBeGreaterThan(0.5 * 400);
  expect(await overflow(page)).toEqual([0, 0]);
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^Trained for 60 gradient steps/)).toBeVisible();
  expect(await overflow(page)).toEqual([0, 0]);
});

test('Share gives the line for a page of one’s own, which shows this experiment there', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'landscape=booth&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&steps=40');
  await page.keyboard.press('s');
  await page.getByRole('tab', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('The line is on your clipboard.');
  const line = await page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog.getByRole('textbox', { name: 'HTML' })).toHaveValue(line);
  await page.setContent(line);
  const figure = page.frameLocator('iframe');
  await expect(figure.getByRole('group', { name: /^Plane/ })).toBeVisible();
  await expect(figure.getByRole('banner')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveAttribute('title', /^Lookahead Lab: Booth/);
  await page.goto('about:blank');
});
