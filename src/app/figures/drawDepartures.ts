import { apart } from '../landscapeView/apart.ts';
import type { Departure } from '../landscapeView/departures.ts';
import type { Ink } from '../plot/ink.ts';
import type { Viewport } from '../plot/viewport.ts';
import type { Palette } from '../theme/theme.ts';
import { letter, measured } from './lettering.ts';
import { wrapped } from './wrapped.ts';

const SIDE = 8;
const WIDEST = 250;
const STYLE = { size: 12.5 } as const;
const ROW = 17;
/** What labels keep away from: the upper edge, and the numbers along the lower one. */
const TOP = 10;
const BELOW = 34;

/** Labels beside where runs were last seen, none upon another. */
export function drawDepartures(ink: Ink, view: Viewport, departures: readonly Departure[], colours: Palette): void {
  const room = Math.min(WIDEST, view.width - 2 * SIDE) - 16;
  const boxes = departures.map(({ name, text, x, y }) => {
    const lines = wrapped(`${name} ${text}`, room, (part) => measured(part, STYLE));
    const width = Math.max(...lines.map((line) => measured(line, STYLE))) + 16;
    const left = Math.max(SIDE, Math.min(view.width - width - SIDE, x));
    return { lines, x: left, y: Math.max(TOP, y), width, height: lines.length * ROW + 6 };
  });
  for (const [index, top] of apart(boxes, view.height - BELOW).entries()) {
    const { lines, x, width, height } = boxes[index];
    ink.fillStyle = colours.panel;
    ink.globalAlpha = 0.9;
    ink.fillRect(x, top, width, height);
    ink.globalAlpha = 1;
    for (const [row, line] of lines.entries())
      letter(ink, line, x + 8, top + 3 + (row + 0.5) * ROW, {
        ...STYLE,
        colour: colours[departures[index].colour],
        middle: true,
      });
  }
}
