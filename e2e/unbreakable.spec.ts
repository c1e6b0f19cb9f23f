import type { Page } from '@playwright/test';
import {
  address,
  changesVerdict,
  DEFAULT,
  expect,
  expectAddress,
  field,
  K,
  open,
  pixels,
  plane,
  sentence,
  settings,
  slider,
  test,
} from './app.ts';

const KEPT = 'start=3,-2&steps=70';

interface Broken {
  readonly name: string;
  readonly text: string;
  /** Beside which control the message stands; above the picture where nothing on the page is concerned. */
  readonly beside: 'Lookahead' | 'Base optimizer' | 'Landscape' | 'Gradient noise' | 'Run' | 'the picture' | RegExp;
  readonly message: RegExp;
  /** What the address says instead. */
  readonly instead: string | RegExp;
}

/** Each opened by a visit of its own. */
const HOSTILE: readonly Broken[] = [
  {
    name: 'steps=1e9',
    text: `run=lookahead(sgd(lr=0.02),k=7)&start=3,-2&steps=1e9`,
    beside: 'Run',
    message: /steps must be a whole number from 1 to 1,?000,?000, not “1e9”/,
    instead: 'start=3,-2&run=lookahead(sgd(lr=0.02),k=7,alpha=0.5)&steps=1000000',
  },
  {
    name: '200 nested lookaheads',
    text: `run=${'lookahead('.repeat(200)}sgd(lr=0.02)${',k=2)'.repeat(200)}&run=inner&${KEPT}`,
    beside: /Lookahead|Base optimizer/,
    message: /nest at most 4 deep/,
    instead: /run=(lookahead\(){4}sgd\(lr=0\.02\)(,k=2,alpha=0\.5\)){4}&run=inner/,
  },
  {
    name: 'a megabyte of text',
    text: `landscape=${'x'.repeat(1_000_000)}&${KEPT}`,
    beside: 'Landscape',
    message: /landscape is longer than.*xxxx…/,
    instead: 'landscape=quadratic',
  },
  {
    name: 'a megabyte of pairs',
    text: `${KEPT}&${'x=1&'.repeat(250_000)}`,
    beside: 'the picture',
    message: /unknown key “x”/,
    instead: 'start=3,-2',
  },
  {
    name: 'a script tag as a value',
    text: `landscape=<script>alert(1)</script>&${KEPT}`,
    beside: 'Landscape',
    message: /<script>alert\(1\)<\/script>/,
    instead: 'landscape=quadratic',
  },
  {
    name: 'a script in an image',
    text: `noise=<img src=x onerror=alert(1)>&${KEPT}`,
    beside: 'Gradient noise',
    message: /<img src=x onerror/,
    instead: 'start=3,-2&run=',
  },
  {
    name: 'a malformed percent sign',
    text: `landscape=%E0%A4%A&${KEPT}`,
    beside: 'Landscape',
    message: /malformed %/,
    instead: 'landscape=quadratic',
  },
  {
    name: 'a zero byte',
    text: `landscape=beale%00&${KEPT}`,
    beside: 'Landscape',
    message: /beale/,
    instead: /landscape=(quadratic|beale)/,
  },
];

/** One after the other, typed into the address of the open app. */
const BROKEN: readonly Broken[] = [
  {
    name: 'a mistyped landscape',
    text: `landscape=rosenbrok&${KEPT}`,
    beside: 'Landscape',
    message: /rosenbrok.*did you mean rosenbrock/,
    instead: 'landscape=rosenbrock',
  },
  {
    name: 'an unknown noise',
    text: `noise=pink(sigma=3)&${KEPT}`,
    beside: 'Gradient noise',
    message: /unknown noise “pink”/,
    instead: 'start=3,-2&run=',
  },
  {
    name: 'an unknown optimizer',
    text: `run=lookahead(sdg(lr=0.02),k=7)&${KEPT}`,
    beside: 'Base optimizer',
    message: /sdg.*sgd/,
    instead: 'k=7,',
  },
  {
    name: 'lr=NaN',
    text: `run=lookahead(sgd(lr=NaN),k=7)&run=inner&${KEPT}`,
    beside: 'Base optimizer',
    message: /lr must be a number above 0.*not “NaN”/,
    instead: /lookahead\(sgd\(lr=[\d.]+\),k=7,alpha=0\.5\)&run=inner/,
  },
  {
    name: 'k=0',
    text: `run=lookahead(sgd(lr=0.02),k=0)&run=inner&${KEPT}`,
    beside: 'Lookahead',
    message: /k must be a whole number from 1.*not “0”/,
    instead: 'lookahead(sgd(lr=0.02),k=1,alpha=0.5)',
  },
  {
    name: 'alpha=-1',
    text: `run=lookahead(sgd(lr=0.02),k=7,alpha=-1)&run=inner&${KEPT}`,
    beside: 'Lookahead',
    message: /alpha must be a number from 0 to 2, not “-1”/,
    instead: 'lookahead(sgd(lr=0.02),k=7,alpha=0)',
  },
  {
    name: 'an unknown parameter',
    text: `run=lookahead(sgd(lr=0.02,momentun=0.9),k=7)&${KEPT}`,
    beside: 'Base optimizer',
    message: /momentun.*momentum/,
    instead: 'sgd(lr=0.02),k=7',
  },
  {
    name: 'a doubled key',
    text: `${KEPT}&steps=90`,
    beside: 'Run',
    message: /steps is given twice; the first counts/,
    instead: 'steps=70',
  },
  {
    name: 'an empty value',
    text: `landscape=&noise=&${KEPT}`,
    beside: 'Landscape',
    message: /landscape has no value/,
    instead: 'landscape=quadratic',
  },
  {
    name: 'a key without a value',
    text: `noise&${KEPT}`,
    beside: 'Gradient noise',
    message: /noise has no value/,
    instead: 'start=3,-2&run=',
  },
  {
    name: 'a start that is none',
    text: 'landscape=beale&start=here&steps=70',
    beside: 'Landscape',
    message: /start must be two numbers.*not “here”/,
    instead: /landscape=beale&start=[-\d.]+,[-\d.]+&/,
  },
  {
    name: 'a step that is none',
    text: `${KEPT}&at=71`,
    beside: 'Run',
    message: /at must be a step from 0 to 70/,
    instead: 'start=3,-2',
  },
];

test('a hostile link says so beside the thing and keeps the rest', async ({ page }) => {
  test.slow();
  for (const link of HOSTILE) {
    await test.step(link.name, async () => {
      await open(page, link.text);
      await saysSo(page, link);
    });
  }
});

test('whatever else a link gets wrong is said beside the thing, and the rest is kept', async ({ page }) => {
  await open(page);
  for (const link of BROKEN) {
    await test.step(link.name, async () => {
      await page.goto(`./#${link.text}`);
      await saysSo(page, link);
    });
  }
});

async function saysSo(page: Page, { text, beside, message, instead }: Broken): Promise<void> {
  const place =
    beside === 'the picture' ? page.getByRole('main') : settings(page).getByRole('region', { name: beside });
  await expect(place.getByRole('listitem').filter({ hasText: message }).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/in this link could not be taken as written/);
  await expectAddress(page, instead);
  if (text.includes(KEPT)) for (const part of KEPT.split('&')) await expectAddress(page, part);
  expect(address(page).length).toBeLessThan(400);
  await expect(plane(page)).toBeVisible();
  await expect(sentence(page)).toHaveText(/\.$/);
  await expect(page).toHaveTitle('Lookahead Lab');
  expect(await page.locator('#root script, #root img').count(), 'nothing of it became markup').toBe(0);
}

test('problems go away one by one as the things are set, or all at once', async ({ page }) => {
  await open(page, 'landscape=rosenbrok&run=lookahead(sgd(lr=0.02),k=0)&run=inner&steps=0&seeds=-1');
  const notice = page.getByText('in this link could not be taken as written');
  await expect(notice).toContainText('4 things');
  await field(page, K).fill('3');
  await field(page, K).press('Enter');
  await expect(notice).toContainText('3 things');
  await expect(settings(page).getByRole('region', { name: 'Lookahead' }).getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAddress(page, 'k=3,');
});

test('a broken link typed into the address of the open app is mended like any other', async ({ page }) => {
  await open(page);
  await page.goto(`./#landscape=rosenbrok&${KEPT}`);
  await expect(settings(page).getByRole('alert')).toContainText('did you mean rosenbrock');
  await expectAddress(page, 'landscape=rosenbrock');
  await expectAddress(page, 'steps=70');
  await page.goBack();
  await expect.poll(() => address(page)).toBe(DEFAULT);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a killed worker is replaced, that is said, and the change that met it is computed', async ({ page }) => {
  await open(page);
  const before = await pixels(plane(page));
  for (const worker of page.workers()) await worker.evaluate(() => close());
  await changesVerdict(page, () => slider(page, K).press('ArrowRight'));
  const notice = page.getByText('had stopped answering and was started again');
  await expect(notice).toBeVisible();
  await expectAddress(page, 'k=6,');
  expect(await pixels(plane(page))).not.toEqual(before);
  await changesVerdict(page, () => slider(page, K).press('ArrowRight'));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/Lookahead/);
});
