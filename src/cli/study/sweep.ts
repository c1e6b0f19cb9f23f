import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { formatRun } from '../../engine/experiment/format.ts';
import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { type Sweepable, sweepables } from '../../engine/experiment/sweepable.ts';
import { type Sweep, type SweepQuestion, sweep as swept } from '../../engine/studies/sweep.ts';
import { sweepFigures, sweepHeader, sweepRows } from '../../engine/tables/sweepTable.ts';
import { csvRow } from '../../engine/tables/table.ts';
import { readRange } from './axis.ts';
import { type Command, jsonLine, type Options } from './command.ts';
import { checkLevel, readMetric, withSeeds } from './commonOptions.ts';
import { Mistake } from './mistake.ts';

const COUNT = 48;
const SCALES = ['log', 'linear'] as const;

/** What becomes of every run when one number of the experiment is varied. */
export const sweep: Command = {
  name: 'sweep',
  options: ['of', 'range', 'scale', 'seeds', 'metric'],
  header: sweepHeader.join(),
  *plan(given, options, part) {
    const experiment = withSeeds(given, options);
    const { parameter } = varied(experiment, options);
    const metric = readMetric('sweep', experiment, options);
    const values = valuesOf(parameter, options);
    const [first] = optimizersOf(experiment);
    checkLevel(metric, experiment, first.inner ?? first);
    const question = { experiment, parameter: parameter.name, values, seeds: experiment.seeds, metric, part };
    const answer = yield* swept(question);
    return { csv: () => csv(question, answer), json: () => json(question, answer) };
  },
};

/** What `--of` names, or else the experiment's own `study=`, or else the learning rate, or the first number there is. */
function varied(experiment: Experiment, { of }: Options): Sweepable {
  const all = sweepables(experiment);
  const own = experiment.study.name === 'sweep' ? String(experiment.study.values.of) : 'lr';
  const found = all.find(({ parameter }) => parameter.name === (of ?? own)) ?? (of === undefined ? all[0] : undefined);
  if (found !== undefined) return found;
  throw new Mistake(
    unknownName(
      'number',
      of ?? own,
      all.map(({ parameter }) => parameter.name),
    ),
  );
}

function valuesOf({ slider, ...row }: Sweepable['parameter'], { range, scale }: Options): readonly number[] {
  const asked = SCALES.find((each) => each === scale);
  if (scale !== undefined && asked === undefined)
    throw new Mistake(`--scale must be ${SCALES.join(' or ')}, not ${quote(scale)}`);
  const text = range ?? `${slider.min}:${slider.max}:${COUNT}`;
  return readRange('range', text, { slider, ...row }, asked ?? slider.scale);
}

function* csv(question: SweepQuestion, answer: Sweep): Generator<string> {
  for (const row of sweepRows(question, answer)) yield csvRow(row);
}

function* json(question: SweepQuestion, { level, places, runs }: Sweep): Generator<string> {
  const { experiment, parameter, values, metric } = question;
  for (const [at, place] of places.entries()) {
    const measured = runs.map((run, index) => ({
      run: formatRun(experiment.runs[index]),
      ...Object.fromEntries(sweepFigures.map((name) => [name, run[name][at]])),
    }));
    yield jsonLine({ of: parameter, value: values[place], metric, level, runs: measured });
  }
}
