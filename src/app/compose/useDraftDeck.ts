import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { formulasAreLoaded, loadFormulas, mentionsFormula } from '../../landscapes/formulas.ts';
import type { Deck } from '../deck/deck.ts';
import { parseDeck } from '../deck/parseDeck.ts';

/** What the text says by now, read when there is time between two keys. */
export function useDraftDeck(text: string): Deck {
  const settled = useDeferredValue(text);
  const [formulas, setFormulas] = useState(formulasAreLoaded);
  useEffect(() => {
    if (formulas || !mentionsFormula(settled)) return undefined;
    let left = false;
    void loadFormulas().then((came) => {
      if (!left && came) setFormulas(true);
    });
    return () => {
      left = true;
    };
  }, [formulas, settled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the reader of formulas, the same text says more
  return useMemo(() => parseDeck(settled), [settled, formulas]);
}
