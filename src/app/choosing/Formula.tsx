import { useEffect, useRef } from 'react';
import styles from './Details.module.css';

/** A formula set by KaTeX, which is large and comes when the first one is looked at. */
export function Formula({ tex }: { readonly tex: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = false;
    void import('./tex.ts').then(({ renderTex }) => {
      const element = place.current;
      if (left || element === null) return;
      element.innerHTML = renderTex(tex);
      // What is too wide scrolls, and must then be within reach of the keyboard.
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    return () => {
      left = true;
    };
  }, [tex]);
  return <div ref={place} className={styles.formula} />;
}
