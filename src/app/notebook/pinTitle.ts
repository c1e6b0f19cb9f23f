import type { Experiment, OptimizerChoice } from '../../engine/experiment/experiment.ts';
import type { Value } from '../../landscapes/parameter.ts';
import { experimentLine } from '../words/experimentLine.ts';
import type { Pin } from './pin.ts';

/** An experiment in short words, k and alpha first: k 5, α 0.5: Ravine 36 : 1, noise 1, SGD lr 0.01, 100 steps. */
export function pinTitle(experiment: Experiment): string {
  const slow = slowWords(experiment);
  return `${slow === '' ? '' : `${slow}: `}${lineOf(experiment)}`;
}

/** The experiment without its slow weights. */
export function lineOf(experiment: Experiment): string {
  return experimentLine(experiment).replace(/\.$/, '');
}

/** Empty where there are no slow weights. */
function slowWords(experiment: Experiment): string {
  return slowWeights(experiment)
    .map(({ k, alpha }) => `k ${k}, α ${alpha}`)
    .join(' around ');
}

/** k and alpha of every Lookahead of the first run, the outermost first. */
export function slowWeights({ runs }: Experiment): readonly { readonly k: Value; readonly alpha: Value }[] {
  const [first] = runs;
  const found: { k: Value; alpha: Value }[] = [];
  let choice: OptimizerChoice | undefined = first === 'inner' ? undefined : first;
  while (choice?.inner !== undefined) {
    const { k, alpha } = choice.values;
    if (k !== undefined && alpha !== undefined) found.push({ k, alpha });
    choice = choice.inner;
  }
  return found;
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** 22 November 2026; empty where it is not known. */
export function pinDate({ date }: Pick<Pin, 'date'>): string {
  return date === '' ? '' : days.format(new Date(date));
}
