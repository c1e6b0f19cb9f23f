import { useEffect, useState } from 'react';
import { formulasAreLoaded, loadFormulas, mentionsFormula } from '../landscapes/formulas.ts';

/** Whether a text can be read now: not while what reads the formula in it has yet to come. */
export function useReadable(text: string): boolean {
  const [, setCame] = useState(false);
  const readable = !mentionsFormula(text) || formulasAreLoaded();
  useEffect(() => {
    if (readable) return undefined;
    let left = false;
    void loadFormulas().then((came) => {
      if (!left) setCame(came);
    });
    return () => {
      left = true;
    };
  }, [readable]);
  return readable;
}
