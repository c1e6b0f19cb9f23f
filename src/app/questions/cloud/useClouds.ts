import { useMemo } from 'react';
import type { Experiment } from '../../../engine/experiment/experiment.ts';
import type { Cloud } from '../../../engine/studies/cloud.ts';
import { useExperiment } from '../../store.ts';
import type { Answer } from '../answers.ts';
import { useAnswer } from '../inquiry.ts';
import { cloudInquiry } from './cloudInquiry.ts';
import { obstacleTo } from './obstacle.ts';

export interface CloudAnswer {
  readonly cloud: Cloud;
  /** To which it belongs; a newer one may be set by now. */
  readonly experiment: Experiment;
}

/** The newest clouds; null before there are any, and where the experiment of now has none. */
export function useClouds(): CloudAnswer | null {
  const answer = useAnswer(cloudInquiry);
  const possible = useExperiment((experiment) => obstacleTo(experiment) === null);
  return useMemo(() => (possible ? cloudsOf(answer) : null), [possible, answer]);
}

export function cloudsOf(answer: Answer<Cloud | null> | null): CloudAnswer | null {
  return answer !== null && answer.value !== null ? { cloud: answer.value, experiment: answer.experiment } : null;
}
