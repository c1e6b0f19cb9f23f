import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** What opens when the address says nothing, written out in full. */
export const DEFAULT =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2';

/** A network that is trained at once. */
export const SMALL_NETWORK =
  'network=mlp(hidden=4)&data=moons(noise=0.2)&batch=16&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&steps=60';

/** Every test also fails on a word in the console, an error, a dialog of the browser's, or nonsense on the page. */
export const test = base.extend<{ flawless: undefined }>({
  flawless: [
    async ({ context }, run) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await run(undefined);
      for (const page of context.pages()) complaints.push(...(await nonsenseOn(page)));
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an experiment as a new visit, by the address alone, and waits for the verdict on it. */
export async function open(page: Page, text = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(text === '' ? './' : `./#${text}`);
  await expect(sentence(page)).toHaveText(/\.$/);
  const lastSync = page.getByRole('region', { name: 'The last sync' });
  // Its formula comes last.
  if ((await lastSync.count()) > 0) await expect(lastSync).toContainText(/·|No sync/);
}

/** The experiment that the address bar says. */
export function address(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

export async function expectAddress(page: Page, part: string | RegExp): Promise<void> {
  const said = expect.poll(() => address(page), `the address says ${part}`);
  await (typeof part === 'string' ? said.toContain(part) : said.toMatch(part));
}

/** Does something, and sees the verdict change by it. */
export async function changesVerdict(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await verdict(page).innerText();
  await act();
  await expect.poll(() => verdict(page).innerText(), 'the verdict follows').not.toBe(before);
}

export function verdict(page: Page): Locator {
  return page.getByRole('region', { name: 'Verdict' });
}

/** The one sentence that says what happened. */
export function sentence(page: Page): Locator {
  return verdict(page).getByRole('paragraph').first();
}

export function settings(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Settings' });
}

/** The button that shows what is chosen and opens the dialog to choose another. */
export function picker(page: Page, label: 'Landscape' | 'Base optimizer'): Locator {
  return settings(page).getByRole('button', { name: new RegExp(`^${label}:`) });
}

export async function choose(page: Page, label: 'Landscape' | 'Base optimizer', title: string): Promise<void> {
  await picker(page, label).click();
  await page.getByRole('dialog').getByRole('radio', { name: title, exact: true }).click();
  await expect(page.locator('dialog')).toHaveCount(0);
}

export function slider(page: Page, name: string | RegExp): Locator {
  return page.getByRole('slider', { name }).and(page.locator('input'));
}

export function field(page: Page, name: string | RegExp): Locator {
  return page.getByRole('textbox', { name });
}

export const K = /^k /;
export const ALPHA = /^α /;

export function plane(page: Page): Locator {
  return page.getByRole('group', { name: /^Plane/ });
}

export function startRing(page: Page): Locator {
  return page.getByRole('button', { name: /^Start at/ });
}

export function alphaHandle(page: Page): Locator {
  return page.getByRole('slider', { name: /^alpha, along the chord/ });
}

export function playback(page: Page): Locator {
  return page.getByRole('region', { name: 'Playback' });
}

export function scrubber(page: Page): Locator {
  return page.getByRole('slider', { name: 'Gradient step', exact: true });
}

export function playButton(page: Page): Locator {
  return playback(page).getByRole('button', { name: /^Play/ });
}

export function pauseButton(page: Page): Locator {
  return playback(page).getByRole('button', { name: /^Pause/ });
}

export function chart(page: Page): Locator {
  return page.getByRole('figure', { name: /^Loss/ });
}

/** “gradient step 35 of 100 · sync 7 · slow weights ...” */
export function readout(page: Page): Locator {
  return playback(page)
    .getByText(/^gradient step/)
    .locator('..');
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export async function centre(locator: Locator): Promise<Spot> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page`);
  return box;
}

export async function drag(page: Page, from: Spot, to: Spot, steps = 8): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}

/** A place on the plane where there is nothing to take hold of, left of the paths of the default. */
export async function ground(page: Page): Promise<Spot> {
  const { x, y, width, height } = await boxOf(plane(page));
  return { x: x + 0.1 * width, y: y + 0.7 * height };
}

/** Every canvas of an element as data, in their order. */
export function pixels(locator: Locator): Promise<readonly string[]> {
  return locator.locator('canvas').evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
}

/** How many different colours a canvas shows: one where it is blank. */
export function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(element.width, element.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element, 0, 0);
    const { data } = copy?.getImageData(0, 0, element.width, element.height) ?? { data: new Uint8ClampedArray() };
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

/** What no reader should ever see, in text or in attributes; a link may be quoted with it. */
function nonsenseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [{ where: 'text', text: document.body.innerText }];
    for (const element of document.querySelectorAll('body *')) {
      for (const { name, value } of element.attributes) {
        if (name !== 'class') said.push({ where: `${element.tagName} ${name}`, text: value });
      }
    }
    return said.flatMap(({ where, text }) => {
      const found = /.{0,40}(NaN|undefined|Infinity|\[object).{0,40}/.exec(text.replace(/“[^”]*”/g, '“…”'));
      return found === null ? [] : [`${where}: ${found[0]}`];
    });
  });
}
