import { useEffect, useState } from 'react';
import { loadFormulas, mentionsFormula } from '../../landscapes/formulas.ts';
import type { Deck } from './deck.ts';
import { decodeDeck } from './deckCode.ts';
import { parseDeck } from './parseDeck.ts';

export interface OpenedDeck {
  /** What stands for it in the link. */
  readonly code: string;
  readonly text: string;
  readonly deck: Deck;
  /** What is wrong with the link, in a sentence; null where nothing is. */
  readonly trouble: string | null;
}

/** The lecture that a link holds; null while it is unpacked, and what reads the formulas in it is fetched. */
export function useDeck(code: string): OpenedDeck | null {
  const [opened, setOpened] = useState<OpenedDeck | null>(null);
  useEffect(() => {
    let left = false;
    void openDeck(code).then((now) => {
      if (!left) setOpened(now);
    });
    return () => {
      left = true;
    };
  }, [code]);
  return opened?.code === code ? opened : null;
}

async function openDeck(code: string): Promise<OpenedDeck> {
  const { text, trouble } = await decodeDeck(code);
  if (mentionsFormula(text)) await loadFormulas();
  return { code, text, deck: parseDeck(text), trouble };
}
