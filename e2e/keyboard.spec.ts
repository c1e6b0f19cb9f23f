import type { Page } from '@playwright/test';
import {
  address,
  alphaHandle,
  centre,
  DEFAULT,
  expect,
  expectAddress,
  field,
  K,
  open,
  pauseButton,
  plane,
  playButton,
  playback,
  readout,
  scrubber,
  slider,
  startRing,
  test,
} from './app.ts';

test('every control is reached by Tab, and shows that it has the focus', async ({ page }) => {
  await open(page);
  await expect(alphaHandle(page)).toBeVisible();
  const reached: string[] = [];
  for (let press = 0; press < 100; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // The radio button itself is invisible; its label beside it is what is seen.
      const faces = [element, element.nextElementSibling].filter((each) => each !== null);
      const visible = faces.some((face) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(face);
        return (
          outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && face.getBoundingClientRect().width > 8
        );
      });
      const { top, bottom } = element.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight;
      const seen = element.hasAttribute('data-seen');
      element.setAttribute('data-seen', '');
      return { visible, inView, seen, markup: element.outerHTML.slice(0, 120) };
    });
    if (focused === null || focused.seen) break;
    expect(focused, 'a visible focus').toMatchObject({ visible: true, inView: true });
    reached.push(focused.markup);
  }
  expect(reached.length).toBeGreaterThan(35);
  const missed = await page.evaluate(() => {
    const controls = 'button, input, select, textarea, summary, a[href], [tabindex], [role=slider]';
    return (
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.hasAttribute('data-seen'))
        // Arrow keys move between radio buttons, and between tabs; a mark on a slider says a value that the slider itself can be set to.
        .filter((each) => !each.matches('input[type=radio]:not(:checked), [role=tab][aria-selected=false]'))
        .filter(
          (each) => !(each.tabIndex === -1 && each.closest('div')?.parentElement?.querySelector('input[type=range]')),
        )
        .map((each) => each.outerHTML.slice(0, 120))
    );
  });
  expect(missed).toEqual([]);
});

const button = (page: Page, name: RegExp) => playback(page).getByRole('button', { name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** From the paused step 33 of the default, for each line of the sheet of keys: what it must do. */
const KEYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async Space(page) {
    await page.keyboard.press(' ');
    await expect(pauseButton(page)).toBeVisible();
    await page.keyboard.press(' ');
    await expect(playButton(page)).toBeVisible();
  },
  '→': (page) => pressed(page, 'ArrowRight', 'at=34&'),
  '←': (page) => pressed(page, 'ArrowLeft', 'at=32&'),
  'Shift →': (page) => pressed(page, 'Shift+ArrowRight', 'at=35s&'),
  'Shift ←': (page) => pressed(page, 'Shift+ArrowLeft', 'at=30s&'),
  'Page Down': (page) => pressed(page, 'PageDown', 'at=35s&'),
  'Page Up': (page) => pressed(page, 'PageUp', 'at=30s&'),
  Home: (page) => pressed(page, 'Home', 'at=0&'),
  End: (page) => pressed(page, 'End', /seeds=64&view/),
  async E(page) {
    await page.keyboard.press('e');
    await expect(plane(page).locator('p[aria-live]')).toContainText('fast steps forward');
    await page.keyboard.press(' ');
  },
  async F(page) {
    await page.keyboard.press('f');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await leavesFullScreen(page, 'f');
  },
  async Escape(page) {
    await page.keyboard.press('f');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await leavesFullScreen(page, 'Escape');
  },
  X: (page) => opens(page, 'x', 'Examples'),
  S: (page) => opens(page, 's', 'Share this experiment'),
  async P(page) {
    await page.keyboard.press('p');
    await expect(page.getByRole('status').filter({ hasText: /^Pinned/ })).toBeVisible();
  },
  async A(page) {
    await page.keyboard.press('a');
    const news = page.getByRole('status').filter({ hasText: 'Added to your lecture' });
    await expect(news).toBeVisible();
    await news.getByRole('button', { name: 'Dismiss' }).click();
    await expect(news).toHaveCount(0);
  },
  N: (page) => opens(page, 'n', 'Notebook'),
  async D(page) {
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Light design' })).toBeVisible();
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Dark design' })).toBeVisible();
  },
  async '1'(page) {
    await page.keyboard.press('1');
    await expect.poll(() => address(page)).not.toContain('view=-6.2,2.2,-5,3.2');
    await expectAddress(page, 'view=');
  },
  async '0'(page) {
    await page.keyboard.press('0');
    await expect.poll(() => address(page)).not.toContain('view=');
  },
  G: (page) => opens(page, 'g', 'Export'),
  '?': (page) => opens(page, '?', 'Keys'),
  async Tab(page) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Landscapes' })).toBeFocused();
  },
  async 'Arrow keys'(page) {
    await slider(page, K).press('ArrowRight');
    await expectAddress(page, 'k=6,');
    await startRing(page).press('ArrowUp');
    await expectAddress(page, /start=-5,1\.\d/);
    const near = await centre(startRing(page));
    await startRing(page).press('Shift+ArrowUp');
    await expect.poll(async () => Math.round(near.y - (await centre(startRing(page))).y)).toBe(40);
    await alphaHandle(page).press('ArrowRight');
    await expectAddress(page, 'alpha=0.51)');
    await plane(page).press('ArrowLeft');
    await expect.poll(() => address(page)).not.toContain('view=-6.2,2.2,-5,3.2');
    await expectAddress(page, 'at=33&');
  },
  async 'Page Up, Page Down'(page) {
    await slider(page, 'momentum').press('PageDown');
    await expectAddress(page, 'momentum=0.8)');
    await slider(page, 'momentum').press('PageUp');
    await expectAddress(page, 'momentum=0.9)');
    await expectAddress(page, 'at=33&');
  },
  async '+ and −'(page) {
    await plane(page).press('+');
    await expect.poll(() => address(page)).not.toContain('view=-6.2,2.2,-5,3.2');
  },
  async 'Double click'(page) {
    await field(page, K).fill('9');
    await field(page, K).press('Enter');
    await slider(page, K).dblclick();
    await expectAddress(page, 'k=5,');
  },
  async 'Browser back'(page) {
    await slider(page, K).press('ArrowRight');
    await expectAddress(page, 'k=6,');
    await page.goBack();
    await expectAddress(page, 'k=5,');
    await page.goForward();
    await expectAddress(page, 'k=6,');
  },
};

test('the sheet of keys lists every key, and each does what it says', async ({ page }) => {
  test.slow();
  await open(page);
  await page.keyboard.press('?');
  await expect(dialog(page, 'Keys')).toBeVisible();
  const listed = await dialog(page, 'Keys').locator('kbd').allInnerTexts();
  expect(listed.toSorted()).toEqual(Object.keys(KEYS).toSorted());
  await page.keyboard.press('Escape');
  for (const [shown, works] of Object.entries(KEYS)) {
    await test.step(shown, async () => {
      await page.goto(`./#${DEFAULT.replace('&view', '&at=33&view')}`);
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await works(page);
    });
  }
});

test('Space presses the button that has the focus and nothing else', async ({ page }) => {
  await open(page, DEFAULT.replace('&view', '&at=33&view'));
  await button(page, /^One step forward/).press(' ');
  await expectAddress(page, 'at=34&');
  await expect(playButton(page)).toBeVisible();
});

test('Escape and the cross close every dialog, and the focus returns', async ({ page }) => {
  await open(page);
  const closed = () => expect(page.locator('dialog')).toHaveCount(0);
  for (const [name, key] of [
    ['Examples', 'x'],
    ['Share', 's'],
    ['Keys', '?'],
  ] as const) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await closed();
    await expect.soft(opener, 'after the cross').toBeFocused({ timeout: 2000 });
    await opener.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await closed();
    await expect.soft(opener, 'after Escape').toBeFocused({ timeout: 2000 });

    await scrubber(page).focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      // Between the last control and the first the browser's own bar has the focus.
      const inside = await page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement === body || activeElement?.closest('dialog') !== null;
      });
      expect(inside, 'the focus stays in the dialog').toBe(true);
    }
    await page.getByRole('button', { name: 'Close', exact: true }).focus();
    await page.keyboard.press('Escape');
    await closed();
    await expect.soft(scrubber(page), 'where it was before the key').toBeFocused({ timeout: 2000 });
  }
});

test('no key is a shortcut while something is typed or chosen', async ({ page }) => {
  await open(page);
  const theme = await page.locator('html').getAttribute('data-theme');
  await field(page, K).focus();
  await page.keyboard.type('fdxs?e10 ');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await expect(field(page, K)).toHaveValue('fdxs?e10 ');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Speed' }).focus();
  await page.keyboard.press('d');
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(playButton(page)).toBeVisible();
  await expect(readout(page)).toContainText('gradient step 100 of 100');
  expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  expect(address(page)).toBe(DEFAULT);
});

test('no shortcut takes what belongs to the browser', async ({ page }) => {
  await open(page);
  for (const key of ['Control+d', 'Control+f', 'Control+s', 'Alt+ArrowLeft', 'Meta+e']) {
    await page.locator('body').dispatchEvent('keydown', {
      key: key.split('+')[1],
      ctrlKey: key.startsWith('Control'),
      altKey: key.startsWith('Alt'),
      metaKey: key.startsWith('Meta'),
      bubbles: true,
    });
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Dark design' })).toBeVisible();
  expect(address(page)).toBe(DEFAULT);
});

async function pressed(page: Page, key: string, part: string | RegExp): Promise<void> {
  await page.keyboard.press(key);
  await expectAddress(page, part);
}

async function opens(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(dialog(page, name)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
}

async function leavesFullScreen(page: Page, key: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const left = page.evaluate(() => new Promise((told) => document.addEventListener('fullscreenchange', told)));
  await page.keyboard.press(key);
  await left;
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

test('a dialog that was just closed opens again at once, however fast the keys come', async ({ page }) => {
  await open(page);
  for (let time = 0; time < 12; time++) {
    await page.keyboard.press('x');
    await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.waitForTimeout(60);
    await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
