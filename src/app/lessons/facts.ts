import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { RunSharpness, Training } from '../../engine/networks/protocol.ts';
import type { BestLrs } from '../../engine/studies/bestLr.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import type { Verdict } from '../store.ts';
import type { Ends } from './ends.ts';

/** All that conditions and live numbers are decided by: what is set, and what the engine found out about it. */
export type SceneFacts = Facts | NetworkFacts;

/** On a landscape. */
export interface Facts {
  readonly experiment: Experiment;
  /** What the scene opened with. */
  readonly opening: Experiment;
  /** Null while they are computed; `verdict` is null where nothing is compared. */
  readonly measured: { readonly ensemble: readonly EnsembleRun[]; readonly verdict: Verdict | null } | null;
  readonly bestLrs: BestLrs | null;
  readonly ends: Ends | null;
  readonly playhead: { readonly step: number; readonly sync: number; readonly atEnd: boolean };
}

/** On a network. What is known while it still trains is not told: it would be another number a moment later. */
export interface NetworkFacts {
  readonly experiment: NetworkExperiment;
  readonly opening: NetworkExperiment;
  /** Null until every seed is trained. */
  readonly training: Training | null;
  /** Of the first seed; null while it is measured. */
  readonly sharpness: readonly RunSharpness[] | null;
}

export function isOfNetwork(facts: SceneFacts): facts is NetworkFacts {
  return 'training' in facts;
}
