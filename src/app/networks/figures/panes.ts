import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';

/** Squares of one size beside each other, each with words beneath; all in pixels. */
export interface Panes {
  readonly side: number;
  /** The upper left corner of each. */
  readonly places: readonly { readonly left: number; readonly top: number }[];
  readonly height: number;
}

interface PanesWanted {
  readonly count: number;
  readonly width: number;
  /** Where they would become smaller than this, there are more rows. */
  readonly least: number;
  /** The room for words beneath each. */
  readonly beneath: number;
}

/** As far from the edge as the legend beneath. */
export const INSET = 6;
const GAP = 12;

export function panesOf({ count, width, least, beneath }: PanesWanted): Panes {
  const columns = columnsOf(count, width, least);
  const side = (width - 2 * INSET - GAP * (columns - 1)) / columns;
  return {
    side,
    places: Array.from({ length: count }, (_, index) => ({
      left: INSET + (index % columns) * (side + GAP),
      top: INSET + Math.floor(index / columns) * (side + beneath),
    })),
    height: INSET + Math.ceil(count / columns) * (side + beneath),
  };
}

/** So many beside each other that none is narrower than `least`, and that the last row lacks as few as can be. */
export function columnsOf(count: number, width: number, least: number): number {
  const most = Math.max(1, Math.min(count, Math.floor((width - 2 * INSET + GAP) / (least + GAP))));
  return Math.ceil(count / Math.ceil(count / most));
}

/** Draws with the origin in the pane's corner, nothing beyond its edge, and then the edge. */
export function inPane(
  ink: Ink,
  { left, top }: Panes['places'][number],
  side: number,
  colours: Palette,
  draw: () => void,
): void {
  ink.save();
  ink.translate(left, top);
  ink.beginPath();
  ink.rect(0, 0, side, side);
  ink.clip();
  draw();
  ink.restore();
  ink.strokeStyle = colours.hairline;
  ink.lineWidth = 1;
  ink.setLineDash([]);
  ink.beginPath();
  ink.rect(left, top, side, side);
  ink.stroke();
}

/** Lines and marks of a pane of another size than on the page have another strength, but less so. */
export function strengthIn(side: number, usual: number): number {
  return Math.max(0.6, Math.min(1.5, Math.sqrt(side / usual)));
}
