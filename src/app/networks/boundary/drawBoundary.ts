import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import type { Boundary, ClassField } from '../../../engine/networks/protocol.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import { wrongOnes } from './answersSentence.ts';
import { drawPoints } from './drawPoints.ts';
import { paintField } from './paintField.ts';
import { ringPoints } from './ringPoints.ts';
import { windowOf } from './windowOf.ts';

/** What one network answers: over the plane of its two inputs, and to the test set. */
export interface BoundaryShown {
  readonly data: Dataset;
  /** Null where they are not known, or the run has diverged. */
  readonly field: ClassField | null;
  readonly predicted: ClassField | null;
  readonly boundary: Boundary | null;
}

interface Look {
  readonly colours: Palette;
  /** Points are this much larger than in the app. */
  readonly scale: number;
}

const POINT = 1.7;

/** The ground in the colours of the classes, the test set on it, and rings around what is answered wrongly. */
export function drawBoundary(
  ink: Ink,
  { width, height }: { readonly width: number; readonly height: number },
  { data, field, predicted, boundary }: BoundaryShown,
  { colours, scale }: Look,
): void {
  const window = windowOf(data);
  const area = [0, 0, width, height] as const;
  if (field && boundary) paintField(ink, field, boundary, window, area, colours);
  drawPoints(ink, data.test, window, area, POINT * scale, colours);
  if (predicted) ringPoints(ink, data.test, wrongOnes(predicted, data.test), window, area, scale, colours);
}
