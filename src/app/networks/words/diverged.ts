import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { group } from '../../words/numbers.ts';
import { capitalized, runName } from '../../words/runs.ts';

/** “Lookahead diverged at gradient step 31 (seed 2).” Empty where none did. */
export function divergedInWords(experiment: NetworkExperiment, { runs }: Training): string {
  const sentences = runs.flatMap(({ seeds }, index) => {
    const ruined = seeds.flatMap(({ divergedAt }, seed) => (divergedAt > 0 ? [{ seed, divergedAt }] : []));
    if (ruined.length === 0) return [];
    const name = capitalized(runName(experiment, index));
    const [{ seed, divergedAt }] = ruined;
    const place = `at gradient step ${group(divergedAt)}${experiment.seeds > 1 ? ` with seed ${experiment.seed + seed}` : ''}`;
    const others = ruined.length > 1 ? ` and with ${ruined.length - 1} more` : '';
    return [`${name} diverged ${place}${others}.`];
  });
  return sentences.join(' ');
}
