import { type AdvisedLr, advisedLrFor } from '../optimizers/advisedLr.ts';
import { optimizerKind, optimizerKinds } from '../optimizers/registry.ts';
import { DEFAULT_OPTIMIZER, DEFAULT_RUN } from './defaults.ts';
import type { OptimizerChoice, Run } from './experiment.ts';
import { type Call, readCall } from './grammar.ts';
import { MOST_RUNS, MOST_WRAPPERS } from './limits.ts';
import { presets, writtenOut } from './presets.ts';
import { nearest, quote, type Report, unknownName } from './problem.ts';
import { defaultValues, readValues, under } from './readValues.ts';

/** One to six runs from their texts, the first of them an optimizer. */
export function readRuns(texts: readonly string[], advisedLr: AdvisedLr, report: Report): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, text] of texts.entries()) {
    const first = runs[0];
    const drop = (message: string) => report({ key: 'run', message });
    if (index === MOST_RUNS) {
      drop(`at most ${MOST_RUNS} runs can be compared; the others are left out`);
      break;
    }
    if (text !== 'inner') {
      const choice = readOptimizer(text, advisedLr, report, runs.length);
      if (choice !== null) runs.push(choice);
    } else if (first === undefined || first === 'inner') {
      drop('the first run cannot be inner: it names the first run’s own optimizer without its wrapper; it is left out');
    } else if (first.inner === undefined) {
      drop(`${first.name} wraps no other optimizer, so there is no inner run; it is left out`);
    } else if (runs.includes('inner')) {
      drop('inner is given twice; the first counts');
    } else {
      runs.push('inner');
    }
  }
  return runs.length > 0 ? runs : defaultRuns(advisedLr);
}

function defaultRuns(advisedLr: AdvisedLr): readonly Run[] {
  const run = readOptimizer(DEFAULT_RUN, advisedLr, () => {}, 0);
  return run === null ? [] : [run, 'inner'];
}

function readOptimizer(text: string, advisedLr: AdvisedLr, report: Report, run: number): OptimizerChoice | null {
  const call = readCall(text);
  if (typeof call === 'string') {
    report({ key: 'run', message: `run ${quote(text)} cannot be read: ${call}; it is left out` });
    return null;
  }
  return readChoice(call, 0, advisedLr, report, run);
}

function readChoice(given: Call, wrappers: number, advisedLr: AdvisedLr, report: Report, run: number): OptimizerChoice {
  const call = writtenOut(given);
  const say = (message: string) => report({ key: 'run', run, message });
  const kind = optimizerKind(call.name);
  if (kind === undefined) {
    const names = [...optimizerKinds, ...presets].map((each) => each.name);
    const instead = nearest(call.name, names);
    say(
      `${unknownName('optimizer', call.name, names)} Using ${instead ?? `${DEFAULT_OPTIMIZER} with the parameters they share`}.`,
    );
    const meant = instead === undefined ? sharedWith(call, DEFAULT_OPTIMIZER) : { ...call, name: instead };
    return readChoice(meant, wrappers, advisedLr, report, run);
  }
  if (wrappers === MOST_WRAPPERS && kind.wraps) {
    say(`optimizers nest at most ${MOST_WRAPPERS} deep; the wrappers further inside are left out`);
    return readChoice(base(call), wrappers, advisedLr, report, run);
  }
  if (!kind.wraps && call.inner !== null)
    say(`${kind.name} wraps no other optimizer; ${quote(call.inner.name)} is left out`);

  const read = readValues(kind.parameters, call.args, advisedLrFor(kind, advisedLr), under(report, 'run', run));
  const conflict = kind.conflict?.(read) ?? null;
  if (conflict !== null) say(conflict.message);
  const choice = { name: kind.name, values: { ...read, ...conflict?.instead } };
  if (!kind.wraps) return choice;
  if (call.inner === null)
    say(`${kind.name} needs an optimizer inside, as in ${kind.name}(sgd(lr=0.01)); using ${DEFAULT_OPTIMIZER}`);
  const inner = call.inner ?? { name: DEFAULT_OPTIMIZER, inner: null, args: [] };
  return { ...choice, inner: readChoice(inner, wrappers + 1, advisedLr, report, run) };
}

/** The innermost call that is not a wrapper any more. */
function base(call: Call): Call {
  let innermost = call;
  while (innermost.inner !== null) innermost = innermost.inner;
  return optimizerKind(innermost.name)?.wraps === false
    ? innermost
    : { name: DEFAULT_OPTIMIZER, inner: null, args: [] };
}

/** The same call to another optimizer, with the arguments that it knows. */
function sharedWith(call: Call, name: string): Call {
  const known = Object.keys(defaultValues(optimizerKind(name)?.parameters ?? [], {}));
  return { name, inner: null, args: call.args.filter(([each]) => known.includes(each)) };
}
