import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import type { Figure, Key } from '../../figures/figure.ts';
import { letter, MONO } from '../../figures/lettering.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import { wrongInWords } from '../boundary/answersSentence.ts';
import { drawDigit } from '../boundary/drawDigit.ts';
import { type Mistake, MOST_MISTAKES, mistakesOf } from '../boundary/mistakes.ts';
import type { AnswersShown } from './answersShown.ts';
import { letterName } from './letterName.ts';
import { columnsOf, INSET } from './panes.ts';

const LEAST = 150;
const GAP = 12;
const TITLE = 40;
const TILE = { width: 41, height: 56, digit: 32 } as const;
const MORE = 18;

/** The digits that each network reads wrong, in a column for each. */
export function mistakesPicture(
  shown: AnswersShown,
): Pick<Figure, 'keys' | 'draw'> & Required<Pick<Figure, 'heightAt'>> {
  const { data, predictions, networks } = shown;
  const all = networks.map(({ weights }) => weights);
  const lists = networks.map(({ weights, predicted }) => ({
    weights,
    mistakes: predicted && mistakesOf(predicted, data.test, predictions, weights, all),
  }));
  const most = Math.max(0, ...lists.map(({ mistakes }) => mistakes?.length ?? 0));
  const layout = (width: number) => layoutOf(lists.length, most, width);
  return {
    heightAt: (width) => layout(width).height,
    keys: networks.length > 1 ? [onlyHere] : [],
    draw(ink, { width }, { colours }) {
      const { columns, room, tiles, rowHeight } = layout(width);
      for (const [index, { weights, mistakes }] of lists.entries()) {
        const left = INSET + (index % columns) * (room + GAP);
        const top = Math.floor(index / columns) * rowHeight;
        letterName(ink, weights, wrongInWords(mistakes?.length ?? null), { left, top, room }, colours);
        if (mistakes) drawTiles(ink, data, mistakes, { left, top: top + TITLE, tiles }, colours);
      }
    },
  };
}

/** Columns of lists, so many tiles beside each other in each, and rows as high as the longest list. */
function layoutOf(count: number, most: number, width: number) {
  const columns = columnsOf(count, width, LEAST);
  const room = (width - 2 * INSET - GAP * (columns - 1)) / columns;
  const tiles = Math.max(1, Math.floor(room / TILE.width));
  const rows = Math.ceil(Math.min(MOST_MISTAKES, most) / tiles);
  const rowHeight = TITLE + rows * TILE.height + (most > MOST_MISTAKES ? MORE : 0) + 4;
  return { columns, room, tiles, rowHeight, height: Math.ceil(count / columns) * rowHeight };
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly tiles: number;
}

function drawTiles(
  ink: Ink,
  { test }: Dataset,
  mistakes: readonly Mistake[],
  { left, top, tiles }: Place,
  colours: Palette,
): void {
  const shown = mistakes.slice(0, MOST_MISTAKES);
  for (const [index, { sample, is, readAs, onlyHere: framed }] of shown.entries()) {
    const x = left + (index % tiles) * TILE.width;
    const y = top + Math.floor(index / tiles) * TILE.height;
    const middle = x + (TILE.width - 4) / 2;
    drawDigit(ink, test, sample, [middle - TILE.digit / 2, y + 2, TILE.digit], colours);
    const style = { size: 11, family: MONO, colour: colours.ink, align: 'center' } as const;
    letter(ink, `${is}→${readAs}`, middle, y + TILE.digit + 13, style);
    if (framed) frame(ink, x, y, TILE.width - 4, TILE.height - 5, colours);
  }
  const rows = Math.ceil(shown.length / tiles);
  if (mistakes.length > MOST_MISTAKES)
    letter(ink, `and ${mistakes.length - MOST_MISTAKES} more`, left, top + rows * TILE.height + 12, {
      size: 12,
      colour: colours.soft,
    });
}

function frame(ink: Ink, x: number, y: number, width: number, height: number, colours: Palette): void {
  ink.strokeStyle = colours.soft;
  ink.lineWidth = 1.2;
  ink.setLineDash([]);
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.stroke();
}

const onlyHere: Key = {
  text: 'read wrong by this network alone',
  width: 12,
  draw: (ink, colours) => frame(ink, -5, -6, 10, 12, colours),
};
