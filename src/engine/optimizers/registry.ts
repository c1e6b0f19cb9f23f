import { adam } from './adam.ts';
import { lookahead } from './lookahead.ts';
import type { OptimizerKind } from './optimizer.ts';
import { sgd } from './sgd.ts';

/** Every optimizer by its name in the notation. A new one is one file and one line here. */
export const optimizerKinds: readonly OptimizerKind[] = [lookahead, sgd, adam];

export function optimizerKind(name: string): OptimizerKind | undefined {
  return optimizerKinds.find((kind) => kind.name === name);
}
