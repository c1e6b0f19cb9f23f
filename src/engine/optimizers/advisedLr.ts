import { twoDigits } from '../../landscapes/twoDigits.ts';
import type { LrAdvice, OptimizerKind } from './optimizer.ts';

/** What a landscape advises as learning rate, for the two kinds of step that there are. */
export type AdvisedLr = Readonly<Record<LrAdvice['like'], number>>;

/** A landscape's advice as this kind of optimizer needs it: `{ lr }`, or nothing where its own table decides. */
export function advisedLrFor({ advice }: Pick<OptimizerKind, 'advice'>, advised: AdvisedLr): { readonly lr?: number } {
  return advice === undefined ? {} : { lr: twoDigits(advised[advice.like] * advice.times) };
}
