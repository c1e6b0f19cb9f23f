import type { Experiment } from '../../engine/experiment/experiment.ts';
import { cloudInquiry } from '../questions/cloud/cloudInquiry.ts';
import { drawClouds } from '../questions/cloud/drawClouds.ts';
import { cloudsOf } from '../questions/cloud/useClouds.ts';
import { group } from '../words/numbers.ts';
import { answered } from './answered.ts';
import type { Overlay } from './overlays.ts';

/** Where all seeds are. */
export function cloudsOverlay(experiment: Experiment): Overlay | null {
  const answer = cloudsOf(answered(cloudInquiry, experiment));
  if (answer === null) return null;
  return {
    says: `Marks: where each of ${group(answer.cloud.seeds)} seeds is. Each ellipse would hold 95 % of a bell-shaped cloud.`,
    keys: [],
    carries: true,
    overPaths: (ink, view, extent, { colours, scale }) => drawClouds(ink, view, answer, extent, colours, scale),
  };
}
