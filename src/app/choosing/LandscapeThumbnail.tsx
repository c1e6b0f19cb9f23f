import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { landscapeValues } from '../../engine/objective.ts';
import type { Landscape } from '../../landscapes/landscape.ts';
import type { Values } from '../../landscapes/parameter.ts';
import { useSeen } from '../controls/useSeen.ts';
import { prepare } from '../plot/canvas.ts';
import { paintMinima } from '../plot/paintMinima.ts';
import { paintContours, paintField } from '../plot/paintTerrain.ts';
import { terrain } from '../plot/terrain.ts';
import { viewport } from '../plot/viewport.ts';
import { whenIdle } from '../plot/whenIdle.ts';
import { palette, theme } from '../theme/theme.ts';
import styles from './LandscapeThumbnail.module.css';

interface LandscapeThumbnailProps {
  readonly landscape: Landscape;
  readonly values: Values;
  /** In CSS pixels; the style sheet may stretch it. */
  readonly width: number;
  readonly height: number;
}

/** Pixels to a cell of the terrain: as fine as one can see at this size. */
const CELL = 3;

/** A landscape in small, drawn once it comes into view and the browser has time. */
export function LandscapeThumbnail({ landscape, values, width, height }: LandscapeThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const seen = useSeen(canvas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (!seen || landscape.ready?.() === false) return undefined;
    return whenIdle(() => {
      const context = canvas.current && prepare(canvas.current, width, height);
      if (!context) return;
      const parameters = landscapeValues(values);
      const colours = palette();
      const view = viewport(landscape.window(parameters), width, height);
      const ground = terrain(landscape, parameters, view, Math.round(Math.max(width, height) / CELL));
      paintField(context, ground, colours);
      paintContours(context, ground, colours);
      paintMinima(context, view, landscape.minima(parameters), height / 3, colours);
    });
  }, [seen, landscape, values, width, height, shown]);

  return (
    <span className={styles.thumbnail} style={{ aspectRatio: `${width} / ${height}` }}>
      <canvas ref={canvas} />
    </span>
  );
}
