import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { address, DEFAULT, expect, open, plane, SMALL_NETWORK, test } from './app.ts';
import { coarseDifference } from './support/coarseDifference.ts';
import { renderSvg } from './support/renderSvg.ts';

const TRACE = fileURLToPath(new URL('../scripts/trace.mjs', import.meta.url));
const STUDY = fileURLToPath(new URL('../scripts/study.mjs', import.meta.url));
const SHORT = DEFAULT.replace('seeds=64', 'seeds=3').replace('steps=100', 'steps=40');

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export' });
}

/** Opens the export dialog on the picture, with its size on the screen. */
async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Export the picture/ }).click();
  await pick(page, 'as shown');
}

/** A study of the command line, by its words. */
function study(...words: readonly string[]): Buffer {
  return execFileSync(process.execPath, [STUDY, ...words], { maxBuffer: 1e8 });
}

/** Radio buttons lie under what is to be seen of them. */
async function pick(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('radio', { name, exact: true }).check({ force: true });
}

async function save(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await pick(page, format);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a PNG shows what the screen shows, an SVG what the PNG shows, and both say where they come from', async ({
  page,
}) => {
  // In the midst of it, so that there is a faint part, too.
  await open(page, SHORT.replace('&view', '&at=20&view'));
  // What can be taken hold of, and what is written above the picture, is no part of the figure.
  const style = await page.addStyleTag({
    content:
      '[data-figure] :is(button, p, details), [data-figure] [class*=chips], [data-figure] [class*=chord] { visibility: hidden }',
  });
  const screen = await plane(page).screenshot();
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  await openExport(page);
  await pick(page, 'PNG');
  await pick(page, '1×');
  const png = await save(page, 'PNG');
  const svg = await save(page, 'SVG');
  expect(await coarseDifference(page, screen, png.bytes)).toBeLessThan(0.008);
  expect(await coarseDifference(page, png.bytes, await renderSvg(page, svg.bytes))).toBeLessThan(0.012);

  const link = page.url();
  const texts = textsOf(png.bytes);
  expect(texts).toMatchObject({ Experiment: address(page), URL: link });
  expect(texts.Software).toMatch(/^Lookahead Lab \d/);
  expect(texts.Description).toContain('Drawn up to gradient step 20');
  const { metadata, title } = await readSvg(page, svg.bytes);
  expect(metadata).toContain(link);
  expect(title).toBe('Paths on the landscape');
  expect([png.name, svg.name].join(' ')).toMatch(/^lookahead-lab-\d[\d.]*-landscape-quadratic\.png .*quadratic\.svg$/);
});

test('the GIF plays the whole run, and its last frame is the end', async ({ page }) => {
  await open(page, SHORT);
  await openExport(page);
  // Smaller is sooner.
  await pick(page, '84 mm');
  await pick(page, 'PNG');
  await pick(page, '1×');
  const end = await save(page, 'PNG');
  const { bytes } = await save(page, 'GIF');
  expect(bytes.toString('latin1')).toContain(page.url().slice(-200));
  const { frames, first, last, plays } = await page.evaluate(async (data) => {
    const decoder = new ImageDecoder({ data: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), type: 'image/gif' });
    await decoder.tracks.ready;
    const track = decoder.tracks.selectedTrack;
    const picture = async (frameIndex: number) => {
      const { image } = await decoder.decode({ frameIndex });
      const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
    };
    const count = track?.frameCount ?? 0;
    return { frames: count, plays: track?.repetitionCount, first: await picture(0), last: await picture(count - 1) };
  }, bytes.toString('base64'));
  // A step each, and a sync after every fifth.
  expect(frames).toBe(1 + 40 + 8);
  expect(plays).toBe(Number.POSITIVE_INFINITY);
  expect(await coarseDifference(page, Buffer.from(last, 'base64'), end.bytes)).toBeLessThan(0.01);
  expect(await coarseDifference(page, Buffer.from(first, 'base64'), end.bytes)).toBeGreaterThan(0.02);
});

test('CSV is what the command line prints, to the byte; JSON carries version and link', async ({ page }) => {
  await open(page, SHORT);
  await openExport(page);
  const csv = await save(page, 'CSV');
  const printed = execFileSync(process.execPath, [TRACE, address(page)], { maxBuffer: 1e8 });
  expect(printed.length).toBeGreaterThan(1000);
  expect(csv.bytes.equals(printed)).toBe(true);
  expect(csv.name).toContain('k=5,alpha=0.5');
  const json = JSON.parse((await save(page, 'JSON')).bytes.toString());
  expect(json).toMatchObject({ experiment: address(page), seed: 1, link: page.url() });
  expect(json.program).toMatch(/^Lookahead Lab \d/);
  expect(json.runs).toHaveLength(2);
});

test('the numbers of the map are those of the command line, too', async ({ page }) => {
  await open(page, SHORT);
  await expect(page.locator('canvas[data-painted=full]')).toBeVisible();
  await page.getByRole('button', { name: 'Export the map' }).click();
  const csv = await save(page, 'CSV');
  const printed = study('map', address(page));
  expect(printed.toString().split('\n')).toHaveLength(1 + 32 * 32 + 1);
  expect(csv.bytes.toString()).toBe(printed.toString());
  const json = JSON.parse((await save(page, 'JSON')).bytes.toString());
  expect(json).toMatchObject({ experiment: address(page), link: page.url() });
  expect(json.rows).toHaveLength(32 * 32);
});

test('PDF is one page of the figure’s size, printed by the browser, and leaves the page as it was', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // What would ask the reader; the test prints by itself.
    window.print = () => document.documentElement.setAttribute('data-prints', document.title);
  });
  await open(page, SHORT);
  const title = await page.title();
  await openExport(page);
  await pick(page, 'PDF');
  await pick(page, '84 mm');
  await dialog(page).getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute(
    'data-prints',
    /^Paths on the landscape, Lookahead Lab .*#landscape=/,
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // 84 mm in points.
  expect(Number(width)).toBeCloseTo((84 / 25.4) * 72, -0.5);
  expect(Number(height)).toBeGreaterThan(150);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.title()).toBe(title);
  await expect(dialog(page)).toBeVisible();
});

test('every figure there is can be chosen, by the keyboard, at a width of one’s own', async ({ page }) => {
  await open(page, `${SHORT.replace('&steps', '&study=sweep&steps')}`);
  await page.keyboard.press('g');
  const figure = dialog(page).getByRole('combobox', { name: 'Figure' });
  await expect(figure.locator('option')).toHaveText([/Paths/, /Loss/, /One number/]);
  await figure.selectOption({ label: 'Loss over gradient steps' });
  await pick(page, 'other');
  const width = dialog(page).getByRole('textbox', { name: 'Width in millimetres' });
  await width.fill('3000');
  await width.press('Enter');
  await expect(dialog(page).getByRole('alert')).toContainText('Width');
  await width.fill('100');
  await width.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  for (const label of await figure.locator('option').allTextContents()) {
    await figure.selectOption({ label });
    const svg = await save(page, 'SVG');
    const { title, marks } = await readSvg(page, svg.bytes);
    expect(title).toBe(label);
    expect(marks).toBeGreaterThan(10);
    expect(svg.bytes.toString()).toContain('width="100.01mm"');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('a figure of a network is drawn by lines, renders elsewhere as here, and says which network', async ({ page }) => {
  await page.goto(`./#${SMALL_NETWORK}`);
  await page.getByRole('button', { name: 'Export the picture of the cycle' }).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Figure' }).locator('option')).toHaveText([
    ...[/^Test loss/, /cycle/, /boundary/],
  ]);
  await expect(dialog(page).getByRole('radio', { name: 'GIF' })).toHaveCount(0);
  await pick(page, 'PNG');
  await pick(page, '1×');
  const png = await save(page, 'PNG');
  const svg = await save(page, 'SVG');
  expect(await coarseDifference(page, png.bytes, await renderSvg(page, svg.bytes))).toBeLessThan(0.012);
  expect(textsOf(png.bytes)).toMatchObject({ Experiment: SMALL_NETWORK, URL: page.url() });
  const { title, metadata, marks } = await readSvg(page, svg.bytes);
  expect(title).toBe('One cycle on its plane');
  expect(metadata).toContain(`\n${SMALL_NETWORK}\nLookahead Lab`);
  expect(metadata).toContain(page.url());
  // Beside the ground, which is the one image of each picture.
  expect(svg.bytes.toString().match(/<image/g)).toHaveLength(2);
  expect(marks).toBeGreaterThan(40);
  expect(svg.name).toMatch(/-cycle-moons\.svg$/);
});

test('what is too long for a browser is said before, with the way that works', async ({ page }) => {
  await open(page, SHORT);
  await page.goto(`./#${SHORT.replace('steps=40', 'steps=100000').replace('seeds=3', 'seeds=64')}`);
  await page.keyboard.press('g');
  await pick(page, 'CSV');
  await expect(dialog(page).getByRole('alert')).toContainText('npm run -s trace');
  await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeDisabled();
});

/** The international text chunks of a PNG, by their keywords. */
function textsOf(png: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const keyword = data.toString('latin1', 0, data.indexOf(0));
    texts[keyword] = data.subarray(keyword.length + 5).toString();
  }
  return texts;
}

/** What a strict reader of XML finds in an SVG. */
function readSvg(page: Page, svg: Buffer) {
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return {
      title: root.querySelector(':scope > title')?.textContent,
      metadata: root.querySelector('metadata')?.textContent,
      marks: root.querySelectorAll('path, rect, text').length,
    };
  }, svg.toString());
}
