import { planeTicks } from '../landscapeView/planeTicks.ts';
import type { Ink } from '../plot/ink.ts';
import { polyline } from '../plot/strokes.ts';
import type { Viewport } from '../plot/viewport.ts';
import type { Palette } from '../theme/theme.ts';
import { letter } from './lettering.ts';

/** The two coordinates along the right and the lower edge, as `Axes.tsx` has them. */
export function drawPlaneAxes(ink: Ink, view: Viewport, colours: Palette): void {
  const { width, height } = view;
  const { xs, ys } = planeTicks(view);
  const style = { size: 12, colour: colours.soft, halo: colours.panel };
  for (const { at, label } of xs) {
    polyline(
      ink,
      [
        [at, height],
        [at, height - 6],
      ],
      colours.soft,
      1,
    );
    letter(ink, label, at, height - 11, { ...style, align: 'center' });
  }
  for (const { at, label } of ys) {
    polyline(
      ink,
      [
        [width, at],
        [width - 6, at],
      ],
      colours.soft,
      1,
    );
    letter(ink, label, width - 11, at, { ...style, align: 'right', middle: true });
  }
}
