import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import landscapeStyles from '../landscapeView/LandscapeView.module.css';
import { prepare } from '../plot/canvas.ts';
import { drawRun, WHOLE } from '../plot/drawPaths.ts';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import { store } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { useAnswers } from './answers.ts';

/** The path of the setting that a pointer rests on, faintly, over the paths of the setting that is chosen. */
export function Ghost({ view }: { readonly view: Viewport }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ghost = useAnswers((state) => state.ghost);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, view.width, view.height);
    if (!context || ghost === null) return;
    const [style] = shownStyles(store.getState().experiment);
    context.globalAlpha = 0.55;
    drawRun(context, view, ghost, style, {
      extent: WHOLE,
      heads: true,
      sharedStart: false,
      colours: palette(),
      scale: 0.8,
    });
    context.globalAlpha = 1;
  }, [view, ghost, shown]);
  return <canvas ref={canvas} className={landscapeStyles.layer} />;
}
