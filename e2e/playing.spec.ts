import {
  boxOf,
  chart,
  expect,
  open,
  pauseButton,
  pixels,
  plane,
  playButton,
  playback,
  readout,
  scrubber,
  settings,
  test,
  verdict,
} from './app.ts';

test('playing moves the picture and leaves everything else in the page alone', async ({ page }) => {
  await open(page);
  // What is still being computed changes the page for its own reasons.
  await expect(verdict(page)).toContainText('lr');
  await playButton(page).click();
  await expect(pauseButton(page)).toBeVisible();
  await expect(readout(page)).toContainText(/gradient step [1-9]/);
  const [before, picture] = [await readout(page).innerText(), await pixels(plane(page))];
  const still = [
    settings(page),
    verdict(page),
    chart(page).locator('svg').last(),
    plane(page).locator('svg').first(),
    page.getByRole('banner'),
  ];
  const handles = await Promise.all(still.map((each) => each.elementHandle()));
  const mutated = await page.evaluate(
    (elements) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const observer = new MutationObserver((records) => {
          for (const { type, target } of records)
            seen.push(`${type} of ${target.nodeName} in ${target.parentElement?.outerHTML.slice(0, 80)}`);
        });
        for (const element of elements) {
          if (element !== null)
            observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
        }
        const began = performance.now();
        const look = (now: number) => {
          if (now - began < 1000) requestAnimationFrame(look);
          else resolve(seen);
        };
        requestAnimationFrame(look);
      }),
    handles,
  );
  expect(mutated).toEqual([]);
  expect(await readout(page).innerText(), 'it did play meanwhile').not.toBe(before);
  expect(await pixels(plane(page))).not.toEqual(picture);
  await expect(pauseButton(page)).toBeVisible();
});

test('nothing changes its place or its size from step to step', async ({ page }) => {
  await open(page);
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const places = new Map<string, string>();
    for (const step of ['0', '1', '5', '6', '34', '66', '79', '100']) {
      await scrubber(page).fill(step);
      await expect(readout(page)).toContainText(`gradient step ${step} of`);
      // The formula is written in the same frame as the readout.
      const boxes = [await boxOf(plane(page)), await boxOf(playback(page)), await boxOf(verdict(page))];
      const offset = await page.evaluate(() => scrollY);
      places.set(boxes.map(({ y, height }) => `${Math.round(y + offset)}+${Math.round(height)}`).join(', '), step);
    }
    expect.soft([...places], `at ${width} px`).toHaveLength(1);
  }
});
