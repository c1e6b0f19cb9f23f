import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { prepare } from '../../plot/canvas.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { palette, theme } from '../../theme/theme.ts';
import styles from './Cycle.module.css';
import { divider } from './divider.ts';
import { drawGround, groundsOf } from './grounds.ts';
import { useCycle } from './useCycle.ts';

/** The landscape left of the divider and, right of it, how high one is after a cycle from there: on one scale. */
export function CycleGround({ view }: { readonly view: Viewport }) {
  const before = useRef<HTMLCanvasElement>(null);
  const after = useRef<HTMLCanvasElement>(null);
  const answer = useCycle();
  const design = useStore(theme, (state) => state.shown);
  const at = useStore(divider, (state) => state.at);
  const grounds = useMemo(() => answer && groundsOf(answer, view), [answer, view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (grounds === null) return;
    for (const [canvas, terrain] of [
      [before.current, grounds.before],
      [after.current, grounds.after],
    ] as const) {
      const context = canvas && prepare(canvas, view.width, view.height);
      if (context) drawGround(context, terrain, grounds, palette());
    }
  }, [grounds, view, design]);
  if (grounds === null) return null;
  return (
    <>
      <canvas ref={before} className={landscapeStyles.layer} style={{ clipPath: `inset(0 ${100 * (1 - at)}% 0 0)` }} />
      <canvas ref={after} className={landscapeStyles.layer} style={{ clipPath: `inset(0 0 0 ${100 * at}%)` }} />
      {/* Under the paths, unlike its handle. */}
      <div className={styles.line} style={{ transform: `translateX(${at * view.width}px)` }} />
    </>
  );
}
