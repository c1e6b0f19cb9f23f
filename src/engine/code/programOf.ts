import { type Experiment, innermost, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { format } from '../experiment/format.ts';
import { landscapeText } from './landscapeText.ts';
import type { Library } from './library.ts';
import { noiseText } from './noiseText.ts';
import { NoProgram } from './noProgram.ts';
import { float, sections } from './python.ts';
import { loopText, runsText } from './runsText.ts';
import { scheduleText } from './scheduleText.ts';
import { wrappersText } from './wrappersText.ts';

/** A program, or why there is none, in words for the reader. */
export type Program =
  | { readonly type: 'program'; readonly text: string; readonly fileName: string }
  | { readonly type: 'none'; readonly message: string };

/**
 * The experiment as a whole Python program for a library: it prints the paths of all runs under the seed that is shown,
 * as the command line does, the same but for rounding.
 */
export function programOf(experiment: Experiment, library: Library): Program {
  try {
    return { type: 'program', text: write(experiment, library), fileName: `lookahead_${library.name}.py` };
  } catch (error) {
    if (error instanceof NoProgram)
      return { type: 'none', message: `No program for ${library.title}: ${error.message}.` };
    throw error;
  }
}

function write(experiment: Experiment, library: Library): string {
  const optimizers = optimizersOf(experiment);
  const schedule = scheduleText(experiment.schedule);
  const scheduled = schedule !== null;
  // What the library's own Lookahead does need not be written out.
  const ownRuns = optimizers.filter((each) => (library.lookahead?.(each, scheduled) ?? null) !== null);
  const others = optimizers.filter((each) => !ownRuns.includes(each));
  const wrappers = others.flatMap(wrappersIn);
  for (const each of wrappers) refuseDeepMemory(each);
  const interpolated = wrappers.some(({ values }) => values.state === 'interpolate');
  const uses = { scheduled, interpolated };
  return sections([
    heading(experiment, library),
    ...landscapeText(experiment.landscape, library),
    ...noiseText(experiment, library),
    schedule ?? '',
    ...library.ownOptimizers(optimizers.map(innermost)),
    others.length > 0 ? library.fast(uses) : '',
    ...wrappersText(wrappers, uses),
    ownRuns.length > 0 ? (library.lookaheadClass ?? '') : '',
    runsText(experiment, library, scheduled),
    loopText(library, wrappers.length + ownRuns.length > 0, scheduled),
  ]);
}

/** An optimizer's wrappers, the outermost first. */
function wrappersIn(choice: OptimizerChoice): OptimizerChoice[] {
  return choice.inner === undefined ? [] : [choice, ...wrappersIn(choice.inner)];
}

/** What a wrapper remembers is more than a program of this size should average. */
function refuseDeepMemory({ values, inner }: OptimizerChoice): void {
  if (values.state === 'interpolate' && inner?.inner !== undefined)
    throw new NoProgram('a wrapper that pulls back the memory of another wrapper (state=interpolate) is not covered');
}

function heading(experiment: Experiment, { versions, imports, settings }: Library): string {
  const { start, steps, show, noise } = experiment;
  return [
    `# An experiment of Lookahead Lab as a program for ${versions}:`,
    '#',
    `#   ${format(experiment)}`,
    '#',
    '# It prints, as CSV, where every run is after each gradient evaluation (kind fast, before any pull-back) and after',
    '# each sync (kind slow); step 0 is the start. The paths are those of the app but for rounding.',
    '',
    'import csv',
    'import math',
    'import sys',
    '',
    ...imports,
    '',
    settings,
    '',
    `START = [${start.map(float).join(', ')}]`,
    `STEPS = ${steps}  # gradient evaluations of each run`,
    `SEED = ${show}${noise.name === 'none' ? '' : '  # of the noise; every run meets the same'}`,
  ].join('\n');
}
