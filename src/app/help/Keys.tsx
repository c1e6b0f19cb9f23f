import { useEffect, useEffectEvent } from 'react';
import { useFrame } from '../frame/frameStore.ts';
import { pageNamed } from '../frame/pages.ts';
import { type Openers, shortcutFor } from './shortcuts.ts';

/** What the keyboard does anywhere on the page. */
export function Keys({ openers }: { readonly openers: Openers }): null {
  const figure = useFrame(({ page }) => pageNamed(page).figure === true);
  const embed = useFrame((frame) => frame.embed);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutFor(event, { figure, embed });
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.run(openers);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}
