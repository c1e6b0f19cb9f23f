import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address, expect, startRing, test } from './app.ts';

// Every scene of every lesson is opened and done, from its text and by the keyboard alone.

const TEXTS = new URL('../src/app/lessons/texts/', import.meta.url);

interface SceneText {
  readonly title: string;
  readonly head: Readonly<Record<string, string>>;
  /** The first words that are shown only when it is done. */
  readonly after: string;
}

const lessons = readdirSync(TEXTS)
  .map((file) => ({ name: file.replace('.md', ''), text: readFileSync(new URL(file, TEXTS), 'utf8') }))
  .map(({ name, text }) => ({ name, scenes: text.split(/^## /m).slice(1).map(sceneOf) }));

function sceneOf(text: string): SceneText {
  const [top, ...rest] = text.split('\n\n');
  const [title, ...lines] = top.split('\n');
  const head = Object.fromEntries(lines.map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]));
  const after = rest.join('\n\n').split(/\n---\n+/)[1] ?? '';
  return {
    title,
    head,
    after: after
      .split(/[{[*$(]/)[0]
      .trim()
      .slice(0, 24),
  };
}

for (const half of [0, 1]) {
  test(`all scenes can be done by the keyboard, half ${half + 1}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { name, scenes } of lessons.filter((_, index) => index % 2 === half)) {
      await openLesson(page, name);
      for (const [index, scene] of scenes.entries()) {
        await expect(heading(page)).toHaveText(scene.title);
        expect(address(page)).toBe(index === 0 ? `lesson=${name}` : `lesson=${name}&scene=${index + 1}`);
        await expect(page.getByRole('region', { name: 'Problems' })).toHaveCount(0);
        await expect(article(page).locator('.after')).toHaveCount(0);
        await perform(page, scene);
        await expect(task(page).getByRole('status'), scene.title).toHaveText(/Done|Solved|So it is|otherwise/);
        if (scene.after !== '') await expect(article(page)).toContainText(scene.after);
        // What is measured has been measured by now.
        await expect(article(page).locator('output').filter({ hasText: '…' })).toHaveCount(0);
        if (index < scenes.length - 1) await page.keyboard.press('PageDown');
      }
    }
    await page.goto('./#page=lessons');
    await expect(page.getByRole('link', { name: /all done/ })).toHaveCount(
      lessons.filter((_, i) => i % 2 === half).length,
    );
  });
}

async function openLesson(page: Page, name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#lesson=${name}`);
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/\./);
}

/** Does what the scene asks for, as its text says how. */
async function perform(page: Page, { head }: SceneText): Promise<void> {
  const { until = '', solution, bet } = head;
  if (bet !== undefined) {
    await task(page).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
  } else if (solution?.startsWith('landscape=')) {
    await moveStart(page, solution);
  } else if (solution !== undefined) {
    for (const change of solution.split(', ')) await set(page, change.split(' = '));
  } else if (until === 'start moved') {
    await startRing(page).focus();
    await page.keyboard.press('ArrowUp');
  } else if (until === 'played to end') {
    await heading(page).focus();
    await page.keyboard.press('End');
  } else if (until.startsWith('sync')) {
    await heading(page).focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  } else {
    await page.getByRole('button', { name: 'Show the next seed' }).focus();
    await page.keyboard.press('Enter');
  }
}

async function set(page: Page, [name, value]: readonly string[]): Promise<void> {
  const control = page.locator(`[data-control=${name}]`);
  const field = control.getByRole('textbox');
  if ((await field.count()) > 0) {
    await field.fill(value);
    await page.keyboard.press('Enter');
    return;
  }
  await control.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
}

/** From where it stands to where a text says, by arrow keys. */
async function moveStart(page: Page, text: string): Promise<void> {
  const [x = 0, y = 0] = /start=([^&]+)/.exec(text)?.[1].split(',').map(Number) ?? [];
  await startRing(page).focus();
  for (let press = 0; press < 60; press++) {
    const said = (await startRing(page).getAttribute('aria-label')) ?? '';
    const [atX = 0, atY = 0] =
      said
        .replaceAll('−', '-')
        .match(/-?\d+\.\d+/g)
        ?.map(Number) ?? [];
    if (Math.abs(atX - x) < 0.12 && Math.abs(atY - y) < 0.12) return;
    if (Math.abs(atX - x) >= 0.12) await page.keyboard.press(atX < x ? 'ArrowRight' : 'ArrowLeft');
    if (Math.abs(atY - y) >= 0.12) await page.keyboard.press(atY < y ? 'ArrowUp' : 'ArrowDown');
  }
}

function article(page: Page) {
  return page.getByRole('article');
}

function heading(page: Page) {
  return article(page).getByRole('heading', { level: 2 });
}

function task(page: Page) {
  return article(page).getByRole('region', { name: /Try it|Place your bet|A puzzle/ });
}
