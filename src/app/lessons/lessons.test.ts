import { describe, expect, test } from 'vitest';
import { counterpartIndex } from '../../engine/experiment/counterpart.ts';
import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { rhythmOf, syncsWithin } from '../../engine/experiment/rhythm.ts';
import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { basins } from '../../engine/studies/basins.ts';
import { bestLrs } from '../../engine/studies/bestLr.ts';
import { cloud } from '../../engine/studies/cloud.ts';
import { complete } from '../../engine/studies/drain.ts';
import { overview } from '../../engine/studies/overview.ts';
import { WHOLE_STUDY } from '../../engine/studies/part.ts';
import { reach } from '../../engine/studies/stepsToLevel.ts';
import { planeGrid } from '../questions/planeGrid.ts';
import { changedNames } from './changedNames.ts';
import { after, withChanges } from './changes.ts';
import { endsOf } from './ends.ts';
import type { Facts } from './facts.ts';
import { holds } from './holds.ts';
import type { Block, Scene } from './lesson.ts';
import { lessons } from './lessons.ts';
import { mentions } from './mentions.ts';

// What the lessons say is measured here: every scene is opened from its text, what it claims is decided over its seeds,
// bets have an answer, and what is to be done is not done at the beginning and is done by the solution.

const scenes = lessons.flatMap(({ lesson }) =>
  lesson.scenes.map((scene, index) => [`${lesson.name} ${index + 1}: ${scene.title}`, scene] as const),
);

test('every lesson can be read, and has five to eight scenes, one bet and one puzzle', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(5);
  for (const { lesson, problems } of lessons) {
    expect(problems, lesson.name).toEqual([]);
    expect(lesson.scenes.length, lesson.name).toBeGreaterThanOrEqual(5);
    expect(lesson.scenes.length, lesson.name).toBeLessThanOrEqual(8);
    for (const type of ['bet', 'puzzle']) {
      expect(lesson.scenes.filter(({ goal }) => goal.type === type).length, `${lesson.name}: ${type}`).toBe(1);
    }
    expect(new Set(lesson.scenes.map(({ title }) => title)).size).toBe(lesson.scenes.length);
  }
  expect(lessons.map(({ lesson }) => lesson.order)).toEqual(lessons.map((_, index) => index + 1));
});

describe.each(scenes)('%s', (_, scene) => {
  const atStart = factsOf(scene, scene.experiment, false);
  const solved = scene.goal.type === 'bet' ? scene.goal.reveal : scene.solution;
  const later = after(scene.experiment, solved);
  const atEnd = typeof later === 'string' ? atStart : factsOf(scene, later, true);

  test('what it says at first is so', () => {
    for (const condition of scene.expect) expect(holds(condition, atStart), JSON.stringify(condition)).toBe(true);
  });

  test('what it says is so of other seeds as well', () => {
    const others = factsOf(scene, elsewhere(scene.experiment), false);
    for (const condition of scene.expect) expect(holds(condition, others), JSON.stringify(condition)).toBe(true);
    if (typeof later === 'string') return;
    const then = factsOf(scene, elsewhere(later), true);
    for (const condition of scene.expectAfter) expect(holds(condition, then), JSON.stringify(condition)).toBe(true);
  });

  test('what it says in the end is so', () => {
    expect(typeof later).not.toBe('string');
    for (const condition of scene.expectAfter) expect(holds(condition, atEnd), JSON.stringify(condition)).toBe(true);
  });

  test('what it says of other settings is so', () => {
    for (const { changes, condition } of scene.expectAt) {
      const changed = withChanges(scene.experiment, changes);
      expect(typeof changed).not.toBe('string');
      if (typeof changed !== 'string')
        expect(holds(condition, factsOf(scene, changed, false)), JSON.stringify(condition)).toBe(true);
    }
  });

  test('there is something to do, which the solution does', () => {
    const { goal } = scene;
    if (goal.type === 'bet') {
      // Exactly one choice is true, not only the first.
      const decided = goal.choices.filter(({ condition }) => condition !== null && holds(condition, atEnd));
      expect(decided.length).toBeLessThanOrEqual(1);
      expect(goal.choices.every(({ condition }) => condition === null || holds(condition, atEnd) !== null)).toBe(true);
      expect(decided.length === 1 || goal.choices.at(-1)?.condition === null).toBe(true);
      return;
    }
    expect(holds(goal.condition, atStart)).toBe(false);
    expect(holds(goal.condition, atEnd)).toBe(true);
    if (goal.type === 'puzzle' && typeof later !== 'string') {
      expect(changedNames(scene.experiment, later).filter((name) => !goal.mayChange.includes(name))).toEqual([]);
    }
  });

  test('the experiments that its prose opens are right as they are written', () => {
    const linked = [...scene.before, ...scene.after].flatMap(experimentsOf);
    for (const text of linked) {
      const read = isNetworkText(text) ? parseNetwork(text) : parse(text);
      expect(read.problems, text).toEqual([]);
    }
  });

  test('its numbers come from the engine', () => {
    const typed = [...scene.before, ...scene.after].flatMap(textsOf).filter((text) => /\d/.test(text));
    expect(typed).toEqual([]);
  });
});

test('with long steps the narrow minimum keeps hardly any start, and with shorter ones some', () => {
  const everywhere = lessons.flatMap(({ lesson }) => lesson.scenes).find(({ title }) => title === 'From every start');
  const shares = (text: string) => {
    const experiment = after(everywhere?.experiment ?? parse('').experiment, [{ name: 'lr', value: text }]);
    if (typeof experiment === 'string') return [];
    const grid = planeGrid([-3.5, 3.5, -2.5, 2.5], 'full', 48, 2 * experiment.steps, 48);

    const { runs } = complete(basins({ experiment, runs: [0, 1], grid, seed: experiment.show, part: WHOLE_STUDY }));
    return runs.map((labels) =>
      [0, 1].map((minimum) => labels.filter((each) => each === minimum).length / labels.length),
    );
  };
  const [slow, without] = shares('0.1');
  expect(slow[1]).toBeLessThan(0.04);
  expect(without[1]).toBeLessThan(0.01);
  expect(slow[0]).toBeLessThan(without[0]);
  expect(without[0]).toBeGreaterThan(0.97);
  for (const [, narrow] of shares('0.02')) expect(narrow).toBeGreaterThan(0.04);
});

/** The same under another noise. */
function elsewhere(experiment: Experiment): Experiment {
  return { ...experiment, seed: experiment.seed + 1000, show: experiment.seed + 1000 };
}

/** The words of a block that the author typed; what is pressed to set something names what it sets. */
function experimentsOf(block: Block): readonly string[] {
  if (block.type === 'math') return [];
  return (block.type === 'list' ? block.items.flat() : block.content).flatMap((inline) =>
    inline.type === 'experiment' ? inline.experiment : [],
  );
}

function textsOf(block: Block): readonly string[] {
  if (block.type === 'math') return [];
  return (block.type === 'list' ? block.items.flat() : block.content).flatMap((inline) =>
    inline.type === 'text' || inline.type === 'strong' || inline.type === 'em' ? inline.text : [],
  );
}

/** Everything that the app would know of an experiment in a scene, with the playhead at its beginning or its end. */
function factsOf(scene: Scene, experiment: Experiment, atEnd: boolean): Facts {
  const names = [...mentions(scene)];
  const index = counterpartIndex(experiment) ?? (experiment.runs.length > 1 ? 1 : null);
  const { ensemble, comparison } = complete(overview(experiment, index));
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const seeds = names.some((name) => name.startsWith('ends.')) ? complete(cloud(experiment)) : null;
  const [study, baseline] = [ensemble[0], ensemble[index ?? 0]];
  const end = atEnd || experiment.at === null;
  const step = end ? experiment.steps : (experiment.at?.evaluation ?? 0);
  return {
    experiment: atEnd ? { ...experiment, show: experiment.seed + 1 } : experiment,
    opening: atEnd ? { ...experiment, start: [99, 99] } : experiment,
    measured: {
      ensemble,
      verdict:
        index === null || comparison === null
          ? null
          : { study, baseline, index, comparison, floor, reach: floor === null ? null : reach(study, baseline, floor) },
    },
    bestLrs: names.some((name) => name.startsWith('best.'))
      ? complete(bestLrs(experiment, optimizersOf(experiment)))
      : null,
    ends: seeds && endsOf(experiment, seeds),
    playhead: { step, sync: syncsWithin(rhythmOf(optimizersOf(experiment)[0]), step), atEnd: end },
  };
}
