import type { Row } from '../../engine/tables/table.ts';
import type { Extent } from '../plot/drawPaths.ts';
import type { Ink } from '../plot/ink.ts';
import type { Palette } from '../theme/theme.ts';
import type { FigureName } from './opened.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Look {
  readonly colours: Palette;
  /** Lines and marks of the picture are this much larger than in the app. */
  readonly scale: number;
}

/** What a colour or a mark stands for. */
export interface Key {
  readonly text: string;
  /** Pixels that its sign takes; 24 where nothing is said. */
  readonly width?: number;
  /** Draws the sign around the origin, half its width to each side, and 7 pixels up and down. */
  draw(ink: Ink, colours: Palette): void;
}

/** The numbers that a figure is drawn from. */
export interface Table {
  /** Whose numbers they are, where they are more than what is drawn. */
  readonly says?: string;
  readonly columns: readonly string[];
  /** How many rows there are. */
  readonly length: number;
  readonly rows: Iterable<Row>;
}

/**
 * A figure apart from the page, as it is at this moment: it can be drawn at any size, in any design, with any ink.
 */
export interface Figure {
  readonly name: FigureName;
  /** What it asks or compares. */
  readonly title: string;
  /** What it shows, in words. */
  readonly says: string;
  /** Where it stops short of the end that the words tell of; of no film is that true. */
  readonly stops?: string | undefined;
  /** As it is on the screen, in CSS pixels. */
  readonly size: Size;
  /** Its height at another width, in pixels, where it does not keep its shape. */
  readonly heightAt?: (width: number) => number;
  readonly keys: readonly Key[];
  /** `moment`: how much of the runs is drawn; where the playhead stands if nothing is said. */
  draw(ink: Ink, size: Size, look: Look, moment?: Extent): void;
  /** Its numbers; absent where it shows the run itself. */
  readonly table?: () => Table;
  /** At most so many moments from the start to the end of the run, where it can be played. */
  readonly film?: (most: number) => readonly Extent[];
  /** What it is of; absent where that is the workbench's experiment. */
  readonly of?: ShownExperiment;
}

export interface ShownExperiment {
  /** The canonical text. */
  readonly text: string;
  /** How a file is called that has the text in it. */
  readonly name: string;
}

/** The place of a figure on the page, in CSS pixels; where it is not shown, `otherwise`. */
export function sizeOnScreen(name: FigureName, otherwise: Size): Size {
  const frame = document.querySelector(`[data-figure="${name}"]`);
  if (frame === null || frame.clientWidth === 0) return otherwise;
  return { width: frame.clientWidth, height: frame.clientHeight };
}
