import { adabelief } from './adabelief.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { adaptiveLookahead } from './adaptiveLookahead.ts';
import { diloco } from './diloco.ts';
import { ema } from './ema.ts';
import { lion } from './lion.ts';
import { lookahead } from './lookahead.ts';
import { nadam } from './nadam.ts';
import type { OptimizerKind } from './optimizer.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';
import { slowmo } from './slowmo.ts';
import { swa } from './swa.ts';

/** Every optimizer by its name in the notation, in the order of the list on screen. A new one is one file and one line here. */
export const optimizerKinds: readonly OptimizerKind[] = [
  lookahead,
  adaptiveLookahead,
  slowmo,
  diloco,
  ema,
  swa,
  sgd,
  adam,
  adamw,
  nadam,
  radam,
  adamax,
  adabelief,
  rmsprop,
  adagrad,
  adadelta,
  lion,
];

export function optimizerKind(name: string): OptimizerKind | undefined {
  return optimizerKinds.find((kind) => kind.name === name);
}
