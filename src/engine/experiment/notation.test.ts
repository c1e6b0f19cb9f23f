import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices, positiveZero, runs, values } from '../../../test/arbitraries.ts';
import { faultIn } from '../../../test/support.ts';
import { wounds } from '../../../test/wounds.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import type { Landscape } from '../../landscapes/landscape.ts';
import type { Parameter } from '../../landscapes/parameter.ts';
import { landscapeNamed, landscapes } from '../../landscapes/registry.ts';
import { noiseKind, noiseKinds } from '../noise/registry.ts';
import { suits } from '../noise/suits.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import { scheduleKind, scheduleKinds } from '../schedules/registry.ts';
import { consistent } from './consistent.ts';
import { DEFAULT_TEXT } from './defaults.ts';
import { type Choice, type Experiment, innermost, type OptimizerChoice, type Run } from './experiment.ts';
import { format } from './format.ts';
import {
  FARTHEST_START,
  FARTHEST_VIEW,
  MOST_RUNS,
  MOST_WRAPPERS,
  mostSeeds,
  seedParameter,
  seedsParameter,
  stepsParameter,
} from './limits.ts';
import { parse } from './parse.ts';
import { evaluationOfSync, isSync, rhythmOf, syncsWithin } from './rhythm.ts';
import { studyKinds } from './studyKinds.ts';
import { sweepables } from './sweepable.ts';

await loadFormulas();

// The notation over texts that nobody wrote: 10,000 generated experiments and 10,000 mutilated texts.

describe('10,000 generated experiments', () => {
  test('are written, read back and written again without a change or a problem', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const text = format(experiment);
        const parsed = parse(text);
        expect(parsed).toEqual({ experiment, problems: [] });
        expect(format(parsed.experiment)).toBe(text);
        // A link turns a plus sign into a space, and a chat program cuts a parenthesis off its end.
        expect(text).not.toMatch(/[+\s]|\)$/);
        // As the address bar may hand it back.
        const encoded = text.replaceAll('(', '%28').replaceAll(',', '%2C').replaceAll(')', '%29');
        expect(parse(`https://example.org/lab/?from=mail#${encoded}`)).toEqual({ experiment, problems: [] });
      }),
      { numRuns: 10_000, seed: 1 },
    );
  }, 60_000);
});

describe('10,000 mutilated texts', () => {
  test('give a valid experiment each, and a problem wherever something was not taken as it stood', () => {
    const valid = fc.oneof(experiments().map(format), fc.constantFrom(DEFAULT_TEXT, 'run=sgd&steps=50', 'seeds=64'));
    let unproblematic = 0;
    fc.assert(
      fc.property(valid, fc.array(wounds(), { minLength: 1, maxLength: 5 }), (text, inflicted) => {
        const mutilated = inflicted.reduce((body, wound) => wound(body), text);
        const { experiment, problems } = parse(mutilated);
        expect(fault(experiment), mutilated).toBe(null);
        expect(problems.length).toBeLessThanOrEqual(10);
        // Only what is quoted from the text may look odd.
        for (const { message } of problems) {
          expect(message.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
        expect(parse(format(experiment)), mutilated).toEqual({ experiment, problems: [] });
        if (problems.length > 0) return;
        unproblematic++;
        expect(lost(mutilated, experiment), mutilated).toEqual([]);
      }),
      { numRuns: 10_000, seed: 2 },
    );
    // Enough were left readable for the last check to mean something.
    expect(unproblematic).toBeGreaterThan(300);
  }, 60_000);

  test('the test of this test: a change that nobody reports is noticed', () => {
    const { experiment } = parse('run=sgd(lr=0.1,momentum=0.9)&steps=50');
    expect(lost('run=sgd(lr=0.1,momentum=0.8)&steps=50', experiment)).toEqual(['0.8']);
    expect(lost('run=adam(lr=0.1)&steps=50', experiment)).toEqual(['adam']);
    expect(fault({ ...experiment, steps: Number.NaN })).toMatch('steps');
    expect(fault({ ...experiment, start: [0, 2000] })).toMatch('start');
    expect(fault({ ...experiment, runs: [] })).toMatch('runs');
    expect(fault({ ...experiment, runs: [{ name: 'sgd', values: { lr: 0 } }] })).toMatch('sgd');
  });
});

describe('an edited experiment, brought in line', () => {
  test('is valid whatever was changed, and a valid one stays as it is', () => {
    const keys = ['runs', 'steps', 'seed', 'seeds', 'show', 'at', 'noise', 'landscape'] as const;
    fc.assert(
      fc.property(
        experiments(),
        experiments(),
        fc.subarray([...keys]),
        fc.boolean(),
        (before, other, changed, unwrap) => {
          expect(consistent(before)).toEqual(before);
          const edited = { ...before, ...Object.fromEntries(changed.map((key) => [key, other[key]])) };
          const [first, ...others] = edited.runs;
          const after = consistent(unwrap ? { ...edited, runs: [innermostOf(first), ...others] } : edited);
          expect(fault(after)).toBe(null);
          expect(parse(format(after))).toEqual({ experiment: after, problems: [] });
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });
});

/** Words and numbers of the text that are neither in the experiment nor part of the notation itself. */
function lost(text: string, experiment: Experiment): string[] {
  // What stands before a #, be it encoded, is an address.
  const body = text.slice(text.indexOf('#') + 1).replace(/^.*?%23(?=[a-z]+=)/s, '');
  const there = JSON.stringify(experiment);
  const numbers = new Set(Array.from(there.matchAll(/-?\d[\d.e+-]*/g), ([number]) => Number(number)));
  const words = new Set([
    'landscape',
    'start',
    'noise',
    'run',
    'steps',
    'seed',
    'seeds',
    'show',
    'at',
    'view',
    'inner',
    'none',
  ]);
  for (const [word] of there.matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
  const formula = String(experiment.landscape.values.f ?? '');
  const tokens = body.split('&').flatMap((pair) => {
    const equals = pair.indexOf('=');
    const [key, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
    // A formula is one word, whatever space is in it.
    if (key.trim() === 'landscape' && formula !== '' && value.replace(/\s/g, '').includes(`(f=${formula})`))
      return [key.trim()];
    return [key, ...value.split(key.trim() === 'at' ? /s?$/ : /[=(),]/)].map((token) => token.trim());
  });
  return tokens.filter((token) => token !== '' && !words.has(token) && !numbers.has(Number(token)));
}

/** What no experiment may be, in words; null for a valid one. */
function fault({
  landscape,
  start,
  noise,
  schedule,
  runs,
  steps,
  seed,
  seeds,
  show,
  at,
  view,
}: Experiment): string | null {
  const inside = (values: readonly number[] | null, count: number, limit: number) =>
    values === null || (values.length === count && values.every((value) => Math.abs(value) <= limit));
  const first = runs[0];
  if (first === undefined || first === 'inner' || runs.length > MOST_RUNS)
    return `runs are ${runs.length}, from ${first}`;
  if (runs.filter((run) => run === 'inner').length > (first.inner === undefined ? 0 : 1))
    return 'runs have inner too often';
  if (!inside(start, 2, FARTHEST_START)) return `start is ${start}`;
  if (!inside(view, 4, FARTHEST_VIEW)) return `view is ${view}`;
  if (view !== null && !(view[0] < view[1] && view[2] < view[3])) return `view is empty: ${view}`;
  if (steps * seeds * runs.length > 2e8) return 'it costs too much';
  if (!(show >= seed && show < seed + seeds)) return `show is ${show}`;
  if (at !== null && !(at.evaluation >= 0 && at.evaluation <= steps)) return `at is ${at.evaluation}`;
  if (at?.sync && !isSync(rhythmOf(first), at.evaluation)) return `no sync at ${at.evaluation}`;
  const [land, kind] = [landscapeNamed(landscape.name), noiseKind(noise.name)];
  if (land !== undefined && kind !== undefined && !suits(kind, land)) return `${land.name} cannot have ${kind.name}`;
  return (
    faultIn([stepsParameter, seedParameter, seedsParameter], { steps, seed, seeds }) ??
    named('landscape', landscape, land) ??
    named('noise', noise, kind) ??
    named('schedule', schedule, scheduleKind(schedule.name)) ??
    runs.reduce<string | null>((found, run) => found ?? (run === 'inner' ? null : faultInOptimizer(run, 0)), null)
  );
}

function faultInOptimizer(choice: OptimizerChoice, wrappers: number): string | null {
  const kind = optimizerKind(choice.name);
  if (wrappers > MOST_WRAPPERS) return 'it is nested too deeply';
  if (kind?.wraps !== (choice.inner !== undefined)) return `${choice.name} wraps the wrong number of optimizers`;
  const conflict = kind.conflict?.(choice.values) ?? null;
  if (conflict !== null) return conflict.message;
  return (
    named('optimizer', choice, kind) ??
    (choice.inner === undefined ? null : faultInOptimizer(choice.inner, wrappers + 1))
  );
}

function named(what: string, choice: Choice, entry: { readonly parameters: readonly Parameter[] } | undefined) {
  if (entry === undefined) return `no ${what} is called ${choice.name}`;
  const found = faultIn(entry.parameters, choice.values);
  return found && `${what} ${choice.name}: ${found}`;
}

/** Any valid experiment, through the tables of the registries. */
function experiments(): fc.Arbitrary<Experiment> {
  return fc
    .record({
      ground: fc.oneof(...landscapes.map(grounds)),
      start: fc.tuple(coordinates(FARTHEST_START), coordinates(FARTHEST_START)),
      schedule: fc.oneof(...scheduleKinds.map(choices)),
      runs: runs(),
      steps: values(stepsParameter) as fc.Arbitrary<number>,
      seed: values(seedParameter) as fc.Arbitrary<number>,
      view: fc.option(views()),
    })
    .chain((drawn) => {
      const most = Math.min(100_000, mostSeeds(drawn.steps, drawn.runs.length));
      return fc.tuple(
        fc.constant(drawn),
        fc.constantFrom(1, most, Math.min(64, most)),
        fc.nat(),
        fc.option(fc.nat()),
        fc.boolean(),
      );
    })
    .chain((drawn) => fc.tuple(fc.constant(drawn), studies({ ...drawn[0].ground, runs: drawn[0].runs })))
    .map(([[{ ground, ...drawn }, seeds, show, at, sync], study]): Experiment => {
      const [first] = drawn.runs;
      const rhythm = first === 'inner' ? null : rhythmOf(first);
      const syncs = syncsWithin(rhythm, drawn.steps);
      const moment = (wanted: number) =>
        sync && syncs > 0 && rhythm !== null
          ? { evaluation: evaluationOfSync(rhythm, 1 + (wanted % syncs)), sync }
          : { evaluation: wanted % (drawn.steps + 1), sync: false };
      return {
        ...ground,
        ...drawn,
        study,
        seeds,
        show: drawn.seed + (show % seeds),
        at: at === null ? null : moment(at),
      };
    });
}

/** A question over many runs; what is varied is a number that the experiment has. */
function studies(experiment: Pick<Experiment, 'landscape' | 'noise' | 'runs'>): fc.Arbitrary<Choice> {
  const names = sweepables(experiment).map(({ parameter }) => parameter.name);
  return fc
    .tuple(fc.oneof(...studyKinds.map(choices)), fc.constantFrom(...names))
    .map(([study, of]) => ('of' in study.values ? { ...study, values: { ...study.values, of } } : study));
}

/** A landscape with a noise that it can have. */
function grounds(landscape: Landscape) {
  const noises = noiseKinds.filter((kind) => suits(kind, landscape));
  return fc.record({ landscape: choices(landscape), noise: fc.oneof(...noises.map(choices)) });
}

function coordinates(limit: number): fc.Arbitrary<number> {
  const tidy = fc.integer({ min: -limit, max: limit }).map((value) => value / 8);
  return fc.oneof(tidy, fc.double({ min: -limit, max: limit, noNaN: true })).map(positiveZero);
}

function views() {
  const side = fc.tuple(coordinates(FARTHEST_VIEW / 2), fc.double({ min: 0.01, max: FARTHEST_VIEW / 2, noNaN: true }));
  return fc.tuple(side, side).map(([[x, wide], [y, high]]) => [x, x + wide, y, y + high] as const);
}

function innermostOf(run: Run): OptimizerChoice {
  if (run === 'inner') throw new Error('the first run is never inner');
  return innermost(run);
}
