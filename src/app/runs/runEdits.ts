import {
  type Experiment,
  innermost,
  type OptimizerChoice,
  type Run,
  withLr,
} from '../../engine/experiment/experiment.ts';
import { formatRun } from '../../engine/experiment/format.ts';
import { MOST_RUNS } from '../../engine/experiment/limits.ts';
import { defaultValues } from '../../engine/experiment/readValues.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { Value } from '../../landscapes/parameter.ts';
import { atBase } from '../edits/firstRun.ts';
import { repaired, withValue } from '../edits/values.ts';
import { advisedLr } from '../edits.ts';
import { change, edit } from '../store.ts';
import { runName } from '../words/runs.ts';
import { indexOfRun } from './runView.ts';

/** What the panel of runs does to the experiment. A run is meant by the id that it has on screen. */

/** A run that may be added, with what it is called in the menu. */
export interface Offer {
  readonly label: string;
  readonly run: Run;
}

/** What the paper tries: https://arxiv.org/abs/1907.08610, section 5. */
const LOOKAHEADS = [
  { k: 5, alpha: 0.5 },
  { k: 10, alpha: 0.5 },
  { k: 5, alpha: 0.8 },
  { k: 10, alpha: 0.8 },
] as const;
/** The lower rate first: it does not diverge where the first run does not. */
const FACTORS = [0.5, 2, 0.25, 4, 0.1, 10];

/** What may stand beside the runs that there are, none of it there already. */
export function offers(experiment: Experiment): readonly Offer[] {
  const { runs } = experiment;
  const [first] = runs;
  if (first === 'inner') return [];
  const there = new Set(runs.map(formatRun));
  const isNew = (run: Run) => !there.has(formatRun(run));
  const called = (run: Run): Offer => ({ run, label: runName({ runs: [...runs, run] }, runs.length) });

  const { lr } = innermost(first).values;
  const otherRates = typeof lr === 'number' ? FACTORS.map((factor) => withLr(first, rounded(factor * lr))) : [];
  const inside = first.inner ?? first;
  const otherLookaheads = LOOKAHEADS.map((values) => wrapped(first, inside, values));
  return [
    ...otherRates.filter(isNew).slice(0, 1).map(called),
    ...otherLookaheads.filter(isNew).slice(0, 1).map(called),
    ...['adam', 'sgd']
      .flatMap((name) => fresh(experiment, name) ?? [])
      .filter(isNew)
      .map(called),
    ...(first.inner !== undefined && isNew('inner') ? [called('inner')] : []),
  ];
}

/** `inner` stands beside the first run, whose own optimizer it is; all else comes last. */
export function addRun(run: Run): void {
  change((experiment) => {
    const { runs } = experiment;
    if (runs.length >= MOST_RUNS) return experiment;
    return { ...experiment, runs: run === 'inner' ? [runs[0], run, ...runs.slice(1)] : [...runs, run] };
  });
}

/** The first run stays: it is the one under study. */
export function removeRun(id: number): void {
  const index = indexOfRun(id);
  if (index < 1) return;
  change((experiment) => ({ ...experiment, runs: experiment.runs.filter((_, other) => other !== index) }));
}

/** Writes `inner` out, so that it no longer follows the first run. */
export function setApart(id: number): void {
  const index = indexOfRun(id);
  change((experiment) => {
    const [first] = experiment.runs;
    if (experiment.runs[index] !== 'inner' || first === 'inner' || first.inner === undefined) return experiment;
    return { ...experiment, runs: experiment.runs.with(index, first.inner) };
  });
}

export function setRunBaseValue(id: number, name: string, value: Value): void {
  edit((experiment) => withRun(experiment, id, (run) => atBase(run, (base) => repaired(withValue(base, name, value)))));
}

/** A value of the outermost wrapper. */
export function setRunWrapperValue(id: number, name: string, value: Value): void {
  edit((experiment) => withRun(experiment, id, (run) => withValue(run, name, value)));
}

/** Another base optimizer under the same wrappers, at the learning rate that the landscape advises for it. */
export function chooseRunBase(id: number, name: string): void {
  change((experiment) => {
    const chosen = fresh(experiment, name);
    return chosen === null ? experiment : withRun(experiment, id, (run) => atBase(run, () => chosen));
  });
}

/** Puts Lookahead around a run, or takes it off. */
export function setWrapped(id: number, wraps: boolean): void {
  change((experiment) =>
    withRun(experiment, id, (run) => (wraps ? wrapped(run, run, LOOKAHEADS[0]) : (run.inner ?? run))),
  );
}

function withRun(experiment: Experiment, id: number, map: (run: OptimizerChoice) => OptimizerChoice): Experiment {
  const index = indexOfRun(id);
  const run = experiment.runs[index];
  if (run === undefined || run === 'inner') return experiment;
  return { ...experiment, runs: experiment.runs.with(index, map(run)) };
}

/** Lookahead around `inner`, otherwise as `like` is where that is one. */
function wrapped(like: OptimizerChoice, inner: OptimizerChoice, values: Readonly<Record<string, number>>) {
  const others =
    like.name === 'lookahead' ? like.values : defaultValues(optimizerKind('lookahead')?.parameters ?? [], {});
  return { name: 'lookahead', values: { ...others, ...values }, inner };
}

function fresh(experiment: Experiment, name: string): OptimizerChoice | null {
  const kind = optimizerKind(name);
  return kind === undefined ? null : { name, values: defaultValues(kind.parameters, advisedLr(experiment, name)) };
}

function rounded(rate: number): number {
  return Number(rate.toPrecision(3));
}
