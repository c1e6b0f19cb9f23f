import { dot, polyline } from '../plot/strokes.ts';
import { shades } from '../questions/map/drawMap.ts';
import type { KAlphaMap } from '../questions/map/mapInquiry.ts';
import type { Key } from './figure.ts';

const BAR = 96;
const MARK = 12;

/** What the colours and marks of the map stand for. `scale`: what its colours say, from one end to the other. */
export function mapKeys(map: KAlphaMap, scale: string): readonly Key[] {
  return [
    {
      text: scale,
      width: BAR,
      draw(ink, colours) {
        const all = shades(colours);
        const wide = BAR / all.length;
        for (const [index, colour] of all.entries()) {
          ink.fillStyle = colour;
          // A little wider, so that no seam is seen.
          ink.fillRect(index * wide - BAR / 2, -4, wide + 0.4, 8);
        }
      },
    },
    {
      text: 'this experiment',
      width: MARK,
      draw(ink, colours) {
        dot(ink, [0, 0], 5.5, colours.ink);
        dot(ink, [0, 0], 3.3, colours.panel);
      },
    },
    {
      text: 'best',
      width: MARK,
      draw(ink, colours) {
        ink.strokeStyle = colours.ink;
        ink.lineWidth = 2;
        ink.beginPath();
        ink.rect(-4, -4, 8, 8);
        ink.stroke();
      },
    },
    {
      text: 'well known',
      width: MARK,
      draw(ink, colours) {
        polyline(
          ink,
          [
            [-3, 0],
            [3, 0],
          ],
          colours.ink,
          1.3,
        );
        polyline(
          ink,
          [
            [0, -3],
            [0, 3],
          ],
          colours.ink,
          1.3,
        );
      },
    },
    ...(map.seeds > 1 ? [undecided] : []),
    ...(map.metric === 'diverged' ? [] : [diverges]),
  ];
}

const undecided: Key = {
  text: 'undecided',
  width: MARK,
  draw(ink, colours) {
    ink.fillStyle = colours['map-same'];
    ink.fillRect(-5, -5, 10, 10);
    ink.fillStyle = colours.soft;
    ink.fillRect(-0.75, -0.75, 1.5, 1.5);
    ink.strokeStyle = colours.hairline;
    ink.lineWidth = 1;
    ink.beginPath();
    ink.rect(-5, -5, 10, 10);
    ink.stroke();
  },
};

const diverges: Key = {
  text: 'diverges',
  width: MARK,
  draw(ink, colours) {
    ink.globalAlpha = 0.75;
    polyline(
      ink,
      [
        [-5, 5],
        [5, -5],
      ],
      colours.ink,
      1,
    );
    ink.globalAlpha = 1;
  },
};
