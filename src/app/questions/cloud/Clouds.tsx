import { useEffect, useRef } from 'react';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { lectureScale } from '../../lectureScale.ts';
import { playhead } from '../../playhead.ts';
import { prepare } from '../../plot/canvas.ts';
import { extentAt } from '../../plot/extentAt.ts';
import { onFrame } from '../../plot/onFrame.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { runView } from '../../runs/runView.ts';
import { store } from '../../store.ts';
import { palette, theme } from '../../theme/theme.ts';
import styles from './Clouds.module.css';
import { drawClouds } from './drawClouds.ts';
import { useClouds } from './useClouds.ts';

/**
 * Where all seeds are at the playhead, each cloud with its ellipse. It is redrawn from subscriptions; playing costs no
 * React render.
 */
export function Clouds({ view }: { readonly view: Viewport }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const answer = useClouds();

  useEffect(() => {
    if (answer === null) return;
    const scratch = new Float32Array(2 * answer.cloud.seeds);
    const frame = onFrame(() => {
      const context = canvas.current && prepare(canvas.current, view.width, view.height);
      if (!context) return;
      const extent = extentAt(store.getState().experiment, playhead.getState().position);
      drawClouds(context, view, answer, extent, palette(), lectureScale(), scratch);
    });
    frame.schedule();
    const stops = [
      store.subscribe((state, before) => state.experiment !== before.experiment && frame.schedule()),
      playhead.subscribe(frame.schedule),
      runView.subscribe(frame.schedule),
      theme.subscribe(frame.schedule),
    ];
    return () => {
      for (const stop of stops) stop();
      frame.cancel();
    };
  }, [view, answer]);

  // The clouds are said in words by the panel.
  return answer && <canvas ref={canvas} className={`${landscapeStyles.layer} ${styles.clouds}`} />;
}
