import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../engine/networks/protocol.ts';
import type { WholeQuestion } from '../../engine/worker/pool.ts';
import type { Answer, Question } from '../../engine/worker/protocol.ts';

/** Which share of a trial a question takes: from where to where, of 1. */
export type Portion = readonly [from: number, to: number];

/** The studies that trials ask for, and those of them that are shared out. */
export type AskedKind = 'trajectories' | 'bestLrs' | 'versus';
export type SharedKind = 'basins' | 'cycle' | 'sweep';

/** What a trial measures with: the workers in the app, the engine itself in tests. */
export interface Instruments {
  ask<Kind extends AskedKind>(kind: Kind, question: Question<Kind>, portion?: Portion): Promise<Answer<Kind>>;
  /** In as many parts as there are workers. */
  askAll<Kind extends SharedKind>(kind: Kind, question: WholeQuestion<Kind>): Promise<readonly Answer<Kind>[]>;
  train(experiment: NetworkExperiment): Promise<Training>;
}
