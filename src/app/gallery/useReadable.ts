import { useEffect, useState } from 'react';
import { formulasAreLoaded, loadFormulas, mentionsFormula } from '../../landscapes/formulas.ts';

/** Whether a text can be read now: not while what reads the formula in it has yet to come. */
export function useReadable(text: string): boolean {
  const [loaded, setLoaded] = useState(() => !mentionsFormula(text) || formulasAreLoaded());
  useEffect(() => {
    if (loaded) return undefined;
    let left = false;
    void loadFormulas().then((came) => {
      if (!left) setLoaded(came);
    });
    return () => {
      left = true;
    };
  }, [loaded]);
  return loaded;
}
