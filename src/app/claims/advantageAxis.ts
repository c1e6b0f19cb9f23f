import type { Advantage } from './claim.ts';

/** Places on an axis from 0 (against the claim) to 1 (in its favour), with no difference in its middle. */
export interface AdvantagePlaces {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An axis shows at least so much: a factor of two, or five percentage points, to either side. */
const LEAST = { ratio: Math.log(2), difference: 0.05 };
/** What lies beyond ends at the edge of the axis. */
const EDGE = 0.96;

export function advantagePlaces({ scale, value, low, high }: Advantage): AdvantagePlaces {
  const along = (number: number) => (scale === 'ratio' ? Math.log(number) : number);
  const ends = [low, value, high].map(along);
  const most = Math.max(LEAST[scale], ...ends.filter(Number.isFinite).map(Math.abs)) * 1.1;
  const place = (at: number) => Math.min(EDGE, Math.max(1 - EDGE, 0.5 + at / most / 2));
  return { low: place(ends[0]), value: place(ends[1]), high: place(ends[2]) };
}
