import type { Point, Window } from '../../landscapes/landscape.ts';
import type { Values } from '../../landscapes/parameter.ts';

/**
 * An experiment: everything that a link carries and nothing else. Plain immutable data; trajectories, curves and
 * verdicts are derived from it. Its text form is read by `parse` and written by `format`.
 */
export interface Experiment {
  readonly landscape: Choice;
  readonly start: Point;
  readonly noise: Choice;
  /** How the learning rates of all runs change on the way. */
  readonly schedule: Choice;
  /** One to six; the first is the one under study. */
  readonly runs: readonly Run[];
  /** Gradient evaluations per run: the same budget for each, whatever it does with them. */
  readonly steps: number;
  /** The ensemble is seed, seed + 1, ... */
  readonly seed: number;
  readonly seeds: number;
  /** The seed whose paths are drawn, one of the ensemble. The engine's summaries do not depend on it. */
  readonly show: number;
  /** The playhead, where it is not at the end. */
  readonly at: Moment | null;
  /** The part of the plane shown, where it is not the landscape's own. */
  readonly view: Window | null;
  /** The question over many runs that is open beside it; see `studyKinds`. The engine's results do not depend on it. */
  readonly study: Choice;
}

/** A named thing with all its parameters: a landscape or a noise. */
export interface Choice {
  readonly name: string;
  readonly values: Values;
}

/** An optimizer with all its parameters, around another one where it is a wrapper. */
export interface OptimizerChoice extends Choice {
  readonly inner?: OptimizerChoice;
}

/** `inner`: the first run's optimizer with its outermost wrapper taken off, and staying linked to it. */
export type Run = OptimizerChoice | 'inner';

/** After evaluation `evaluation`; with `sync` after the pull-back that followed it. */
export interface Moment {
  readonly evaluation: number;
  readonly sync: boolean;
}

/** The optimizers that the runs stand for, `inner` resolved. */
export function optimizersOf({ runs }: Pick<Experiment, 'runs'>): readonly OptimizerChoice[] {
  const first = runs[0];
  return runs.flatMap((run) => {
    if (run !== 'inner') return [run];
    return first !== 'inner' && first.inner !== undefined ? [first.inner] : [];
  });
}

/** The optimizer without any wrapper. */
export function innermost(choice: OptimizerChoice): OptimizerChoice {
  return choice.inner === undefined ? choice : innermost(choice.inner);
}

/** The same optimizer with another learning rate at its core. */
export function withLr(choice: OptimizerChoice, lr: number): OptimizerChoice {
  if (choice.inner !== undefined) return { ...choice, inner: withLr(choice.inner, lr) };
  return { ...choice, values: { ...choice.values, lr } };
}
