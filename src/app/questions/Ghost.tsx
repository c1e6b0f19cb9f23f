import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import landscapeStyles from '../landscapeView/LandscapeView.module.css';
import { prepare } from '../plot/canvas.ts';
import { drawRun, WHOLE } from '../plot/drawPaths.ts';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import { store } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { useAnswers } from './answers.ts';

interface GhostProps {
  readonly view: Viewport;
}

/** The path of the setting that a pointer rests on, faintly, over the paths of the setting that is chosen. */
export function Ghost({ view }: GhostProps) {
  const ghost = useAnswers((state) => state.ghost);
  return ghost && <GhostPath view={view} ghost={ghost} />;
}

function GhostPath({ view, ghost }: GhostProps & { readonly ghost: Trajectory }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, view.width, view.height);
    if (!context) return;
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
