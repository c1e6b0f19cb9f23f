import { useEffect, useRef } from 'react';
import { frameStore, isHiddenNow } from '../frame/frameStore.ts';
import { lectureScale } from '../lectureScale.ts';
import { playhead } from '../playhead.ts';
import { prepare } from '../plot/canvas.ts';
import { type Extent, WHOLE } from '../plot/drawPaths.ts';
import { extentAt } from '../plot/extentAt.ts';
import { onFrame } from '../plot/onFrame.ts';
import type { Viewport } from '../plot/viewport.ts';
import { runView } from '../runs/runView.ts';
import { store } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { drawShownRuns, FAINT } from './drawShownRuns.ts';
import styles from './LandscapeView.module.css';

/** Set once, when the first paths have been drawn: how long a reader waits for the first picture. */
const FIRST_PICTURE = 'first-picture';

/**
 * The paths of the shown seed on one canvas: the whole of each run faintly, from a sheet drawn once, and up to the
 * playhead at full strength. It is redrawn from subscriptions; playing costs no React render.
 */
export function Paths({ view }: { readonly view: Viewport }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef(false);

  useEffect(() => {
    const sheet = document.createElement('canvas');
    let heldPaths: unknown = null;
    let heldLooks: unknown = null;
    let heldLook = '';
    const frame = onFrame(() => {
      const { experiment, trajectories } = store.getState();
      const context = canvas.current && prepare(canvas.current, view.width, view.height);
      if (!context || trajectories === null) return;
      const extent = extentAt(experiment, playhead.getState().position);
      if (extent !== WHOLE && !isHiddenNow('ahead')) {
        const look = `${theme.getState().shown} ${lectureScale()}`;
        const { looks } = runView.getState();
        if (heldPaths !== trajectories || heldLook !== look || heldLooks !== looks) {
          const whole = prepare(sheet, view.width, view.height);
          if (whole) drawShownRuns(whole, view, trajectories, lookOf(WHOLE, false));
          heldPaths = trajectories;
          heldLooks = looks;
          heldLook = look;
        }
        context.globalAlpha = FAINT;
        context.drawImage(sheet, 0, 0, view.width, view.height);
        context.globalAlpha = 1;
      }
      drawShownRuns(context, view, trajectories, lookOf(extent, true));
      if (painted.current) return;
      painted.current = true;
      performance.mark(FIRST_PICTURE);
      // In the task after the frame, so that the picture is on screen before anything else is built.
      requestAnimationFrame(() => setTimeout(() => store.setState({ pictured: true })));
    });
    frame.schedule();
    const stops = [
      store.subscribe((state, before) => state.trajectories !== before.trajectories && frame.schedule()),
      playhead.subscribe(frame.schedule),
      runView.subscribe((view, before) => view.looks !== before.looks && frame.schedule()),
      theme.subscribe(frame.schedule),
      frameStore.subscribe(frame.schedule),
    ];
    return () => {
      for (const stop of stops) stop();
      frame.cancel();
    };
  }, [view]);

  // The picture is said in words by PictureSummary.
  return <canvas ref={canvas} className={styles.layer} />;
}

function lookOf(extent: Extent, heads: boolean) {
  return { extent, heads, colours: palette(), scale: lectureScale() };
}
