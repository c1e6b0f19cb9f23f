import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { RunSharpness } from '../../../engine/networks/protocol.ts';
import { formatNumber, formatRatio } from '../../words/numbers.ts';
import { capitalized, runName } from '../../words/runs.ts';
import { comparedWith } from '../verdict/judge.ts';

/** Closer than this they are called alike: eigenvalues are only known to a per cent. */
const ALIKE = 1.03;

/** What was measured, and what does not follow from it. */
export function sharpnessSentence(experiment: NetworkExperiment, runs: readonly RunSharpness[]): string {
  const index = comparedWith(experiment);
  const [a, b] = [runs[0]?.slow, index === null ? undefined : runs[index]?.slow];
  const settled = [a, b].every((each) => each?.settled !== false);
  const measured = a && b && index !== null ? `${comparison(experiment, index, a.largest, b.largest)} ` : '';
  const unsettled = settled ? '' : ' ≈ marks those that had not settled.';
  return (
    `${measured}Sharpness is the largest eigenvalue of the Hessian of the training loss after the first seed’s training.${unsettled} ` +
    'Beside it stands the loss there, and after random changes of the weights by so many per cent. ' +
    'Whether flatter means better on new data is disputed; what these networks do on the test set is said above.'
  );
}

function comparison(experiment: NetworkExperiment, index: number, a: number, b: number): string {
  const [first, second] = [capitalized(runName(experiment, 0)), runName(experiment, index)];
  if (!(a > 0) || !(b > 0))
    return `${first} ends where the sharpness is ${formatNumber(a, 2)}, ${second} where it is ${formatNumber(b, 2)}.`;
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio < ALIKE) return `${first} and ${second} end where it is equally sharp.`;
  return `${first} ends where the loss is ${formatRatio(ratio)}× ${a < b ? 'flatter' : 'sharper'} than where ${second} ends.`;
}
