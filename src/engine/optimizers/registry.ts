import { adam } from './adam.ts';
import { adaptiveLookahead } from './adaptiveLookahead.ts';
import { diloco } from './diloco.ts';
import { ema } from './ema.ts';
import { lookahead } from './lookahead.ts';
import type { OptimizerKind } from './optimizer.ts';
import { sgd } from './sgd.ts';
import { slowmo } from './slowmo.ts';
import { swa } from './swa.ts';

/** Every optimizer by its name in the notation. A new one is one file and one line here. */
export const optimizerKinds: readonly OptimizerKind[] = [
  lookahead,
  adaptiveLookahead,
  slowmo,
  diloco,
  ema,
  swa,
  sgd,
  adam,
];

export function optimizerKind(name: string): OptimizerKind | undefined {
  return optimizerKinds.find((kind) => kind.name === name);
}
