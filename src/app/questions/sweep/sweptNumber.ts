import { type Experiment, innermost, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { formatOptimizer } from '../../../engine/experiment/format.ts';
import { type Sweepable, sweepables, withValue } from '../../../engine/experiment/sweepable.ts';
import type { NumberParameter } from '../../../landscapes/parameter.ts';
import { positionOfValue, valueAtPosition } from '../../controls/scale.ts';
import { inEveryRun } from '../../edits/everyRun.ts';
import { advisedLr } from '../../edits.ts';
import { edit } from '../../store.ts';

/** The number that the open question varies; null where the experiment has none of that name. */
export function sweptOf(experiment: Experiment): Sweepable | null {
  const { of } = experiment.study.values;
  return sweepables(experiment).find(({ parameter }) => parameter.name === of) ?? null;
}

/** The experiment with a value that depends on nothing but all the rest of it: what a sweep is the same for. */
export function atRest(experiment: Experiment, swept: Sweepable): Experiment {
  const { default: usual, name, slider } = swept.parameter;
  const [first] = optimizersOf(experiment);
  const value = usual === 'advised' ? (advisedLr(experiment, innermost(first).name)[name] ?? slider.min) : usual;
  return withValue(experiment, swept, value);
}

/** Sets it in every run that has it, as the chart shows it; may be part of a drag. */
export function setSwept(value: number): void {
  edit((experiment) => {
    const swept = sweptOf(experiment);
    return swept === null ? experiment : inEveryRun(experiment, swept, value);
  });
}

/**
 * Values over the range of its slider, evenly on its scale and with no more digits than a finger can mean, and the
 * well-known ones among them.
 */
export function valuesOver(parameter: NumberParameter, count: number): number[] {
  const { allowed, slider } = parameter;
  const whole = slider.max - slider.min + 1;
  if (allowed.integer && whole <= count) return Array.from({ length: whole }, (_, index) => slider.min + index);
  const values = Array.from({ length: count }, (_, index) => valueAtPosition(parameter, index / (count - 1)));
  const all = [...values, ...(parameter.marks ?? [])].map((value) => Math.max(slider.min, Math.min(slider.max, value)));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The index of the one of the values that is nearest on the slider's scale. */
export function nearestIndex(parameter: NumberParameter, values: readonly number[], value: number): number {
  const distances = values.map((each) =>
    Math.abs(positionOfValue(parameter, each) - positionOfValue(parameter, value)),
  );
  return distances.indexOf(Math.min(...distances));
}

/** Whether a run, by its index, is another one at another value. */
export function dependsOn(experiment: Experiment, swept: Sweepable, index: number): boolean {
  if (swept.of !== 'run') return true;
  const { min, max } = swept.parameter.slider;
  const [low, high] = [min, max].map((value) => optimizersOf(withValue(experiment, swept, value))[index]);
  return formatOptimizer(low) !== formatOptimizer(high);
}

const SYMBOLS: Readonly<Record<string, string>> = { k: 'k', alpha: 'α' };

/** As in a sentence: learning rate, k. */
export function nameOf({ name, label }: NumberParameter): string {
  return SYMBOLS[name] ?? label;
}

/** As in a list: learning rate; k: fast steps before each sync. */
export function titleOf({ name, label }: NumberParameter): string {
  return name in SYMBOLS ? `${SYMBOLS[name]}: ${label}` : label;
}
