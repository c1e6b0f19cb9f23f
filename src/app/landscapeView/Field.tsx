import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { paintTerrain } from '../plot/paintTerrain.ts';
import type { Terrain } from '../plot/terrain.ts';
import { palette, theme } from '../theme/theme.ts';
import styles from './LandscapeView.module.css';

/** The heights as a pale field under everything else. */
export function Field({ terrain }: { readonly terrain: Terrain }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (canvas.current) paintTerrain(canvas.current, terrain, palette());
  }, [terrain, shown]);
  const [width, height] = terrain.cell;
  const style = { left: -width, top: -height, width: terrain.columns * width, height: terrain.rows * height };
  return <canvas ref={canvas} className={styles.field} style={style} />;
}
