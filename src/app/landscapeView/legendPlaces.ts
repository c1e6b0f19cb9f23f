import type { Viewport } from '../plot/viewport.ts';
import type { Box } from './hiddenBy.ts';

/** At ordinary size, in pixels: a letter, the sign before it with its margins, a row, the margins above and below. */
const LETTER = 6.7;
const SIGN = 60;
const ROW = 19;
const MARGINS = 10;
/** How far the legend keeps from the edges of the picture: the numbers of the axes stand at the right and below. */
const LEFT = 12;
const RIGHT = 40;
const TOP = 12;
const AXIS = 34;
/** The row of buttons in the upper left corner, and the line on fairness in the lower left one. */
const BUTTONS = { width: 216, height: 34 } as const;
const FAIR = { width: 352, line: 18, margins: 12 } as const;

/** About as large as the legend will be, with these words in it. `scale`: how much larger type is than usual. */
export function legendSize(texts: readonly string[], { width }: Pick<Viewport, 'width'>, scale: number) {
  const letters = Math.max(...texts.map(({ length }) => length));
  return {
    width: Math.min(width - LEFT - RIGHT, scale * (SIGN + LETTER * letters)),
    height: MARGINS + scale * ROW * texts.length,
  };
}

/** Where the legend may stand, the usual place first. `leftTaken`: something else stands at the left edge. */
export function legendPlaces(
  view: Pick<Viewport, 'width' | 'height'>,
  size: Pick<Box, 'width' | 'height'>,
  scale: number,
  leftTaken: boolean,
): readonly Box[] {
  const right = view.width - RIGHT - size.width;
  const top = right > LEFT + scale * BUTTONS.width ? TOP : TOP + scale * BUTTONS.height;
  const lines = scale * FAIR.width > view.width - LEFT - RIGHT ? 2 : 1;
  const bottom = view.height - AXIS - FAIR.margins - scale * lines * FAIR.line - size.height;
  return [
    { ...size, x: right, y: top },
    { ...size, x: right, y: bottom },
    ...(leftTaken ? [] : [{ ...size, x: LEFT, y: bottom }]),
  ];
}
