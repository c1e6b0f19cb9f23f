import { beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../../../test/lessonFacts.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { basins } from '../../engine/studies/basins.ts';
import { complete } from '../../engine/studies/drain.ts';
import { WHOLE_STUDY } from '../../engine/studies/part.ts';
import { planeGrid } from '../questions/planeGrid.ts';
import { changedNames } from './changedNames.ts';
import { after, withChanges } from './changes.ts';
import type { SceneFacts } from './facts.ts';
import { holds } from './holds.ts';
import type { Block } from './lesson.ts';
import { lessons } from './lessons.ts';
import { isNetwork, isOnLandscape, parseExperiment, type SceneExperiment } from './sceneExperiment.ts';

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
  const solved = scene.goal.type === 'bet' ? scene.goal.reveal : scene.solution;
  const later = after(scene.experiment, solved);
  let atStart: SceneFacts;
  let atEnd: SceneFacts;
  beforeAll(async () => {
    atStart = await factsOf(scene, scene.experiment, false);
    atEnd = typeof later === 'string' ? atStart : await factsOf(scene, later, true);
  });

  test('what it says at first is so', () => {
    for (const condition of scene.expect) expect(holds(condition, atStart), JSON.stringify(condition)).toBe(true);
  });

  test('what it says is so of other seeds as well', async () => {
    const others = await factsOf(scene, elsewhere(scene.experiment), false);
    for (const condition of scene.expect) expect(holds(condition, others), JSON.stringify(condition)).toBe(true);
    if (typeof later === 'string') return;
    const then = await factsOf(scene, elsewhere(later), true);
    for (const condition of scene.expectAfter) expect(holds(condition, then), JSON.stringify(condition)).toBe(true);
  });

  test('what it says in the end is so', () => {
    expect(typeof later).not.toBe('string');
    for (const condition of scene.expectAfter) expect(holds(condition, atEnd), JSON.stringify(condition)).toBe(true);
  });

  test('what it says of other settings is so', async () => {
    for (const { changes, condition } of scene.expectAt) {
      const changed = withChanges(scene.experiment, changes);
      expect(typeof changed).not.toBe('string');
      if (typeof changed === 'string') continue;
      expect(holds(condition, await factsOf(scene, changed, false)), JSON.stringify(condition)).toBe(true);
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
    for (const text of linked) expect(parseExperiment(text).problems, text).toEqual([]);
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
    if (typeof experiment === 'string' || !isOnLandscape(experiment)) return [];
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
function elsewhere(experiment: SceneExperiment): SceneExperiment {
  const seed = experiment.seed + 1000;
  return isNetwork(experiment) ? { ...experiment, seed } : { ...experiment, seed, show: seed };
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
