import { describe, expect, test } from 'vitest';
import { engineInstruments } from '../../../test/claimInstruments.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { claims } from './claims.ts';
import { measure } from './measures/measure.ts';

for (const claim of claims) {
  describe(claim.sentence, () => {
    test.each(claim.trials)('$title', async (trial) => {
      const { problems } = isNetworkText(trial.experiment) ? parseNetwork(trial.experiment) : parse(trial.experiment);
      expect(problems).toEqual([]);
      const t = Date.now();
      const found = await measure(trial, engineInstruments);
      console.log(
        claim.name,
        '|',
        trial.title,
        '|',
        found.outcome,
        found.outcome === trial.expected ? '' : '<<<<',
        '|',
        found.finding,
        '|',
        found.certainty,
        '|',
        found.bars.bars.map((b) => `${b.label}: ${b.shown}`).join('; '),
        Date.now() - t,
      );
      expect(found.outcome).toBe(trial.expected);
    });
  });
}
