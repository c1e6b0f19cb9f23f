import type { Figure } from '../../figures/figure.ts';
import { answersFigure } from './answersFigure.ts';
import { cycleFigure } from './cycleFigure.ts';
import { kAlphaFigure } from './kAlphaFigure.ts';
import { trainingFigure } from './trainingFigure.ts';

/** All figures of networks that can be exported; as those of the workbench (figures/figures.ts). */
const figures: readonly (() => Figure | null)[] = [trainingFigure, cycleFigure, answersFigure, kAlphaFigure];

export function networkFiguresNow(): readonly Figure[] {
  return figures.flatMap((figure) => figure() ?? []);
}
