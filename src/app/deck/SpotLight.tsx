import { useEffect, useRef } from 'react';
import styles from './SpotLight.module.css';
import { type Spot, spot } from './spot.ts';

/**
 * Darkens everything but a circle, which begins in the middle of the figure and follows the pointer and the arrow keys:
 * one layer whose gradient follows two numbers, so that nothing is laid out anew.
 */
export function SpotLight() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = ({ x, y }: Spot) => {
      layer.current?.style.setProperty('--x', `${x}px`);
      layer.current?.style.setProperty('--y', `${y}px`);
    };
    const follow = ({ clientX, clientY }: PointerEvent) => spot.setState({ x: clientX, y: clientY });
    const unsubscribe = spot.subscribe(put);
    const box = document.querySelector('figure')?.getBoundingClientRect();
    if (box === undefined) put(spot.getState());
    else spot.setState({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    document.addEventListener('pointermove', follow, { passive: true });
    return () => {
      unsubscribe();
      document.removeEventListener('pointermove', follow);
    };
  }, []);
  return (
    <div ref={layer} className={styles.spotlight} role="status">
      <span className="said">Spotlight on</span>
    </div>
  );
}
