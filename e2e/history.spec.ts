import type { Page } from '@playwright/test';
import {
  ALPHA,
  address,
  alphaHandle,
  boxOf,
  centre,
  changesVerdict,
  choose,
  DEFAULT,
  drag,
  expect,
  expectAddress,
  ground,
  K,
  open,
  pauseButton,
  plane,
  playButton,
  playback,
  scrubber,
  sentence,
  slider,
  startRing,
  test,
} from './app.ts';

const entries = (page: Page) => page.evaluate(() => history.length);

test('a drag of the start is one entry; back undoes it, forward redoes it', async ({ page }) => {
  await open(page);
  const [before, said] = [await entries(page), await sentence(page).innerText()];
  const from = await centre(startRing(page));
  await changesVerdict(page, () => drag(page, from, { x: from.x + 150, y: from.y + 80 }, 20));
  await expectAddress(page, /start=-[234]\.\d/);
  expect(await entries(page)).toBe(before + 1);
  const dragged = address(page);

  await page.goBack();
  await expect.poll(() => address(page)).toBe(DEFAULT);
  await expect(sentence(page)).toHaveText(said);
  expect((await centre(startRing(page))).x).toBeCloseTo(from.x, 0);
  await page.goForward();
  await expect.poll(() => address(page)).toBe(dragged);
  await expect.poll(async () => (await centre(startRing(page))).x - from.x).toBeCloseTo(150, -0.5);
});

test('a drag of a slider or of alpha on the chord is one entry', async ({ page }) => {
  await open(page);
  const before = await entries(page);
  const { x, y, width, height } = await boxOf(slider(page, K));
  await drag(page, { x: x + 0.54 * width, y: y + height / 2 }, { x: x + 0.9 * width, y: y + height / 2 }, 12);
  await expectAddress(page, /k=1[3-7],/);
  expect(await entries(page)).toBe(before + 1);

  const [handle, chord] = [await centre(alphaHandle(page)), await centre(startRing(page))];
  await drag(page, handle, { x: (handle.x + chord.x) / 2, y: (handle.y + chord.y) / 2 }, 12);
  await expect.poll(() => address(page)).not.toContain('alpha=0.5)');
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await expectAddress(page, 'alpha=0.5)');
  await page.goBack();
  await expectAddress(page, 'k=5,alpha=0.5)');
});

test('moving the view or the playhead makes no entry', async ({ page }) => {
  await open(page);
  const before = await entries(page);
  const at = await ground(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -200);
  await drag(page, at, { x: at.x + 50, y: at.y - 50 });
  await plane(page).getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => address(page)).not.toContain('view=-6.2,');
  await page.mouse.dblclick(at.x, at.y);
  await expect.poll(() => address(page)).not.toContain('view=');

  for (const name of [/^One step back/, /previous sync/, /^To the start/]) {
    await playback(page).getByRole('button', { name }).click();
  }
  await expectAddress(page, 'at=0');
  await scrubber(page).fill('33');
  await expectAddress(page, 'at=33');
  await playButton(page).click();
  await pauseButton(page).click();
  await expectAddress(page, /at=/);
  expect(await entries(page)).toBe(before);
});

test('each of several edits is undone by going back once', async ({ page }) => {
  await open(page);
  const before = await entries(page);
  const edits: readonly (() => Promise<unknown>)[] = [
    () => slider(page, K).press('ArrowRight'),
    () => slider(page, ALPHA).press('ArrowLeft'),
    () => page.getByRole('radio', { name: 'set to zero' }).check(),
    () => page.getByRole('combobox', { name: 'Gradient noise' }).selectOption('center'),
    () => choose(page, 'Landscape', 'Himmelblau'),
    () => startRing(page).press('ArrowUp'),
    () => page.getByRole('button', { name: 'Show the next seed' }).click(),
  ];
  const said = await sentence(page).innerText();
  const texts = [address(page)];
  for (const edit of edits) {
    await edit();
    await expect.poll(() => address(page)).not.toBe(texts.at(-1));
    texts.push(address(page));
  }
  expect(await entries(page)).toBe(before + edits.length);
  for (const text of texts.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => address(page)).toBe(text);
  }
  await expect(sentence(page)).toHaveText(said);
  await expect(slider(page, K)).toHaveAttribute('aria-valuetext', '5');
  for (const text of texts.slice(1)) {
    await page.goForward();
    await expect.poll(() => address(page)).toBe(text);
  }
});

test('what the view was before an edit comes back with the edit', async ({ page }) => {
  await open(page);
  const at = await ground(page);
  await drag(page, at, { x: at.x + 60, y: at.y });
  await slider(page, K).press('ArrowRight');
  await expectAddress(page, 'k=6,');
  const [, view] = /view=(.*)/.exec(address(page)) ?? [];
  await page.goBack();
  await expectAddress(page, 'k=5,');
  expect(view).not.toBe('-6.2,2.2,-5,3.2');
  expect(address(page)).toContain(`view=${view}`);
});

test('a link typed into the address of the open app opens, is written out, and can be undone', async ({ page }) => {
  await open(page);
  const before = await entries(page);
  await page.goto('./#landscape=beale&steps=50');
  await expectAddress(
    page,
    /^landscape=beale&start=[-\d.,]+&run=lookahead\(sgd\(lr=[\d.]+,momentum=0\.9\),k=5,alpha=0\.5\)&/,
  );
  expect(await entries(page)).toBe(before + 1);
  await slider(page, K).press('ArrowRight');
  await expectAddress(page, 'k=6,');
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await expectAddress(page, /^landscape=beale.*k=5,/);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(DEFAULT);
});
