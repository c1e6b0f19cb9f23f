import { type KeyboardEvent, useState } from 'react';
import type { Point } from '../../landscapes/landscape.ts';
import type { Viewport } from '../plot/viewport.ts';
import { edit, settle, useExperiment } from '../store.ts';
import { formatPoint } from '../words/numbers.ts';
import styles from './LandscapeView.module.css';
import { useDrag } from './useDrag.ts';

/** The black ring: where every run starts. Drag it, or move it with the arrow keys. */
export function StartHandle({ view }: { readonly view: Viewport }) {
  const start = useExperiment((experiment) => experiment.start);
  const [touched, setTouched] = useState(false);
  const drag = useDrag(() => {
    setTouched(true);
    return (x, y) => moveTo(view, [view.fromX(inside(x, view.width)), view.fromY(inside(y, view.height))]);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const pixels = event.shiftKey ? 40 : 8;
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(view, [start[0] + (dx * pixels) / view.pixelsPerUnit, start[1] + (dy * pixels) / view.pixelsPerUnit]);
  };

  const [x, y] = [view.toX(start[0]), view.toY(start[1])];
  const side = x > view.width - 120 ? styles.labelLeft : x < 60 ? styles.labelRight : '';
  return (
    <button
      type="button"
      className={styles.start}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      aria-label={`Start at ${formatPoint(start)}. Arrow keys move it.`}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
      {...drag}
    >
      <span className={styles.ring} />
      <span className={`${styles.startLabel} ${side} ${y < 40 ? styles.labelBelow : ''}`}>
        {touched ? formatPoint(start) : 'start: drag me'}
      </span>
    </button>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function inside(pixel: number, size: number): number {
  return Math.max(4, Math.min(size - 4, pixel));
}

/** Places the start with no more digits than a pixel is worth, so that the text stays readable. */
function moveTo(view: Viewport, [x, y]: Point): void {
  const digits = Math.max(0, Math.min(10, Math.ceil(Math.log10(view.pixelsPerUnit)) + 1));
  const round = (value: number) => Number(Math.max(-1000, Math.min(1000, value)).toFixed(digits)) + 0;
  edit((experiment) => ({ ...experiment, start: [round(x), round(y)] }));
}
