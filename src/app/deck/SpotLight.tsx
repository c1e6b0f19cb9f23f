import { useEffect, useRef } from 'react';
import styles from './SpotLight.module.css';

/**
 * Darkens everything but a circle around the pointer, or, before the pointer has moved, around the middle of the figure:
 * one layer whose gradient follows two numbers, so that nothing is laid out anew.
 */
export function SpotLight() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = (x: number, y: number) => {
      layer.current?.style.setProperty('--x', `${x}px`);
      layer.current?.style.setProperty('--y', `${y}px`);
    };
    const box = document.querySelector('figure')?.getBoundingClientRect();
    if (box !== undefined) put(box.left + box.width / 2, box.top + box.height / 2);
    const follow = ({ clientX, clientY }: PointerEvent) => put(clientX, clientY);
    document.addEventListener('pointermove', follow, { passive: true });
    return () => document.removeEventListener('pointermove', follow);
  }, []);
  return (
    <div ref={layer} className={styles.spotlight} role="status">
      <span className="said">Spotlight on</span>
    </div>
  );
}
