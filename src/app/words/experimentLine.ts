import { type Experiment, innermost } from '../../engine/experiment/experiment.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { group } from './numbers.ts';
import { shortBaseName } from './runs.ts';

/** The experiment in one line, for a phone: Ravine 36 : 1, noise 1, SGD lr 0.01, momentum 0.9, 100 steps, 64 seeds. */
export function experimentLine({ landscape, noise, runs, steps, seeds }: Experiment): string {
  const [first] = runs;
  if (first === 'inner') return '';
  const base = innermost(first);
  const title = landscapeNamed(landscape.name)?.title ?? landscape.name;
  const { condition } = landscape.values;
  return [
    condition === undefined ? title : `${title} ${condition} : 1`,
    noiseInWords(noise),
    `${shortBaseName(first)} lr ${base.values.lr}`,
    ...(base.values.momentum === undefined || base.values.momentum === 0 ? [] : [`momentum ${base.values.momentum}`]),
    `${group(steps)} steps`,
    ...(noise.name === 'none' ? [] : [`${group(seeds)} ${seeds === 1 ? 'seed' : 'seeds'}.`]),
  ].join(', ');
}

function noiseInWords({ name, values }: Experiment['noise']): string {
  if (name === 'none') return 'no noise';
  return values.size === undefined ? `noise ${values.sigma}` : `minibatches of ${values.size}`;
}
