import { type Answered, type NetworkState, trainsAlike } from '../networkStore.ts';

/** Whether an answer belongs to another training than the one that is set now. */
export function isStale({ experiment }: NetworkState, answer: Answered<unknown> | null): boolean {
  return answer !== null && !trainsAlike(answer.experiment, experiment);
}
