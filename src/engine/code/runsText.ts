import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { formatRun } from '../experiment/format.ts';
import type { Library } from './library.ts';
import { call, keywords, literal } from './python.ts';
import { wrapperOf } from './wrappers.ts';

/** The list RUNS: each run by its name, and how it is made at theta. */
export function runsText({ runs, ...rest }: Experiment, library: Library, scheduled: boolean): string {
  const entries = optimizersOf({ ...rest, runs }).map((choice, index) => {
    const own = library.lookahead?.(choice, scheduled) ?? optimizerText(choice, library);
    const made = own.replaceAll('\n', '\n        ');
    return `    (\n        ${literal(formatRun(runs[index]))},\n        lambda theta: ${made},\n    ),`;
  });
  return `RUNS = [\n${entries.join('\n')}\n]`;
}

function optimizerText(choice: OptimizerChoice, library: Library): string {
  if (choice.inner === undefined) return library.base(choice);
  const { className, settings, follows } = wrapperOf(choice);
  const { values } = choice;
  const memory = {
    reset: values.state === 'reset' ? true : null,
    interpolate: values.state === 'interpolate' && follows !== null ? follows(values) : null,
  };
  const inner = `lambda theta: ${optimizerText(choice.inner, library)}`;
  return call(className, ['theta', inner, ...keywords({ ...settings(values), ...memory })], '');
}

/** Goes through all runs and prints where they are. */
export function loopText({ array }: Pick<Library, 'array'>, slow: boolean, scheduled: boolean): string {
  const rate = scheduled ? ', rate(t)' : '';
  return [
    'def is_far(p):',
    '    """A run that comes here has diverged; written so that what is no number is far, too."""',
    '    return not all(abs(each) <= 1e6 for each in p.tolist())',
    '',
    '',
    'rows = csv.writer(sys.stdout, lineterminator="\\n")',
    'rows.writerow(["run", "seed", "step", "kind", "x", "y", "loss"])',
    '',
    'for name, make in RUNS:',
    '',
    '    def write(t, kind, p):',
    '        loss = float(f(p))',
    '        rows.writerow([name, SEED, t, kind, *p.tolist(), loss if math.isfinite(loss) else math.inf])',
    '',
    `    theta = ${array}(START)`,
    '    run = make(theta)',
    '    write(0, "fast", theta)',
    ...(slow ? ['    if hasattr(run, "phi"):', '        write(0, "slow", run.phi)'] : []),
    '    for t in range(1, STEPS + 1):',
    `        fast = run.step(theta, gradient(theta, t)${rate})`,
    ...(slow
      ? [
          '        theta, synced = run.sync(fast)',
          '        slow = run.phi if synced and hasattr(run, "phi") else None',
          '        if is_far(fast) or (slow is not None and is_far(slow)):',
          '            break',
          '        write(t, "fast", fast)',
          '        if slow is not None:',
          '            write(t, "slow", slow)',
        ]
      : ['        if is_far(fast):', '            break', '        write(t, "fast", fast)', '        theta = fast']),
  ].join('\n');
}
