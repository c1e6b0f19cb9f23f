import { useEffect, useRef } from 'react';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { lectureScale } from '../lectureScale.ts';
import { momentAt, playhead, timeline } from '../playhead.ts';
import { prepare } from '../plot/canvas.ts';
import { drawRun, type Extent, WHOLE } from '../plot/drawPaths.ts';
import { onFrame } from '../plot/onFrame.ts';
import { runStyles } from '../plot/runStyle.ts';
import type { Viewport } from '../plot/viewport.ts';
import { store } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import styles from './LandscapeView.module.css';

/** Set once, when the first paths have been drawn: how long a reader waits for the first picture. */
const FIRST_PICTURE = 'first-picture';

/**
 * The paths of the shown seed on two canvases: the whole of each run faintly, and up to the playhead at full strength.
 * Both are redrawn from subscriptions; playing costs no React render.
 */
export function Paths({ view }: { readonly view: Viewport }) {
  const whole = useRef<HTMLCanvasElement>(null);
  const played = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const drawPlayed = onFrame(() =>
      draw(played.current, view, extentAt(store.getState().experiment, playhead.getState().position), true),
    );
    const drawAll = onFrame(() => {
      draw(whole.current, view, WHOLE, false);
      draw(played.current, view, extentAt(store.getState().experiment, playhead.getState().position), true);
      if (store.getState().trajectories !== null && performance.getEntriesByName(FIRST_PICTURE).length === 0) {
        performance.mark(FIRST_PICTURE);
      }
    });
    drawAll.schedule();
    const unsubscribe = [
      store.subscribe((state, before) => {
        if (state.trajectories !== before.trajectories) drawAll.schedule();
      }),
      playhead.subscribe(drawPlayed.schedule),
      theme.subscribe(drawAll.schedule),
    ];
    return () => {
      for (const stop of unsubscribe) stop();
      drawAll.cancel();
      drawPlayed.cancel();
    };
  }, [view]);

  return (
    <>
      <canvas ref={whole} className={`${styles.layer} ${styles.faint}`} />
      <canvas ref={played} className={styles.layer} />
    </>
  );
}

function draw(canvas: HTMLCanvasElement | null, view: Viewport, extent: Extent, heads: boolean): void {
  const context = canvas && prepare(canvas, view.width, view.height);
  const result = store.getState().trajectories;
  if (!context || result === null) return;
  const colours = palette();
  const runs = runStyles(result.experiment);
  const sharedStart = result.experiment.runs.includes('inner');
  const options = { extent, heads, colours, scale: lectureScale() };
  // The run under study comes last, on top of the others.
  for (let index = result.value.length - 1; index >= 0; index--) {
    drawRun(context, view, result.value[index], runs[index], { ...options, sharedStart: index === 0 && sharedStart });
  }
}

/** What the playhead's position means for every run; only the first run's pull-back takes a moment of its own. */
function extentAt(experiment: Experiment, position: number): Extent {
  const line = timeline(experiment);
  if (position >= line.end) return WHOLE;
  const index = Math.floor(position);
  const share = position - index;
  const { evaluation } = momentAt(line, index);
  const next = momentAt(line, index + 1);
  if (next.sync) return { forward: evaluation, pulled: share };
  return { forward: evaluation + share, pulled: 1 };
}
