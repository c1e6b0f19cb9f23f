import type { OptimizerChoice } from '../../experiment/experiment.ts';
import { lastSync } from '../../experiment/rhythm.ts';
import { isMappable } from '../../studies/kAlphaMap.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import type { NetworkSweep, SweepQuestion } from '../protocol.ts';
import { judgedWeights, type NetworkRun, networkRun } from '../training.ts';
import type { PartlyStudy } from './partly.ts';
import { bestOf, DIVERGED, type Ending, sweepCell } from './sweepCell.ts';
import { trainTo } from './trainTo.ts';
import { within } from './within.ts';

/** The cells that are asked for where nothing else is said: 4 x 4 well-known settings. */
export const SWEEP_KS = [2, 5, 10, 20] as const;
export const SWEEP_ALPHAS = [0.2, 0.5, 0.8, 1] as const;

/** What is trained under each seed, and when its end is read. */
interface Cell {
  readonly k: number;
  readonly alpha: number;
  readonly choice: OptimizerChoice;
  /** The evaluation of the last sync within the budget: k floor(steps / k). */
  readonly last: number;
  readonly endings: Ending[];
}

/**
 * The first run at other k and alpha against its optimizer without the wrapper, by the test loss at the end, over the
 * same seeds: a cell is read at its last sync, and the run without the wrapper at the same evaluation, so that alpha = 1
 * with the memory kept makes no difference at all. All cells of a seed are trained before the next seed, and after each
 * seed the whole picture so far is offered. Throws, with a message to be read, where the first run has no alpha.
 */
export function* sweep(model: Model, { experiment, ks, alphas, seeds }: SweepQuestion): PartlyStudy<NetworkSweep> {
  const { cells, inner } = planned(experiment, ks, alphas);
  const lasts = [...new Set(cells.map(({ last }) => last))].sort((a, b) => a - b);
  const baselines = new Map<number, Ending[]>(lasts.map((last) => [last, []]));
  const picture = (seedsDone: number): NetworkSweep => {
    const summaries = cells.map(({ k, alpha, last, endings }) =>
      sweepCell(k, alpha, endings, baselines.get(last) ?? []),
    );
    return { ks, alphas, seeds, seedsDone, cells: summaries, best: bestOf(summaries) };
  };

  const runs = cells.length + 1;
  for (let done = 0; done < seeds; done++) {
    const seed = experiment.seed + done;
    const share = (run: number) => (done + run / runs) / seeds;
    const without = yield* within(endingsOf(networkRun(model, experiment, inner, seed), lasts), share(0), share(1));
    for (const [index, last] of lasts.entries()) baselines.get(last)?.push(without[index]);
    for (const [index, { choice, last, endings }] of cells.entries()) {
      const run = networkRun(model, experiment, choice, seed);
      endings.push(...(yield* within(endingsOf(run, [last]), share(index + 1), share(index + 2))));
    }
    if (done + 1 < seeds) yield { share: share(runs), partial: () => picture(done + 1) };
  }
  return picture(seeds);
}

function planned(experiment: NetworkExperiment, ks: readonly number[], alphas: readonly number[]) {
  const [first] = experiment.runs;
  if (first === 'inner' || first.inner === undefined || !isMappable(experiment))
    throw new Error('A sweep needs a first run with a k and an alpha, as in lookahead(sgd(lr=0.1))');
  const cells = ks.flatMap((k) =>
    alphas.map((alpha): Cell => {
      const choice = { ...first, values: { ...first.values, k, alpha } };
      return { k, alpha, choice, last: lastSync(choice, experiment.steps), endings: [] };
    }),
  );
  return { cells, inner: first.inner };
}

/** How a run stands after each of some evaluations, in ascending order. */
function* endingsOf(run: NetworkRun, evaluations: readonly number[]): PartlyStudy<Ending[], never> {
  const endings: Ending[] = [];
  for (const [index, evaluation] of evaluations.entries()) {
    yield* within(trainTo(run, evaluation), index / evaluations.length, (index + 1) / evaluations.length);
    endings.push(endingOf(run));
  }
  return endings;
}

function endingOf(run: NetworkRun): Ending {
  if (run.progress.divergedAt > 0) return DIVERGED;
  const { loss, accuracy } = run.model.evaluate(judgedWeights(run), 'test');
  return Number.isFinite(loss) ? { testLoss: loss, testAccuracy: accuracy } : DIVERGED;
}
