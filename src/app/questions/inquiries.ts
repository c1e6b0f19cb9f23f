import { basinsInquiry } from './basins/basinsInquiry.ts';
import { cloudInquiry } from './cloud/cloudInquiry.ts';
import { cycleInquiry } from './cycle/cycleInquiry.ts';
import type { Inquiry } from './inquiry.ts';
import { mapInquiry } from './map/mapInquiry.ts';
import { sweepInquiry } from './sweep/sweepInquiry.ts';

/** All questions that can be asked, by the names of their studies. */
export const inquiries: readonly Inquiry[] = [mapInquiry, sweepInquiry, basinsInquiry, cycleInquiry, cloudInquiry];
