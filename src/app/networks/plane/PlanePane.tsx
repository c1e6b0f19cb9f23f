import { useEffect, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Plane } from '../../../engine/networks/protocol.ts';
import { useLectureScale } from '../../lectureScale.ts';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import { type Viewport, viewport } from '../../plot/viewport.ts';
import { palette, theme } from '../../theme/theme.ts';
import { drawCycle, type Part } from './drawCycle.ts';
import type { Shading } from './heights.ts';
import styles from './Plane.module.css';
import { paintSurface } from './paintSurface.ts';
import { planeTicks } from './planeTicks.ts';

interface PlanePaneProps {
  readonly plane: Plane | null;
  readonly shading: Shading | null;
  readonly part: Part;
  readonly title: string;
}

/** One picture of the plane. Both have the same window and the same scale, so that they can be laid over each other. */
export function PlanePane({ plane, shading, part, title }: PlanePaneProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const view = useMemo(
    () => (plane === null || size === null ? null : viewport(plane.window, size.width, size.height)),
    [plane, size],
  );
  return (
    <div className={styles.pane} role="img" aria-labelledby={id}>
      <div ref={frame} className={styles.frame}>
        {plane && shading && view && <Picture plane={plane} shading={shading} view={view} part={part} />}
        {view && <Axes view={view} />}
      </div>
      <p id={id} className={styles.title}>
        {title}
      </p>
    </div>
  );
}

interface PictureProps {
  readonly plane: Plane;
  readonly shading: Shading;
  readonly view: Viewport;
  readonly part: Part;
}

function Picture({ plane, shading, view, part }: PictureProps) {
  const scale = useLectureScale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    // In units of so many pixels, so that lines and marks are as much larger.
    const unit = viewport(plane.window, view.width / scale, view.height / scale);
    const context = canvas.current && prepare(canvas.current, unit.width, unit.height, scale * devicePixelRatio);
    if (!context) return;
    const colours = palette();
    paintSurface(context, unit, plane, shading, colours);
    drawCycle(context, unit, plane, part, { colours, scale: 1 });
  }, [plane, shading, view, scale, part, shown]);
  return <canvas ref={canvas} />;
}

/** Lengths in the space of weights, along both edges. */
function Axes({ view }: { readonly view: Viewport }) {
  const { xs, ys } = planeTicks(view);
  return (
    <svg className={styles.axes} aria-hidden="true">
      {xs.map(({ at, label }) => (
        <text key={label} x={at} y={view.height - 7} textAnchor="middle">
          {label}
        </text>
      ))}
      {ys.map(({ at, label }) => (
        <text key={label} x={view.width - 7} y={at} dy="0.32em" textAnchor="end">
          {label}
        </text>
      ))}
    </svg>
  );
}
