import { interpolateRgb } from 'd3';
import type { NetworkSweep } from '../../../engine/networks/protocol.ts';
import type { Key, Size } from '../../figures/figure.ts';
import { letter, MONO } from '../../figures/lettering.ts';
import type { Ink } from '../../plot/ink.ts';
import { polyline } from '../../plot/strokes.ts';
import type { Palette } from '../../theme/theme.ts';
import { type CellLook, cellLook, largestOf } from '../sweep/cellLook.ts';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 6, 6, 24];
const GAP = 2;
const ROW = 36;
const LABEL = { size: 11.5, family: MONO } as const;

interface Setting {
  readonly k: number;
  readonly alpha: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As high as on the page, however wide. */
export function settingsHeight({ alphas }: Pick<NetworkSweep, 'alphas'>): number {
  return TOP + ROW * alphas.length + BOTTOM;
}

/** The settings as a table, alpha upwards, each cell with its number; framed where it is the one that is set. */
export function drawSettings(ink: Ink, size: Size, sweep: NetworkSweep, set: Setting, colours: Palette): void {
  const { ks, alphas, cells, best } = sweep;
  const width = (size.width - LEFT - RIGHT) / ks.length;
  const largest = largestOf(sweep);
  const soft = { ...LABEL, colour: colours.soft };
  for (const [row, alpha] of [...alphas].reverse().entries()) {
    letter(ink, `α ${alpha}`, 6, TOP + (row + 0.5) * ROW, { ...soft, middle: true });
    for (const [column, k] of ks.entries()) {
      const index = cells.findIndex((cell) => cell.k === k && cell.alpha === alpha);
      const box = {
        x: LEFT + column * width + GAP / 2,
        y: TOP + row * ROW + GAP / 2,
        width: width - GAP,
        height: ROW - GAP,
      };
      const look = cellLook(cells[index], largest);
      fillCell(ink, box, look, colours);
      letterCell(ink, box, look.text, index === best, colours);
      if (k === set.k && alpha === set.alpha) frame(ink, box, colours.ink, 2);
    }
  }
  for (const [column, k] of ks.entries())
    letter(ink, `k ${k}`, LEFT + (column + 0.5) * width, size.height - 8, { ...soft, align: 'center' });
}

function fillCell(ink: Ink, box: Box, { side, strength }: Pick<CellLook, 'side' | 'strength'>, colours: Palette): void {
  const { x, y, width, height } = box;
  const colour = side === 'lower' ? colours.slow : colours.without;
  ink.fillStyle = side === 'undecided' ? colours['map-same'] : interpolateRgb(colours.panel, colour)(strength);
  ink.fillRect(x, y, width, height);
  if (side !== 'undecided') return;
  ink.setLineDash([3, 2]);
  frame(ink, { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }, colours.soft, 1);
  ink.setLineDash([]);
}

/** The best is bold and underlined. */
function letterCell(ink: Ink, { x, y, width, height }: Box, text: string, best: boolean, colours: Palette): void {
  const [middle, centre] = [x + width / 2, y + height / 2];
  const style = { ...LABEL, colour: colours.ink, weight: best ? 700 : 400, align: 'center', middle: true } as const;
  letter(ink, text, middle, centre, style);
  if (!best) return;
  underline(ink, middle, centre + 8, lengthOf(text), colours);
}

function underline(ink: Ink, middle: number, y: number, width: number, colours: Palette): void {
  polyline(
    ink,
    [
      [middle - width / 2, y],
      [middle + width / 2, y],
    ],
    colours.ink,
    1.2,
  );
}

function frame(ink: Ink, { x, y, width, height }: Box, colour: string, thick: number): void {
  ink.strokeStyle = colour;
  ink.lineWidth = thick;
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.stroke();
}

const SWATCH = { x: -8, y: -6, width: 16, height: 12 } as const;

/** What the colours and marks stand for; the numbers are told in the first. */
export function settingKeys(sweep: NetworkSweep): readonly Key[] {
  const swatch = (side: CellLook['side'], text: string): Key => ({
    text,
    width: 16,
    draw: (ink, colours) => fillCell(ink, SWATCH, { side, strength: 0.4 }, colours),
  });
  const set: Key = {
    text: 'this experiment',
    width: 16,
    draw: (ink, colours) => frame(ink, SWATCH, colours.ink, 2),
  };
  return [
    swatch('lower', 'test loss lower than without, by so much'),
    swatch('higher', 'higher'),
    swatch('undecided', 'undecided'),
    ...(sweep.best === null ? [] : [bestKey(sweep, sweep.best)]),
    set,
  ];
}

/** The number itself, as it is written in its cell. */
function bestKey(sweep: NetworkSweep, best: number): Key {
  const { text } = cellLook(sweep.cells[best], largestOf(sweep));
  return {
    text: 'lowest test loss',
    width: Math.max(SWATCH.width, lengthOf(text)),
    draw: (ink, colours) => letterCell(ink, SWATCH, text, true, colours),
  };
}

/** All letters of this font are six tenths of their size wide. */
function lengthOf(text: string): number {
  return 0.6 * LABEL.size * text.length;
}
