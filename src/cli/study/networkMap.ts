import { blueprint } from '../../engine/networks/blueprint.ts';
import { networkSeedsParameter } from '../../engine/networks/experiment/limits.ts';
import { plainModel } from '../../engine/networks/plainModel.ts';
import type { NetworkSweep } from '../../engine/networks/protocol.ts';
import type { PartlyStudy } from '../../engine/networks/studies/partly.ts';
import { SWEEP_ALPHAS, SWEEP_KS, sweep } from '../../engine/networks/studies/sweep.ts';
import { sweepHeader, sweepRecord, sweepRows } from '../../engine/networks/studies/sweepTable.ts';
import { minesOf } from '../../engine/studies/part.ts';
import { jsonLine, type NetworkCommand } from './command.ts';
import { readWhole } from './commonOptions.ts';
import { kAndAlphaOf } from './kAndAlpha.ts';

/** Which k and which alpha end lower on a network. In float64, whatever the experiment says about its backend. */
export const networkMap: NetworkCommand = {
  options: ['k', 'alpha', 'seeds'],
  header: sweepHeader,
  *plan(experiment, options, part) {
    const asked = kAndAlphaOf(experiment, { k: SWEEP_KS.join(), alpha: SWEEP_ALPHAS.join(), ...options });
    const ks = minesOf(asked.ks.length, part).map((index) => asked.ks[index]);
    const seeds = readWhole('seeds', options.seeds, networkSeedsParameter.allowed, experiment.seeds);
    const model = plainModel(blueprint(experiment));
    const answer = yield* shares(sweep(model, { experiment, ks, alphas: asked.alphas, seeds }));
    return { csv: () => sweepRows(answer), json: () => json(answer) };
  },
};

/** A line per k, with the names and signs that a map of a landscape has. */
function* json({ ks, cells, seedsDone }: NetworkSweep): Generator<string> {
  for (const k of ks) {
    const column = cells.filter((cell) => cell.k === k).map((cell) => sweepRecord(cell, seedsDone));
    yield jsonLine({ k, metric: 'testLoss', scale: 'difference', cells: column.map(({ k: _, ...rest }) => rest) });
  }
}

function* shares<Answer>(study: PartlyStudy<Answer>): Generator<number, Answer> {
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
    yield value.share;
  }
}
