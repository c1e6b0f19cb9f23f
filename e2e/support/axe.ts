import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../app.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Holds a page, or the part of it that a selector names, against axe's rules. */
export async function findsNothing(page: Page, within = 'html'): Promise<void> {
  expect.soft(await complaints(axeOn(page, within).withTags(TAGS))).toEqual([]);
}

/** Likewise in the dark design, where contrast alone differs. */
export async function findsNothingInTheDark(page: Page, within = 'html'): Promise<void> {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect.soft(await complaints(axeOn(page, within).withRules(['color-contrast'])), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
}

/** The legacy mode is for pages without frames in them, which ours are, and takes half the time. */
function axeOn(page: Page, within: string): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(within)
    .options({ resultTypes: ['violations'] });
}

async function complaints(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`));
}
