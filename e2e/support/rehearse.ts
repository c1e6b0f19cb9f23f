import type { Locator, Page } from '@playwright/test';
import { encodeDeck } from '../../src/app/deck/deckCode.ts';
import {
  chart,
  DEFAULT,
  expect,
  expectAddress,
  pauseButton,
  plane,
  playButton,
  playback,
  SMALL_NETWORK,
  test,
  verdict,
} from '../app.ts';

/** A scene, and what is there once it stands: an element with these words in it. */
interface Scene {
  readonly title: string;
  readonly experiment: string;
  readonly note?: string;
  readonly stands: (page: Page) => readonly [Locator, string | RegExp];
}

const BOOTH = 'landscape=booth&start=-8,6&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner';
const atStep = (words: string) => (page: Page) => [playback(page), `gradient step ${words}`] as const;
const judged = (words: RegExp) => (page: Page) => [verdict(page), words] as const;

/** One of each kind: guessing, a step to stand at, a formula, questions, networks, what diverges, a single run. */
const SCENES: readonly Scene[] = [
  { title: 'Guess', experiment: `${DEFAULT}&at=0&hide=ahead,verdict`, note: 'Wait.', stands: atStep('0 of 100') },
  { title: 'Here it stands', experiment: `${BOOTH}&steps=41&at=10s`, stands: atStep('10 of 41') },
  {
    title: 'A formula',
    experiment: 'landscape=custom(f=x^2+10*y^2)&run=lookahead(sgd(lr=0.05))&run=inner&steps=42',
    stands: atStep('42 of 42'),
  },
  {
    title: 'Which k and α?',
    experiment: `${BOOTH}&steps=43&study=map`,
    stands: (page) => [page.getByRole('region', { name: 'What it means' }), /Of all settings/],
  },
  {
    title: 'Digits',
    experiment: SMALL_NETWORK.replace('moons(noise=0.2)', 'digits'),
    stands: (page) => [training(page), 'Trained for 60 gradient steps'],
  },
  {
    title: 'A long training',
    experiment: SMALL_NETWORK.replace('steps=60', 'steps=50000'),
    stands: (page) => [training(page), /^gradient step/],
  },
  {
    title: 'Too fast',
    experiment: 'landscape=beale&start=1,1.5&run=sgd(lr=0.5,momentum=0.9)&steps=50',
    stands: judged(/diverges/),
  },
  {
    title: 'Minibatches',
    experiment: 'landscape=least-squares&noise=minibatch(size=4)&steps=44',
    stands: atStep('44 of 44'),
  },
  { title: 'One run', experiment: 'landscape=booth&run=adam(lr=0.1)&steps=45', stands: judged(/Adam/) },
  { title: 'The end', experiment: `${BOOTH}&steps=46`, stands: judged(/Lookahead ends/) },
];

/**
 * Gives a lecture of ten scenes with the keyboard alone: there and back, and everything that a lecturer calls up.
 * `home`: the address of the app, wherever it comes from. Words in the console are the business of every test.
 */
export async function rehearse(page: Page, home: string): Promise<void> {
  test.slow();
  const text = SCENES.map(({ title, experiment, note }) => [title, experiment, note ?? ''].join(' | ')).join('\n');
  await page.goto('about:blank');
  await page.goto(`${home}#deck=${await encodeDeck(text)}`);
  await stands(page, 0);
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  await page.evaluate(() => Object.assign(window, { marker: 'the same page' }));

  await thereAndBack(page);
  await callsUp(page);
  await moves(page);

  expect(loads).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'marker'))).toBe('the same page');
}

async function thereAndBack(page: Page): Promise<void> {
  for (let index = 1; index < SCENES.length; index++) {
    await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'PageDown');
    await stands(page, index);
  }
  await expectAddress(page, /&scene=10$/);
  for (let index = SCENES.length - 2; index >= 0; index--) {
    await page.keyboard.press(index % 2 === 0 ? 'ArrowLeft' : 'PageUp');
    await stands(page, index);
  }
}

/** With the first scene on the wall, and at the end again. */
async function callsUp(page: Page): Promise<void> {
  const black = page.getByRole('dialog', { name: 'Black screen' });
  await comesAndGoes(page, 'b', black, '.');
  await comesAndGoes(page, 'n', page.getByText('Wait.'), 'n');
  await comesAndGoes(page, 'c', chart(page).locator('canvas'), 'c');
  const code = page.getByRole('dialog', { name: 'QR code' });
  await page.keyboard.press('q');
  await expect(code.getByRole('img')).toBeVisible();
  await expect(code).toContainText('landscape=quadratic');
  await expect(code, 'no link that leads nobody anywhere').not.toContainText('file:');
  await page.keyboard.press('q');
  await expect(code).toHaveCount(0);

  const spotlight = page.getByRole('status').filter({ hasText: 'Spotlight on' });
  await page.keyboard.press('h');
  const before = await spotlight.getAttribute('style');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(spotlight).not.toHaveAttribute('style', before ?? '');
  await page.keyboard.press('Escape');
  await expect(spotlight).toHaveCount(0);

  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: 'Scenes' });
  await expect(list.getByRole('button', { name: `1. ${SCENES[0].title}` })).toBeFocused();
  await expect(list.locator('canvas').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await stands(page, 1);
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no scene 11: they go from 1 to 10.')).toBeVisible();
  await page.keyboard.press('Home');
  await stands(page, 0);
}

/** Plays a landscape and a network. */
async function moves(page: Page): Promise<void> {
  await page.keyboard.press(' ');
  await expect(pauseButton(page)).toBeVisible();
  await page.keyboard.press(' ');
  await expect(playButton(page)).toBeVisible();
  await page.keyboard.press('r');
  await stands(page, 0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(playback(page)).toContainText(/gradient step 5 of 100.*sync 1/);

  await page.keyboard.type('6');
  await expect(page.getByText('to scene 6')).toBeVisible();
  await page.keyboard.press('Enter');
  await stands(page, 5);
  await page.keyboard.press(' ');
  await expect(training(page)).toContainText('Paused');
  await page.keyboard.press(' ');
  await expect(training(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('End');
  await stands(page, SCENES.length - 1);
}

/** Whether a scene is there, its figure included. */
async function stands(page: Page, index: number): Promise<void> {
  const { title, stands: said } = SCENES[index];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(`${index + 1} of ${SCENES.length}`, { exact: true })).toBeVisible();
  const [place, words] = said(page);
  await expect(place).toContainText(words);
  const isNetwork = SCENES[index].experiment.startsWith('network');
  await expect(isNetwork ? page.getByRole('img').first() : plane(page)).toBeVisible();
}

function training(page: Page): Locator {
  return page.getByRole('region', { name: 'Progress of the training' });
}

async function comesAndGoes(page: Page, key: string, what: Locator, away: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(what).toBeVisible();
  await page.keyboard.press(away);
  await expect(what).toHaveCount(0);
}
