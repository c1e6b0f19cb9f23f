import { withKAndAlpha } from '../../../engine/studies/kAlphaMap.ts';
import { edit } from '../../store.ts';
import type { Setting } from './mapGeometry.ts';

/** Moves k and alpha of the first run together; part of a drag until it is settled. */
export function setSetting({ k, alpha }: Setting): void {
  edit((experiment) => withKAndAlpha(experiment, k, alpha));
}
