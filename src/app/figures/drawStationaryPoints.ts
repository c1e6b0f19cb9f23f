import type { Experiment } from '../../engine/experiment/experiment.ts';
import { CROSS, SMALL_STAR, STAR, stationaryPoints } from '../landscapeView/stationaryPoints.ts';
import { type Ink, outline } from '../plot/ink.ts';
import type { Viewport } from '../plot/viewport.ts';
import type { Palette } from '../theme/theme.ts';

/** The minima and the other points where the landscape levels out, as `StationaryPoints.tsx` has them. */
export function drawStationaryPoints(
  ink: Ink,
  view: Viewport,
  landscape: Experiment['landscape'],
  colours: Palette,
): void {
  const { minima, others } = stationaryPoints(landscape);
  const at = ([x, y]: readonly [number, number], draw: () => void) => {
    ink.save();
    ink.translate(view.toX(x), view.toY(y));
    draw();
    ink.restore();
  };
  for (const other of others)
    at(other.at, () => {
      ink.strokeStyle = colours.soft;
      ink.lineWidth = 1.3;
      ink.stroke(outline(CROSS));
    });
  for (const minimum of minima)
    at(minimum.at, () => {
      const star = outline(minimum.global ? STAR : SMALL_STAR);
      ink.fillStyle = minimum.global ? colours.optimum : colours.panel;
      ink.strokeStyle = minimum.global ? colours.panel : colours.optimum;
      ink.lineWidth = minimum.global ? 1.2 : 1.3;
      ink.fill(star);
      ink.stroke(star);
    });
}
