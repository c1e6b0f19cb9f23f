import { useEffect, useRef } from 'react';
import styles from './Prose.module.css';

/** A formula in the prose, set by KaTeX, which is large and comes when the first one is read. */
export function Mathematics({ tex, display = false }: { readonly tex: string; readonly display?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let left = false;
    void import('./mathematics.ts').then(({ renderMathematics }) => {
      const element = place.current;
      if (left || element === null) return;
      element.innerHTML = renderMathematics(tex, display);
      // What is too wide scrolls, and must then be within reach of the keyboard.
      if (display && element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    });
    return () => {
      left = true;
    };
  }, [tex, display]);
  return <span ref={place} className={display ? styles.display : styles.inline} />;
}
