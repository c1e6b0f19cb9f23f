import { letter, letterWithin } from '../../figures/lettering.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import type { ShownWeights } from '../boundary/weightsShown.ts';

const SIZE = 12;

interface Place {
  readonly left: number;
  readonly top: number;
  /** In pixels; a name that is longer is written smaller. */
  readonly room: number;
}

/** Whose picture this is, in its colour, and beneath it what there is to say. */
export function letterName(
  ink: Ink,
  { name, colour }: ShownWeights,
  says: string,
  { left, top, room }: Place,
  colours: Palette,
): void {
  letterWithin(ink, name, left, top + 16, room, { size: SIZE, weight: 600, colour: colours[colour] });
  letter(ink, says, left, top + 31, { size: SIZE, colour: colours.soft });
}
