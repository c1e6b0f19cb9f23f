import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { prepare } from '../plot/canvas.ts';
import { paintContours, paintField } from '../plot/paintTerrain.ts';
import type { Terrain } from '../plot/terrain.ts';
import type { Viewport } from '../plot/viewport.ts';
import { palette, theme } from '../theme/theme.ts';
import styles from './LandscapeView.module.css';

interface FieldProps {
  readonly terrain: Terrain;
  readonly view: Viewport;
  readonly withContours: boolean;
}

/** The heights as a pale field with contours, under everything else. */
export function Field({ terrain, view, withContours }: FieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, view.width, view.height);
    if (!context) return;
    paintField(context, terrain, palette());
    if (withContours) paintContours(context, terrain, palette());
  }, [terrain, view, withContours, shown]);
  return <canvas ref={canvas} className={styles.layer} />;
}
