import { useEffect, useEffectEvent } from 'react';
import { useFrame, useHidden } from '../frame/frameStore.ts';
import { pageNamed } from '../frame/pages.ts';
import { type Openers, shortcutFor } from './shortcuts.ts';

/** What the keyboard does anywhere on the page. */
export function Keys({ openers }: { readonly openers: Openers }): null {
  const figure = useFrame(({ page }) => pageNamed(page).figure === true);
  // The scene of a lesson may show a network in its place.
  const away = useHidden('figure');
  const embed = useFrame((frame) => frame.embed);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutFor(event, { figure: figure && !away, embed });
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
