import type { Point } from '../../landscapes/landscape.ts';
import type { Ink } from '../plot/ink.ts';
import type { Viewport } from '../plot/viewport.ts';
import type { Look } from './figure.ts';
import { letter } from './lettering.ts';

/** The ring where every run starts, with its name on the side where there is room. */
export function drawStart(ink: Ink, view: Viewport, [startX, startY]: Point, { colours, scale }: Look): void {
  const [x, y] = [view.toX(startX), view.toY(startY)];
  ink.beginPath();
  ink.arc(x, y, 8.5 * scale, 0, 2 * Math.PI);
  ink.fillStyle = colours.panel;
  ink.fill();
  ink.strokeStyle = colours.ink;
  ink.lineWidth = 3 * scale;
  ink.stroke();
  const align = x > view.width - 40 ? 'right' : x < 30 ? 'left' : 'center';
  const along = align === 'right' ? x + 9 : align === 'left' ? x - 9 : x;
  const beside = 9 * scale + 7;
  letter(ink, 'start', along, y < 40 ? y + beside + 9 : y - beside, {
    size: 12,
    weight: 600,
    colour: colours.ink,
    halo: colours.panel,
    align,
  });
}
