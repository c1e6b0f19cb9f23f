import type { KeyboardEvent } from 'react';
import { nextIn } from './grid.ts';

/**
 * Walks over cards with the arrow keys, Home and End, from the one that has the focus or holds what has it. Above the
 * first row is the field that searches among them, and a letter goes on there.
 */
export function walkCards(event: KeyboardEvent, cards: readonly HTMLElement[], search: HTMLElement | null): void {
  const at = document.activeElement?.closest('button');
  const from = cards.findIndex((card) => card === at || card.parentElement === at?.parentElement);
  if (from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const next = nextIn(boxes, from, event.key);
  if (next !== null) cards[next].focus();
  else if (event.key === 'ArrowUp') search?.focus();
  else if (event.key.length === 1 && event.key !== ' ') search?.focus();
  // A letter goes on into the field that has the focus now; an arrow key must not scroll as well.
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') event.preventDefault();
}
