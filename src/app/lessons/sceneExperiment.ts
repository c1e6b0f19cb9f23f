import type { Experiment } from '../../engine/experiment/experiment.ts';
import { format } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import type { Problem } from '../../engine/experiment/problem.ts';
import { formatNetwork } from '../../engine/networks/experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import type { Settable } from '../subject.ts';

/** What a scene is about: an experiment on a landscape, or on a network. */
export type SceneExperiment = Experiment | NetworkExperiment;

export function isNetwork(experiment: Settable): experiment is NetworkExperiment {
  return 'network' in experiment;
}

export function isOnLandscape(experiment: Settable): experiment is Experiment {
  return 'landscape' in experiment;
}

/** Reads either; which one it is the text says itself. */
export function parseExperiment(text: string): {
  readonly experiment: SceneExperiment;
  readonly problems: readonly Problem[];
} {
  return isNetworkText(text) ? parseNetwork(text) : parse(text);
}

export function formatExperiment(experiment: SceneExperiment): string {
  return isNetwork(experiment) ? formatNetwork(experiment) : format(experiment);
}
