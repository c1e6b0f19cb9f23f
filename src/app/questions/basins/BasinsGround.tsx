import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { prepare } from '../../plot/canvas.ts';
import type { Terrain } from '../../plot/terrain.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { useLooks } from '../../runs/runView.ts';
import { palette, theme } from '../../theme/theme.ts';
import { drawBasins } from './drawBasins.ts';
import { useBasins } from './useBasins.ts';

interface BasinsGroundProps {
  readonly view: Viewport;
  readonly terrain: Terrain;
}

/** Which minimum each start reaches, thinly coloured over the terrain, whose contours are drawn anew above it. */
export function BasinsGround({ view, terrain }: BasinsGroundProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const basins = useBasins();
  const looks = useLooks();
  const design = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme, the styles with the looks
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, view.width, view.height);
    if (!context || basins === null) return;
    drawBasins(context, view, terrain, basins, palette());
  }, [basins?.answer, basins?.show, view, terrain, looks, design]);
  return <canvas ref={canvas} className={landscapeStyles.layer} />;
}
