import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address, boxOf, drag, expect, expectAddress, startRing, test, verdict } from './app.ts';
import { findsNothing } from './support/axe.ts';

// Every scene of every lesson is opened; two lessons are gone through, as their texts say and by the keyboard alone.

/** All seeds of a network, on a machine that does other things besides. */
const TRAINING = { timeout: 60_000 };

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

/** The first one, by its lesson and its number. */
function sceneOnNetwork(): { readonly name: string; readonly number: number } {
  const found = lessons.flatMap(({ name, scenes }) =>
    scenes.flatMap(({ head }, index) => (head.experiment.startsWith('network=') ? { name, number: index + 1 } : [])),
  );
  expect(found.length).toBeGreaterThan(0);
  return found[0];
}

test('every scene of every lesson opens, and Page Down leads to the next', async ({ page }) => {
  test.slow();
  for (const { name, scenes } of lessons) {
    await openLesson(page, name);
    for (const [index, { title }] of scenes.entries()) {
      if (index > 0) await page.keyboard.press('PageDown');
      await expect(heading(page)).toHaveText(title);
      expect(address(page)).toBe(index === 0 ? `lesson=${name}` : `lesson=${name}&scene=${index + 1}`);
      await expect(page.getByRole('region', { name: /^Problems/ })).toHaveCount(0);
    }
  }
  await page.goBack();
  await expect(heading(page)).toHaveText(lessons.at(-1)?.scenes.at(-2)?.title ?? '');
});

test('the scenes of two lessons can be done by the keyboard, and are known to be done', async ({ page }) => {
  for (const name of ['k-steps', 'rhythm']) {
    const { scenes } = lessons.find((lesson) => lesson.name === name) ?? { scenes: [] };
    expect(scenes.length).toBeGreaterThan(4);
    await openLesson(page, name);
    for (const scene of scenes) {
      await expect(heading(page)).toHaveText(scene.title);
      await expect(task(page).getByRole('status')).toHaveText('');
      await perform(page, scene);
      await expect(task(page).getByRole('status'), scene.title).toHaveText(/Done|Solved|So it is|otherwise/);
      await expect(article(page)).toContainText(scene.after);
      if (scene !== scenes.at(-1)) await page.keyboard.press('PageDown');
    }
  }
  await article(page).getByRole('link', { name: 'Lessons', exact: true }).click();
  await expect(page.getByRole('link', { name: /all done/ })).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('link', { name: /all done/ })).toHaveCount(2);
});

test('numbers in the prose follow the experiment, and drag it', async ({ page }) => {
  await openLesson(page, 'k-steps', 3);
  const alpha = article(page).getByRole('slider', { name: 'how far the slow follow' });
  await expect(alpha).toHaveText('0.5');
  const before = await verdict(page).innerText();
  const { x, y, width, height } = await boxOf(alpha);
  await drag(page, { x: x + width / 2, y: y + height / 2 }, { x: x + width / 2 - 78, y: y + height / 2 });
  await expect(alpha).toHaveAttribute('aria-valuenow', '0.2');
  await expect(page.locator('[data-control=alpha]').getByRole('textbox')).toHaveValue('0.2');
  await expect.poll(() => verdict(page).innerText()).not.toBe(before);
  await expect(task(page)).toContainText('Done');
  await alpha.focus();
  await page.keyboard.press('ArrowRight');
  await expect(alpha).toHaveText('0.21');
  await page.getByRole('button', { name: 'Back to this scene’s setting' }).click();
  await expect(alpha).toHaveText('0.5');
  await page.getByRole('button', { name: 'Open in the workbench' }).click();
  await expectAddress(page, /^landscape=quadratic.*alpha=0\.5/);
});

test('a scene on a network trains when it is opened, and again when something is set', async ({ page }) => {
  test.slow();
  const { name, number } = sceneOnNetwork();
  await openLesson(page, name, number);
  await expect(page.getByRole('region', { name: 'Progress of the training' })).toContainText('Trained for', TRAINING);
  await expect(article(page).locator('output', { hasText: '%' })).toHaveCount(2);
  await expect(article(page).getByText('…')).toHaveCount(0);
  await expect(task(page).getByRole('status')).toHaveText('');
  await findsNothing(page);
  await set(page, ['lr', '0.02']);
  await expect(task(page).getByRole('status')).toHaveText('Done', TRAINING);
  await expect(article(page)).toContainText('is still on its way');
  await page.getByRole('button', { name: 'Open on the page of networks' }).click();
  await expectAddress(page, /^network=mlp.*lr=0\.02/);
});

test('a puzzle counts only what it allows, and shows a solution', async ({ page }) => {
  await openLesson(page, 'faster', 6);
  await startRing(page).focus();
  await page.keyboard.press('ArrowUp');
  await set(page, ['lr', '0.1']);
  await expect(task(page).getByRole('alert')).toContainText('start is not');
  await expect(task(page).getByRole('status')).toHaveText('');
  await task(page).getByRole('button', { name: 'Show me a solution' }).click();
  await expect(task(page).getByRole('status')).toHaveText('Solved');
});

test('a wrong name, and an experiment in the link, are said', async ({ page }) => {
  await page.goto('./#lesson=calmr');
  await expect(page.getByRole('alert')).toContainText('did you mean calmer?');
  await page.getByRole('link', { name: /Calmer/ }).click();
  await expect(heading(page)).toHaveText('The ground moves');
  await openLesson(page, 'calmer&landscape=booth');
  await expect(page.getByText('Lessons bring their own experiments')).toBeVisible();
  await expectAddress(page, /^lesson=calmer$/);
  await openLesson(page, 'calmer', 99);
  await expect(heading(page)).toHaveText('Calm, and there in time');
});

test('where nothing may be stored the lessons work all the same', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await openLesson(page, 'k-steps');
  await page.keyboard.press('End');
  await expect(task(page)).toContainText('Done');
});

test('axe finds nothing in the list, a scene, a bet and a puzzle', async ({ page }) => {
  test.slow();
  await page.goto('./#page=lessons');
  await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
  await findsNothing(page);
  for (const [name, scene] of [
    ['calmer', 2],
    ['faster', 4],
    ['rhythm', 7],
  ] as const) {
    await openLesson(page, name, scene);
    await findsNothing(page);
  }
  await page.keyboard.press('d');
  await findsNothing(page);
});

test('on a phone nothing scrolls sideways, and the picture stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openLesson(page, 'calmer', 2);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.getByRole('navigation', { name: 'Scenes' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('figure', { name: /^The landscape/ })).toBeInViewport();
  const { name, number } = sceneOnNetwork();
  await openLesson(page, name, number);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.goto('./#page=lessons');
  await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
  expect(await sideways()).toBeLessThanOrEqual(0);
});

async function openLesson(page: Page, name: string, scene = 1): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#lesson=${name}${scene === 1 ? '' : `&scene=${scene}`}`);
  await expect(verdict(page)).toContainText(/\.$/);
}

/** Does what the scene asks for, as its text says how. */
async function perform(page: Page, { head }: SceneText): Promise<void> {
  const { until = '', solution, bet } = head;
  if (bet !== undefined) {
    await task(page).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
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

function article(page: Page) {
  return page.getByRole('article');
}

function heading(page: Page) {
  return article(page).getByRole('heading', { level: 2 });
}

function task(page: Page) {
  return article(page).getByRole('region', { name: /Try it|Place your bet|A puzzle/ });
}
