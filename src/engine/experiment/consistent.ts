import { landscapeNamed } from '../../landscapes/registry.ts';
import { noiseKind } from '../noise/registry.ts';
import { suits } from '../noise/suits.ts';
import { type Choice, type Experiment, optimizersOf } from './experiment.ts';
import { mostSeeds } from './limits.ts';
import { isSync, rhythmOf } from './rhythm.ts';
import { sweepables } from './sweepable.ts';

/** Minibatches on a landscape without data are no noise at all. */
const NO_NOISE: Choice = { name: 'none', values: {} };

/**
 * The same experiment with whatever depends on a changed part brought in line: a playhead beyond the last step goes to
 * the end, a sync that no longer exists becomes a step, the seed shown is one of the ensemble, the budget holds, `inner`
 * goes where there is nothing inside any more, and so does a noise that the landscape cannot have.
 */
export function consistent(experiment: Experiment): Experiment {
  const { landscape, noise, steps, seed, at } = experiment;
  const [land, kind] = [landscapeNamed(landscape.name), noiseKind(noise.name)];
  const first = experiment.runs[0];
  const wraps = first !== 'inner' && first.inner !== undefined;
  const runs = wraps ? experiment.runs : experiment.runs.filter((run) => run !== 'inner');
  const seeds = Math.min(experiment.seeds, mostSeeds(steps, runs.length));
  const show = Math.max(seed, Math.min(seed + seeds - 1, experiment.show));
  return {
    ...experiment,
    noise: land !== undefined && kind !== undefined && !suits(kind, land) ? NO_NOISE : noise,
    runs: runs.length === experiment.runs.length ? experiment.runs : runs,
    seeds,
    show,
    at: moment(),
    study: study(),
  };

  /** A number that is no longer there is not varied any more. */
  function study(): Choice {
    const { of } = experiment.study.values;
    const names = sweepables({ ...experiment, runs }).map(({ parameter }) => parameter.name);
    if (of === undefined || names.includes(String(of))) return experiment.study;
    return { ...experiment.study, values: { ...experiment.study.values, of: names[0] } };
  }

  function moment(): Experiment['at'] {
    if (at === null || at.evaluation > steps) return null;
    const synced = isSync(rhythmOf(optimizersOf({ runs })[0]), at.evaluation);
    return at.sync && !synced ? { ...at, sync: false } : at;
  }
}
