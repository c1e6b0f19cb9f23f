import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { counterpartIndex } from '../../engine/experiment/counterpart.ts';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { format } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { studyKinds } from '../../engine/experiment/studyKinds.ts';
import { isRandom, objectiveOf } from '../../engine/objective.ts';
import { type Comparison, comparison } from '../../engine/studies/comparison.ts';
import { countMinima, depthThatCounts } from '../../engine/studies/countMinima.ts';
import { cycle } from '../../engine/studies/cycle.ts';
import { complete } from '../../engine/studies/drain.ts';
import { type EnsembleRun, ensemble } from '../../engine/studies/ensemble.ts';
import { trajectories } from '../../engine/studies/trajectory.ts';
import { visits } from '../../engine/studies/visits.ts';
import { verdictSentence } from '../verdict/sentence.ts';
import type { Outcome } from './example.ts';
import { exampleGroups, examples } from './examples.ts';

const each = examples.map((example) => [example.title, example] as const);

/** Its own 64 seeds, and seven times as many others. */
const GROUPS = 8;
const SEEDS = 64;

it('there are thirty, as many to show where Lookahead wins as where it does not, by groups', () => {
  expect(examples).toHaveLength(30);
  const wins = examples.filter(({ shows }) => shows === 'lower' || shows === 'saved');
  expect(Math.abs(wins.length - examples.length / 2)).toBeLessThanOrEqual(2);
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  expect(new Set(exampleGroups.map(({ title }) => title)).size).toBe(exampleGroups.length);
});

it('between them they ask every question, and use many landscapes, noises and optimizers', () => {
  const experiments = examples.map(({ experiment }) => experimentOf(experiment));
  const different = (of: (experiment: Experiment) => string) => new Set(experiments.map(of)).size;
  expect(different(({ study }) => study.name)).toBe(studyKinds.length);
  expect(different(({ landscape }) => landscape.name)).toBeGreaterThanOrEqual(15);
  expect(different(({ noise }) => noise.name)).toBeGreaterThanOrEqual(5);
  expect(different(({ runs }) => JSON.stringify(runs[0], ['name', 'inner']))).toBeGreaterThanOrEqual(7);
});

it('the first is what opens when nothing is asked for', () => {
  expect(format(parse('').experiment)).toBe(examples[0].experiment);
});

describe.each(each)('%s', (_, example) => {
  const { title, look, shows, also = [], besides = [], minima } = example;
  const experiment = experimentOf(example.experiment);

  it('opens without a problem, under a short title and one sentence', () => {
    expect(format(experiment)).toBe(example.experiment);
    expect(experiment.seeds).toBe(isRandom(experiment) ? SEEDS : 1);
    expect(title.length).toBeLessThanOrEqual(40);
    expect(look).toMatch(/^[A-Z][^.!]{40,180}\.$/);
  });

  it('keeps its surviving paths in its window', () => {
    const [x0, x1, y0, y1] = experiment.view ?? [0, 0, 0, 0];
    for (const { fast, status } of complete(trajectories(experiment, experiment.show))) {
      if (status === 'diverged') continue;
      const last = fast.x.length - 1;
      expect(fast.x[last] > x0 && fast.x[last] < x1 && fast.y[last] > y0 && fast.y[last] < y1).toBe(true);
    }
  });

  it('shows what it says, for its own seeds and for others', () => {
    hold(experiment, counterpartIndex(experiment), shows);
    for (const [run, against] of also) hold(experiment, run, against);
    for (const other of besides) {
      const beside = experimentOf(other.experiment);
      hold(beside, counterpartIndex(beside), other.shows);
    }
  });

  it('is told by the verdict in the same sense', () => {
    const index = counterpartIndex(experiment) ?? 0;
    const runs = complete(ensemble(experiment));
    const { landscape, parameters } = objectiveOf(experiment);
    const floor = landscape.floor(parameters);
    const compared = complete(comparison(runs[0].judged, runs[index].judged, floor));
    const verdict = { study: runs[0], baseline: runs[index], index, comparison: compared, reach: null, floor };
    const said = verdictSentence(experiment, verdict).map((piece) => (typeof piece === 'string' ? piece : piece.text));
    expect(said.join('')).toMatch(SAID[shows]);
  });

  if (minima !== undefined)
    it('is right about the minima', () => {
      if (minima === 'fewer visited') {
        const [study, baseline] = complete(visits(experiment, SEEDS));
        expect(study.visited).toBeLessThan(0.8 * baseline.visited);
      } else {
        const window = experiment.view ?? [0, 0, 0, 0];
        const grid = { window, columns: 200, rows: 200 };
        const { before, after } = complete(cycle({ experiment, grid, part: { index: 0, count: 1 } }));
        const depth = depthThatCounts(before);
        expect(countMinima(after, 200, depth)).toBeGreaterThan(1.2 * countMinima(before, 200, depth));
      }
    });
});

const SAID: Readonly<Record<Outcome, RegExp>> = {
  lower: /ends [\d.,]+(× )?.*lower than/,
  higher: /ends [\d.,]+(× )?.*higher than/,
  'no lower': /^No clear difference|ends [\d.,]+× higher than/,
  same: /^No clear difference/,
  saved: /^Only .* survives/,
  diverges: /^.* diverges \(.*does not\.$/,
};

/** Expects of the first run, against another one, what is said of them: of the first 64 seeds and of all the others. */
function hold(experiment: Experiment, against: number | null, shows: Outcome): void {
  expect(against).not.toBeNull();
  const { landscape, parameters } = objectiveOf(experiment);
  const groups = isRandom(experiment) ? GROUPS : 1;
  const outcomes = Array.from({ length: groups }, (_, group) => {
    const runs = complete(ensemble({ ...experiment, seed: 1 + SEEDS * group, show: 1 + SEEDS * group }));
    const [study, other] = [runs[0], runs[against ?? 0]];
    const compared = complete(comparison(study.judged, other.judged, landscape.floor(parameters)));
    return { direction: directionOf(compared), decided: isDecided(compared), ruined: [study, other].map(isRuined) };
  });
  const alive = outcomes.every(({ ruined }) => !ruined[0] && !ruined[1]);
  const [own] = outcomes;
  switch (shows) {
    case 'lower':
    case 'higher':
      expect(alive).toBe(true);
      expect(own.decided).toBe(true);
      expect(outcomes.map(({ direction }) => direction)).toEqual(outcomes.map(() => (shows === 'lower' ? 1 : -1)));
      break;
    case 'no lower':
      expect(alive).toBe(true);
      expect(outcomes.some(({ direction, decided }) => decided && direction > 0)).toBe(false);
      break;
    case 'same':
      expect(alive).toBe(true);
      expect(own.decided).toBe(false);
      expect(outcomes.filter(({ decided }) => decided).length).toBeLessThanOrEqual(1);
      break;
    case 'saved':
      expect(outcomes.map(({ ruined }) => ruined)).toEqual(outcomes.map(() => [false, true]));
      break;
    case 'diverges':
      expect(outcomes.map(({ ruined }) => ruined)).toEqual(outcomes.map(() => [true, false]));
      break;
  }
}

/** 1 where the first ends lower, -1 where it ends higher. */
function directionOf({ scale, value }: Comparison): number {
  return Math.sign(value - (scale === 'ratio' ? 1 : 0));
}

/** Whether its seeds tell which ends lower; where nothing is random they need not. */
function isDecided({ scale, interval }: Comparison): boolean {
  const none = scale === 'ratio' ? 1 : 0;
  return interval === null || interval[0] > none || interval[1] < none;
}

function isRuined({ ended, judged }: EnsembleRun): boolean {
  return ended.diverged > judged.length / 2;
}
