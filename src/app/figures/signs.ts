import { symbol, symbolStar } from 'd3';
import type { LegendSign } from '../landscapeView/legendEntries.ts';
import { CROSS } from '../landscapeView/stationaryPoints.ts';
import { type Ink, outline } from '../plot/ink.ts';
import { dot, polyline, square, triangle } from '../plot/strokes.ts';
import type { Palette } from '../theme/theme.ts';
import type { Key } from './figure.ts';

/** A star no higher than the letters beside it. */
const SMALL = symbol(symbolStar, 55)() ?? '';

/** An entry of a legend as it is drawn. */
export function keyOf({ sign, text }: { readonly sign: LegendSign; readonly text: string }): Key {
  return { text, draw: (ink, colours) => drawSign(ink, sign, colours) };
}

/** A piece of a line with its marker, or a mark, around the origin. */
function drawSign(ink: Ink, sign: LegendSign, colours: Palette): void {
  switch (sign.type) {
    case 'line': {
      const colour = colours[sign.colour];
      ink.setLineDash(sign.dotted === true ? [2, 3] : []);
      polyline(
        ink,
        [
          [-11, 0],
          [11, 0],
        ],
        colour,
        sign.thick === true ? 3.4 : 1.6,
      );
      ink.setLineDash([]);
      if (sign.shape === 'triangle') triangle(ink, [0, 0], 6, colour, colour);
      if (sign.shape === 'square') square(ink, [0, 0], 6, colours.panel, colour);
      if (sign.shape === 'dot') dot(ink, [0, 0], 3.2, colour);
      return;
    }
    case 'star':
      ink.fillStyle = colours.optimum;
      ink.fill(outline(SMALL));
      return;
    case 'cross':
      ink.strokeStyle = colours.soft;
      ink.lineWidth = 1.3;
      ink.stroke(outline(CROSS));
      return;
    case 'stripes':
      ink.strokeStyle = colours.soft;
      ink.lineWidth = 1;
      ink.stroke(outline('M-11 6 1-6M-5 6 7-6M1 6 11-4M-11 0-5-6'));
  }
}

/** A tile in a colour that is laid thinly over the ground. */
export function swatch(colour: keyof Palette, text: string, strength: number): Key {
  return {
    text,
    draw(ink, colours) {
      ink.fillStyle = colours[colour];
      ink.globalAlpha = strength;
      ink.fillRect(-9, -6, 18, 12);
      ink.globalAlpha = 1;
      ink.strokeStyle = colours.soft;
      ink.lineWidth = 0.75;
      ink.beginPath();
      ink.rect(-9, -6, 18, 12);
      ink.stroke();
    },
  };
}
