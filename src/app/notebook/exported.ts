import { parse } from '../../engine/experiment/parse.ts';
import { linkTo } from '../address.ts';
import type { Pin } from './pin.ts';
import { pinDate, pinTitle } from './pinTitle.ts';

/** A pin as it stands in an exported file, every text still as it was typed. */
export interface ExportedPin {
  readonly title: string;
  readonly link: string;
  readonly date: string;
  readonly pin: Pin;
}

export function exportedPin(pin: Pin): ExportedPin {
  const { experiment } = parse(pin.experiment);
  return { title: pinTitle(experiment), link: linkTo(experiment), date: pinDate(pin), pin };
}
