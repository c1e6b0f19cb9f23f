import { useExperiment } from '../../store.ts';
import type { Answer } from '../answers.ts';
import { useAnswer } from '../inquiry.ts';
import { type CycleAnswer, cycleInquiry, hasCycle } from './cycleInquiry.ts';

/** The newest answer; null while there is none for this landscape, and where the first run has no cycle. */
export function useCycle(): Answer<CycleAnswer> | null {
  const answer = useAnswer(cycleInquiry);
  const landscape = useExperiment((experiment) => experiment.landscape.name);
  const cycles = useExperiment(hasCycle);
  return cycles && answer?.experiment.landscape.name === landscape ? answer : null;
}
