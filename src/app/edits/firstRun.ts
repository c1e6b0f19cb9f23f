import { type Experiment, innermost, type OptimizerChoice } from '../../engine/experiment/experiment.ts';

/** Ways into the first run: the optimizer under study, a wrapper of it, its base. */

export function withFirst(experiment: Experiment, map: (first: OptimizerChoice) => OptimizerChoice): Experiment {
  const [first, ...others] = experiment.runs;
  return first === 'inner' ? experiment : { ...experiment, runs: [map(first), ...others] };
}

/** The wrapper at this depth, 0 being the outermost; where there are fewer, nothing changes. */
export function atDepth(
  choice: OptimizerChoice,
  depth: number,
  map: (choice: OptimizerChoice) => OptimizerChoice,
): OptimizerChoice {
  if (depth === 0) return map(choice);
  return choice.inner === undefined ? choice : { ...choice, inner: atDepth(choice.inner, depth - 1, map) };
}

export function atBase(choice: OptimizerChoice, map: (base: OptimizerChoice) => OptimizerChoice): OptimizerChoice {
  return choice.inner === undefined ? map(innermost(choice)) : { ...choice, inner: atBase(choice.inner, map) };
}
