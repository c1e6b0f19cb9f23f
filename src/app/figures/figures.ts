import type { Figure } from './figure.ts';
import { landscapeFigure } from './landscapeFigure.ts';
import { lossFigure } from './lossFigure.ts';
import { mapFigure } from './mapFigure.ts';
import { spreadFigure } from './spreadFigure.ts';
import { sweepFigure } from './sweepFigure.ts';

/** All figures of the workbench that can be exported: each gives itself as it is at this moment, or null where there is nothing to see. */
const figures: readonly (() => Figure | null)[] = [landscapeFigure, lossFigure, mapFigure, sweepFigure, spreadFigure];

export function figuresNow(): readonly Figure[] {
  return figures.flatMap((figure) => figure() ?? []);
}
