import { useEffect, useRef } from 'react';
import { spreadOf } from '../../../engine/studies/cloud.ts';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { lectureScale } from '../../lectureScale.ts';
import { playhead } from '../../playhead.ts';
import { prepare } from '../../plot/canvas.ts';
import { extentAt } from '../../plot/extentAt.ts';
import { onFrame } from '../../plot/onFrame.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { runView, type ShownStyle, shownStyles } from '../../runs/runView.ts';
import { store } from '../../store.ts';
import { type Palette, palette, theme } from '../../theme/theme.ts';
import styles from './Clouds.module.css';
import { type CloudStyle, drawMarks, fillEllipse, strokeEllipse } from './drawCloud.ts';
import { ellipseOf } from './ellipse.ts';
import { type CloudKind, cloudKinds, pointsAt } from './pointsAt.ts';
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
    const { cloud, experiment } = answer;
    const scratch = new Float32Array(2 * cloud.seeds);
    // What is judged, and the first run, comes last, on top of the others.
    const kinds = cloudKinds(cloud).reverse();
    const frame = onFrame(() => {
      const context = canvas.current && prepare(canvas.current, view.width, view.height);
      if (!context) return;
      const extent = extentAt(store.getState().experiment, playhead.getState().position);
      const [looks, colours, scale] = [shownStyles(experiment), palette(), lectureScale()];
      const drawn = kinds.flatMap((kind) => {
        if (!looks[kind.run].shown) return [];
        const points = pointsAt(cloud, experiment, kind, extent, scratch).slice();
        const spread = spreadOf(points);
        return [
          { points, ellipse: spread && ellipseOf(spread), style: styleOf(kind, looks[kind.run], colours, scale) },
        ];
      });
      for (const { ellipse, style } of drawn) if (ellipse) fillEllipse(context, view, ellipse, style);
      for (const { points, style } of drawn) drawMarks(context, view, points, style);
      for (const { ellipse, style } of drawn) if (ellipse) strokeEllipse(context, view, ellipse, style);
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

function styleOf({ weights }: CloudKind, look: ShownStyle, colours: Palette, scale: number): CloudStyle {
  const colour = colours[weights === 'fast' ? (look.fast ?? look.line) : look.line];
  return { shape: shapes[weights], colour, ground: colours.panel, scale };
}

const shapes = { slow: 'triangle', fast: 'square', own: 'dot' } as const;
