import { better } from './all/better.ts';
import { cost } from './all/cost.ts';
import { epochs } from './all/epochs.ts';
import { explores } from './all/explores.ts';
import { faster } from './all/faster.ts';
import { generalizes } from './all/generalizes.ts';
import { probabilistic } from './all/probabilistic.ts';
import { rates } from './all/rates.ts';
import { smooths } from './all/smooths.ts';
import { traps } from './all/traps.ts';
import type { Claim } from './claim.ts';

/** Every claim by its name in the link, in the order of the list on screen. */
export const claims: readonly Claim[] = [
  faster,
  epochs,
  generalizes,
  smooths,
  traps,
  explores,
  rates,
  probabilistic,
  cost,
  better,
];
