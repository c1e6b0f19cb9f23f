import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useDrag } from '../../landscapeView/useDrag.ts';
import type { Viewport } from '../../plot/viewport.ts';
import styles from './Cycle.module.css';
import { divideAt, divider } from './divider.ts';
import { useCycle } from './useCycle.ts';

const STEP = 0.02;
const LEAP = 0.1;

/** The line between the landscape and what a cycle makes of it: drag it, or move it with the arrow keys. */
export function Divider({ view }: { readonly view: Viewport }) {
  const at = useStore(divider, (state) => state.at);
  const answer = useCycle();
  const drag = useDrag(() => (x) => divideAt(x / view.width));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LEAP : STEP;
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - LEAP,
      PageUp: at + LEAP,
      Home: 0,
      End: 1,
    };
    if (to[event.key] === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    divideAt(to[event.key]);
  };

  if (answer === null) return null;
  return (
    <button
      type="button"
      role="slider"
      className={styles.divider}
      style={{ transform: `translateX(${at * view.width}px)` }}
      aria-label="Divider: f on its left, f after one cycle on its right"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * at)}
      aria-valuetext={`${Math.round(100 * at)} % of the picture show f itself`}
      title="drag to compare"
      onKeyDown={onKeyDown}
      {...drag}
    >
      <span className={styles.grip} aria-hidden="true">
        <span className={styles.left}>f</span>
        <span className={styles.arrows}>‹ ›</span>
        <span className={styles.right}>after one cycle</span>
      </span>
    </button>
  );
}
