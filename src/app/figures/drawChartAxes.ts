import type { Ink } from '../plot/ink.ts';
import type { Tick } from '../plot/logAxis.ts';
import { polyline } from '../plot/strokes.ts';
import type { Palette } from '../theme/theme.ts';
import { letter } from './lettering.ts';

/** Where a chart lies and is labelled, in pixels. */
interface Chart {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

/** What the axes show: to the right, and upwards where the title does not say it. */
interface Names {
  readonly x: string;
  readonly y?: string;
}

export const LABEL = 11.5;
/** From the edge, where letters would be cut off by a font that is a little wider. */
const INSET = 6;

/** Levels as hairlines with their numbers, numbers below, and what they count. */
export function drawChartAxes(ink: Ink, chart: Chart, names: Names, colours: Palette): void {
  const { left, right, bottom, xTicks, yTicks } = chart;
  const style = { size: LABEL, colour: colours.soft };
  for (const { at, label } of yTicks) {
    polyline(
      ink,
      [
        [left, at],
        [right, at],
      ],
      colours.hairline,
      1,
    );
    letter(ink, label, left - 7, at, { ...style, align: 'right', middle: true });
  }
  for (const { at, label } of xTicks)
    letter(ink, label, at, bottom + 16, { ...style, align: at > right - 10 ? 'right' : 'center' });
  letter(ink, names.x, right, bottom + 33, { ...style, align: 'right' });
  if (names.y !== undefined) letter(ink, names.y, INSET, bottom + 33, style);
}
