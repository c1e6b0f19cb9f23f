import type { Landscape, Point, Window } from '../../landscapes/landscape.ts';
import { landscapeNamed, landscapes } from '../../landscapes/registry.ts';
import { noiseKind, noiseKinds } from '../noise/registry.ts';
import { suits } from '../noise/suits.ts';
import { landscapeValues } from '../objective.ts';
import type { Rhythm } from '../optimizers/optimizer.ts';
import { scheduleKinds } from '../schedules/registry.ts';
import { DEFAULT_LANDSCAPE, DEFAULT_TEXT } from './defaults.ts';
import type { Choice, Experiment, Moment } from './experiment.ts';
import { type Call, readCall, readNumber } from './grammar.ts';
import { FARTHEST_START, FARTHEST_VIEW, mostSeeds, seedParameter, seedsParameter, stepsParameter } from './limits.ts';
import { type Key, pairs, withoutAddress } from './pairs.ts';
import { type Problem, problemList, quote, type Report, unknownName } from './problem.ts';
import { known, readInteger, readNamed } from './readNamed.ts';
import { readRuns } from './readRuns.ts';
import { readValues, under } from './readValues.ts';
import { isSync, rhythmOf } from './rhythm.ts';
import { studyKinds } from './studyKinds.ts';
import { sweepables } from './sweepable.ts';

export interface Parsed {
  readonly experiment: Experiment;
  readonly problems: readonly Problem[];
}

/**
 * Reads an experiment from its text or from a link to it. Total: it always gives a complete, valid experiment, and
 * says in `problems` whatever it could not take as it stood. A missing key takes its default, a value out of range the
 * nearest allowed one, and what cannot be understood is replaced.
 */
export function parse(text: string): Parsed {
  const { problems, report } = problemList();
  const body = withoutAddress(text, report).trim();
  const given = pairs(body === '' ? DEFAULT_TEXT : body, report);
  const only = (key: Key) => given.get(key)?.[0];

  const landscape = readLandscape(only('landscape'), report);
  const { land, values } = landscape;
  const own = landscapeValues(values);
  const start = readStart(only('start'), land.start(own), report);
  const noise = readNoise(only('noise'), land, report);
  const runs = readRuns(given.get('run') ?? [], land.advisedLr(own), report);
  const steps = readInteger(stepsParameter, only('steps'), report);
  const seed = readInteger(seedParameter, only('seed'), report);
  const seeds = affordable(readInteger(seedsParameter, only('seeds'), report), steps, runs.length, report);
  const first = runs[0];
  const experiment: Omit<Experiment, 'study'> = {
    landscape: { name: land.name, values },
    start,
    noise,
    schedule: readSchedule(only('schedule'), report),
    runs,
    steps,
    seed,
    seeds,
    show: readShow(only('show'), seed, seeds, report),
    at: readMoment(only('at'), steps, first === 'inner' ? null : rhythmOf(first), report),
    view: readView(only('view'), report),
  };
  return { experiment: { ...experiment, study: readStudy(only('study'), experiment, report) }, problems };
}

/** What is varied must be a number that the experiment has. */
function readStudy(text: string | undefined, experiment: Omit<Experiment, 'study'>, report: Report): Choice {
  const study = readNamed('study', text, studyKinds, report);
  const names = sweepables(experiment).map(({ parameter }) => parameter.name);
  const of = String(study.values.of);
  if (study.values.of === undefined || names.includes(of)) return study;
  // Where nothing was said, the first number takes the place of a learning rate that there is not.
  if (text?.includes('of=')) {
    report({ key: 'study', parameter: 'of', message: `${unknownName('number', of, names)} Using ${names[0]}.` });
  }
  return { ...study, values: { ...study.values, of: names[0] } };
}

function readLandscape(text: string | undefined, report: Report): { land: Landscape; values: Choice['values'] } {
  const fallback = readCall(DEFAULT_LANDSCAPE) as Call; // The constant is well-formed.
  const call = text === undefined ? fallback : readCall(text);
  if (typeof call === 'string') {
    report({
      key: 'landscape',
      message: `landscape ${quote(text ?? '')} cannot be read: ${call}; using ${DEFAULT_LANDSCAPE}`,
    });
    return readLandscape(undefined, report);
  }
  const names = landscapes.map((each) => each.name);
  const name = known(call.name, names, DEFAULT_LANDSCAPE, 'landscape', report);
  const land = name === undefined ? undefined : landscapeNamed(name);
  if (land === undefined) return readLandscape(undefined, report);
  if (land.ready?.() === false) {
    const message = `what reads ${quote(text ?? '')} could not be loaded; using ${DEFAULT_LANDSCAPE}`;
    report({ key: 'landscape', message });
    return readLandscape(undefined, report);
  }
  if (call.inner !== null)
    report({ key: 'landscape', message: `${land.name} takes no ${quote(call.inner.name)} inside` });
  return { land, values: readValues(land.parameters, call.args, {}, under(report, 'landscape')) };
}

function readNoise(text: string | undefined, land: Landscape, report: Report): Choice {
  const choice = readNamed('noise', text, noiseKinds, report);
  const kind = noiseKind(choice.name);
  if (kind === undefined || suits(kind, land)) return choice;
  const suitable = landscapes.filter((each) => suits(kind, each)).map((each) => each.name);
  report({
    key: 'noise',
    message: `${kind.name} needs a landscape made of data, which ${land.name} is not; known: ${suitable.join(', ')}. Using none.`,
  });
  return readNamed('noise', undefined, noiseKinds, report);
}

function readSchedule(text: string | undefined, report: Report): Choice {
  return readNamed('schedule', text, scheduleKinds, report);
}

function readStart(text: string | undefined, advised: Point, report: Report): Point {
  if (text === undefined) return advised;
  const numbers = readNumbers(text, 2);
  if (numbers === null) {
    report({
      key: 'start',
      message: `start must be two numbers, as in -5,1, not ${quote(text)}; using ${advised.join(',')}`,
    });
    return advised;
  }
  const clamp = (value: number) => Math.min(FARTHEST_START, Math.max(-FARTHEST_START, value));
  const [x = 0, y = 0] = numbers.map(clamp);
  if (numbers[0] !== x || numbers[1] !== y) {
    report({
      key: 'start',
      message: `start must lie within ${FARTHEST_START} of the origin, not at ${quote(text)}; using ${x},${y}`,
    });
  }
  return [x, y];
}

/** steps x seeds x runs is bounded; the seeds give way. */
function affordable(seeds: number, steps: number, runs: number, report: Report): number {
  const most = mostSeeds(steps, runs);
  if (seeds <= most) return seeds;
  report({
    key: 'seeds',
    message: `${steps} steps of ${runs} runs allow at most ${most} seeds, not ${seeds}; using ${most}`,
  });
  return most;
}

function readShow(text: string | undefined, seed: number, seeds: number, report: Report): number {
  if (text === undefined) return seed;
  const value = readNumber(text);
  const last = seed + seeds - 1;
  if (value !== null && Number.isInteger(value) && value >= seed && value <= last) return value;
  report({
    key: 'show',
    message: `show must be one of the seeds ${seed} to ${last}, not ${quote(text)}; using ${seed}`,
  });
  return seed;
}

function readMoment(text: string | undefined, steps: number, rhythm: Rhythm | null, report: Report): Moment | null {
  if (text === undefined) return null;
  const match = /^(\d{1,9})(s?)$/.exec(text);
  const wanted = match === null ? Number.NaN : Number(match[1]);
  if (match === null || wanted > steps) {
    report({
      key: 'at',
      message: `at must be a step from 0 to ${steps}, as in 33, or a sync, as in 35s, not ${quote(text)}`,
    });
    return null;
  }
  if (match[2] === '') return { evaluation: wanted, sync: false };
  const sync = isSync(rhythm, wanted);
  if (!sync) report({ key: 'at', message: `there is no sync after step ${wanted}; showing the step itself` });
  return { evaluation: wanted, sync };
}

function readView(text: string | undefined, report: Report): Window | null {
  if (text === undefined) return null;
  const numbers = readNumbers(text, 4);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = numbers ?? [];
  const inside = numbers?.every((value) => Math.abs(value) <= FARTHEST_VIEW) ?? false;
  // Narrower than this, neighbouring pixels could no longer be told apart.
  const wide = Math.min(x1 - x0, y1 - y0) >= 1e-9 * Math.max(1, ...(numbers ?? []).map(Math.abs));
  if (inside && wide) return [x0, x1, y0, y1];
  report({
    key: 'view',
    message: `view must be x0,x1,y0,y1 with x0 < x1 and y0 < y1, not ${quote(text)}; showing the whole landscape`,
  });
  return null;
}

function readNumbers(text: string, count: number): number[] | null {
  const parts = text.split(',', count + 1).map((part) => readNumber(part.trim()));
  const numbers = parts.filter((part) => part !== null);
  return parts.length === count && numbers.length === count ? numbers : null;
}
