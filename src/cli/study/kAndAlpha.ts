import type { Experiment } from '../../engine/experiment/experiment.ts';
import { formatRun } from '../../engine/experiment/format.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import { isMappable } from '../../engine/studies/kAlphaMap.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { readEnds, readWholes } from './axis.ts';
import type { Options } from './command.ts';
import { Mistake } from './mistake.ts';

/** Which k and which alpha `--k` and `--alpha` ask for. Throws a `Mistake` where the first run has none. */
export function kAndAlphaOf(experiment: Pick<Experiment, 'runs'>, { k = '', alpha = '' }: Options) {
  const row = rowsOf(experiment);
  return { ks: readWholes('k', k, row('k')), alphas: readEnds('alpha', alpha, row('alpha')) };
}

/** The rows of k and alpha in the parameter table of the first run. */
function rowsOf(experiment: Pick<Experiment, 'runs'>): (name: string) => NumberParameter {
  const [first] = experiment.runs;
  const parameters = first === 'inner' || !isMappable(experiment) ? [] : (optimizerKind(first.name)?.parameters ?? []);
  return (name) => {
    const row = parameters.find((each) => each.name === name);
    if (row?.type === 'number') return row;
    throw new Mistake(
      `a map needs a first run with a k and an alpha, as in lookahead(sgd(lr=0.01)), not ${formatRun(first)}`,
    );
  };
}
