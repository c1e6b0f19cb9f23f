import type { Problem } from '../engine/experiment/problem.ts';

/** A problem as one line; its message alone does not say which run or whose parameter it means. */
export function problemLine({ key, run, parameter, message }: Problem): string {
  if (run !== undefined) return `run ${run + 1}: ${message}`;
  return parameter === undefined ? message : `${key}: ${message}`;
}
