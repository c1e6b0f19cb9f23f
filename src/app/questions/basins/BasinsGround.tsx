import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { prepare } from '../../plot/canvas.ts';
import { paintContours } from '../../plot/paintTerrain.ts';
import type { Terrain } from '../../plot/terrain.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { palette, theme } from '../../theme/theme.ts';
import { differences } from './difference.ts';
import { basinPaints, differencePaints, paintCells } from './paintBasins.ts';
import { paintBorders } from './paintBorders.ts';
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
    const { answer, minima, hues, show } = basins;
    const { grid, labels, baseline } = answer.value;
    const colours = palette();
    const [x0, x1, y0, y1] = grid.window;
    // Where the answer is still that of another window, it lies where it belongs.
    const place = {
      x: view.toX(x0),
      y: view.toY(y1),
      width: view.toX(x1) - view.toX(x0),
      height: view.toY(y0) - view.toY(y1),
    };
    if (show === 'difference') {
      const styles = shownStyles(answer.experiment);
      const lines = { study: colours[styles[0].line], baseline: colours[styles[baseline ?? 0].line] };
      const codes = differences(labels[0], labels[1], minima);
      paintCells(context, codes, grid.columns, differencePaints(lines), place, view, colours);
    } else {
      const paint = basinPaints(hues.map((hue) => colours[hue]));
      const cells = labels[show === 'study' ? 0 : 1];
      paintCells(context, cells, grid.columns, paint, place, view, colours);
      paintBorders(context, cells, grid.columns, place, colours);
    }
    paintContours(context, terrain, colours);
  }, [basins?.answer, basins?.show, view, terrain, looks, design]);
  return <canvas ref={canvas} className={landscapeStyles.layer} />;
}
