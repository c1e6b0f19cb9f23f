import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Library, libraries } from '../src/engine/code/libraries.ts';
import { programOf } from '../src/engine/code/programOf.ts';
import { optimizersOf } from '../src/engine/experiment/experiment.ts';
import { formatRun } from '../src/engine/experiment/format.ts';
import { parse } from '../src/engine/experiment/parse.ts';
import { complete } from '../src/engine/studies/drain.ts';
import { trajectories } from '../src/engine/studies/trajectory.ts';
import { csvHeader, csvRows } from '../src/engine/trace/csv.ts';
import { experiments, stored } from './code/experiments.ts';
import { deviation, experimentOf } from './support.ts';

// The programs that are written for PyTorch and optax. Where PyTorch is installed all of them are run, those for optax on
// a stand-in for JAX and optax that is made of PyTorch, and what they print is compared with our own paths; and with or
// without it some are compared with texts that are stored beside, which were run and read.

const TOLERANCE = 1e-6;
const RUN = fileURLToPath(new URL('code/run.py', import.meta.url));

type Outcome = { readonly printed: string } | { readonly error: string };

const every = libraries.flatMap((library) =>
  [...experiments, ...stored].map(([name, text]) => ({ name: `${library.name}: ${name}`, text, library })),
);
const outcomes = run(Object.fromEntries(every.map(({ name, text, library }) => [name, textOf(text, library)])));

describe.each(libraries)('a program for $title', (library) => {
  test.each(stored)('of %s is as it was read and run', async (name, text) => {
    await expect(textOf(text, library)).toMatchFileSnapshot(`code/${name}_${library.name}.txt`);
  });

  test('ends in one line break and has no line that is wider than a screen', () => {
    for (const [, text] of [...experiments, ...stored]) {
      const program = textOf(text, library);
      expect(program).toMatch(/[^\n]\n$/);
      // The experiment itself is one line, so that it can be copied, and so is the name of a run.
      const code = program.split('\n').filter((line) => !/^# {3}landscape=|^ +"[^"]*",$/.test(line));
      expect(Math.max(...code.map((line) => line.length)), program).toBeLessThanOrEqual(120);
    }
  });

  test.each([
    [
      'lookahead(lookahead(sgd,k=2),state=interpolate)',
      /a wrapper that pulls back the memory of another wrapper \(state=interpolate\) is not covered\.$/,
    ],
    ['lookahead(sgd)&landscape=custom(f=x^2/(2-1-1))', /: the formula divides by zero, or has another part/],
    ['lookahead(sgd)&landscape=custom(f=x^2%2Blog(-1))', /: the formula divides by zero, or has another part/],
  ])('of %s is none, and says why', (run, why) => {
    const program = programOf(parse(`run=${run}`).experiment, library);
    expect(program.type === 'none' ? program.message : program.text).toMatch(why);
  });
});

if (outcomes !== null)
  test.each(every)('$name prints the same paths', ({ name, text }) => {
    const outcome = outcomes[name];
    const printed = rowsOf('printed' in outcome ? outcome.printed : expect.fail(outcome.error));
    const expected = rowsOf(ownRows(text));
    expect(printed.map(({ what }) => what)).toEqual(expected.map(({ what }) => what));
    const numbers = (rows: typeof printed) => rows.flatMap((row) => row.numbers);
    expect(deviation(numbers(printed), numbers(expected))).toBeLessThan(TOLERANCE);
  });

/** The paths of the seed that is shown, as the command line prints them. */
function ownRows(text: string): string {
  const experiment = experimentOf(text);
  const paths = complete(trajectories(experiment, experiment.show));
  const rows = optimizersOf(experiment).flatMap((_, index) => [
    ...csvRows(formatRun(experiment.runs[index]), experiment.show, paths[index]),
  ]);
  return `${csvHeader}\n${rows.join('')}`;
}

/** Rows of CSV as what they are about and their three numbers. */
function rowsOf(csv: string): { readonly what: string; readonly numbers: number[] }[] {
  return csv
    .trim()
    .split('\n')
    .map((line, index) => {
      const [, what, x, y, loss] = /^(.*),([^,]*),([^,]*),([^,]*)$/.exec(line) ?? [];
      return { what: index === 0 ? line : what, numbers: index === 0 ? [] : [x, y, loss].map(asNumber) };
    });
}

/** Infinite losses are left to `what`: no difference of them is a number. */
function asNumber(text: string): number {
  return /inf/i.test(text) ? 1e300 : Number(text);
}

function textOf(text: string, library: Library): string {
  const program = programOf(experimentOf(text), library);
  return program.type === 'program' ? program.text : expect.fail(program.message);
}

/** What the programs print; null where there is no Python with PyTorch. */
function run(programs: Readonly<Record<string, string>>): Readonly<Record<string, Outcome>> | null {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(python, [RUN], {
      input: JSON.stringify(programs),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status === 0) return JSON.parse(stdout);
  }
  return null;
}
