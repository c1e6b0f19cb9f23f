import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { type Cloud, cloudSeeds } from '../../../engine/studies/cloud.ts';
import { client } from '../../session/client.ts';
import type { Inquiry } from '../inquiry.ts';
import { obstacleTo } from './obstacle.ts';

/** Steps of all runs and seeds together that a cloud may cost while something moves: a few frames. */
const COARSE_STEPS = 1e6;
const FEWEST_SEEDS = 8;

export const cloudInquiry: Inquiry<Cloud | null> = {
  name: 'cloud',
  key(experiment) {
    // Neither the seed that is shown nor the moment nor the window is part of the answer, which is that of all of them.
    return obstacleTo(experiment) === null
      ? format({ ...experiment, show: experiment.seed, at: null, view: null })
      : null;
  },
  ask(experiment, detail, options) {
    const seeds = detail === 'coarse' ? coarseSeeds(experiment) : experiment.seeds;
    return client.ask('cloud', { experiment: { ...experiment, seeds } }, { ...options, channel: 'question' });
  },
};

function coarseSeeds(experiment: Experiment): number {
  const affordable = Math.floor(COARSE_STEPS / (experiment.steps * experiment.runs.length));
  return Math.min(cloudSeeds(experiment), Math.max(FEWEST_SEEDS, affordable));
}
