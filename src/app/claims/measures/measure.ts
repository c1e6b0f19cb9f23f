import { parse } from '../../../engine/experiment/parse.ts';
import { parseNetwork } from '../../../engine/networks/experiment/parseNetwork.ts';
import type { Found, Trial } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { climb } from './climb.ts';
import { gradients, memory, updates } from './cost.ts';
import { endings, spread } from './endings.ts';
import { minima } from './minima.ts';
import { accuracy, networkEpochs } from './network.ts';
import { ranking } from './ranking.ts';
import { rates } from './rates.ts';
import { starts } from './starts.ts';
import { steps } from './steps.ts';
import { best, visited } from './visited.ts';

const ofLandscapes = {
  climb,
  visited,
  best,
  starts,
  minima,
  rates,
  endings,
  spread,
  gradients,
  updates,
  memory,
  ranking,
};
const ofNetworks = { accuracy, networkEpochs };

/** Runs a trial with these instruments. */
export function measure({ experiment, measure }: Trial, instruments: Instruments): Promise<Found> {
  if (measure.by === 'accuracy' || measure.by === 'networkEpochs')
    return ofNetworks[measure.by](parseNetwork(experiment).experiment, instruments);
  const { experiment: landscape } = parse(experiment);
  if (measure.by === 'steps' || measure.by === 'epochs')
    return steps(landscape, instruments, { inEpochs: measure.by === 'epochs', tuned: measure.tuned === true });
  return ofLandscapes[measure.by](landscape, instruments);
}
