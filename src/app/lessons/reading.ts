import { createStore, useStore } from 'zustand';
import { networkStore, openNetwork } from '../networks/networkStore.ts';
import { networkSubject } from '../networks/networkSubject.ts';
import { play, playhead } from '../playhead.ts';
import { open, store } from '../store.ts';
import { type Settable, type Subject, useSubject, workbench } from '../subject.ts';
import { changedNames } from './changedNames.ts';
import { after, type Change, withChanges } from './changes.ts';
import { currentFacts } from './currentFacts.ts';
import { isOfNetwork, type SceneFacts } from './facts.ts';
import { holds } from './holds.ts';
import type { Lesson, Scene } from './lesson.ts';
import { progress } from './progress.ts';
import { formatExperiment, type SceneExperiment } from './sceneExperiment.ts';

/** The scene that is open, and what the reader has done in it. */
export interface Reading {
  readonly lesson: Lesson | null;
  /** From 1. */
  readonly number: number;
  readonly scene: Scene | null;
  /** The experiment that the scene is about now: what it opened with, and after a bet what decided it. */
  readonly home: SceneExperiment | null;
  /** Which choice was bet on. */
  readonly answer: number | null;
  /** Which choice turned out to be true. */
  readonly outcome: number | null;
  readonly done: boolean;
  /** What was found out about the opening experiment before anything was changed. */
  readonly first: SceneFacts | null;
}

const NOTHING: Reading = {
  lesson: null,
  number: 1,
  scene: null,
  home: null,
  answer: null,
  outcome: null,
  done: false,
  first: null,
};

export const reading = createStore<Reading>(() => NOTHING);

export function useReading<Selected>(select: (reading: Reading) => Selected): Selected {
  return useStore(reading, select);
}

/** What the controls of a scene set. */
export function subjectOf(page: Scene['page']): Subject {
  return page === 'networks' ? networkSubject : workbench;
}

/** Whose experiment the scene around a component shows. */
export function useScenePage(): Scene['page'] {
  return useSubject() === workbench ? 'workbench' : 'networks';
}

export function openScene(lesson: Lesson, number: number): void {
  const scene = lesson.scenes[number - 1];
  // Nothing of the new experiment may be taken for something done in the old scene.
  reading.setState(NOTHING, true);
  playhead.setState({ playing: false, explaining: false });
  openOn(scene.page, scene.text);
  reading.setState({ ...NOTHING, lesson, number, scene, home: shownExperiment(scene) });
}

function openOn(page: Scene['page'], text: string): void {
  if (page === 'networks') openNetwork(text);
  else open(text);
}

function shownExperiment({ page }: Scene): SceneExperiment {
  return (page === 'networks' ? networkStore : store).getState().experiment;
}

/** The setting that the scene is about, again. */
export function returnHome(): void {
  const { home, scene } = reading.getState();
  if (home !== null && scene !== null) show(scene, home);
}

/** For those who would rather see it. */
export function showSolution(): void {
  const { scene } = reading.getState();
  if (scene === null) return;
  const solved = after(scene.experiment, scene.solution);
  if (typeof solved !== 'string') show(scene, solved);
}

/** Sets what the prose names. */
export function make(changes: readonly Change[]): void {
  const { scene } = reading.getState();
  if (scene === null) return;
  subjectOf(scene.page).change((experiment) => {
    const changed = withChanges(experiment, changes);
    return typeof changed === 'string' ? experiment : changed;
  });
}

/** Takes the reader's bet, and lets the engine decide it. */
export function bet(answer: number): void {
  const { scene } = reading.getState();
  if (scene?.goal.type !== 'bet') return;
  const decisive = after(scene.experiment, scene.goal.reveal);
  if (typeof decisive === 'string') return;
  show(scene, decisive);
  reading.setState({ answer, home: shownExperiment(scene) });
  if (scene.page === 'workbench' && !matchMedia('(prefers-reduced-motion: reduce)').matches) play();
}

function show({ page }: Scene, experiment: SceneExperiment): void {
  playhead.setState({ playing: false, explaining: false });
  openOn(page, formatExperiment(experiment));
}

/** Notices when what the scene asks for is done. Returns how to stop. */
export function connectReading(): () => void {
  const look = () => {
    const { scene, home, answer, done, lesson, number } = reading.getState();
    if (scene === null || home === null || lesson === null) return;
    keepFirst(scene);
    if (done) return;
    const found = outcomeOf(scene, home, answer);
    if (found === null) return;
    reading.setState({ done: true, outcome: found });
    progress.markDone(lesson.name, number);
  };
  const stops = [store, networkStore, playhead, reading].map((each) => each.subscribe(look));
  return () => {
    for (const stop of stops) stop();
    reading.setState(NOTHING, true);
  };
}

/** As long as nothing has been changed, what becomes known is what was so at first. */
function keepFirst(scene: Scene): void {
  const facts = currentFacts(scene);
  if (changedNames(scene.experiment, facts.experiment).length > 0) return;
  const { first } = reading.getState();
  const before = first === null ? [] : known(first);
  const more = known(facts).some((each, index) => (each ?? null) !== null && each !== before[index]);
  if (more) reading.setState({ first: facts });
}

/** What is measured, each part of which comes in its own time. */
function known(facts: SceneFacts): readonly unknown[] {
  if (isOfNetwork(facts)) return [facts.training, facts.sharpness];
  return [facts.measured?.ensemble, facts.bestLrs, facts.ends];
}

/** Which choice of a bet is true; 0 for anything else that is done; null while nothing is. */
function outcomeOf(scene: Scene, home: SceneExperiment, answer: number | null): number | null {
  const { goal, page } = scene;
  const facts = currentFacts(scene);
  if (goal.type !== 'bet') {
    const solved = holds(goal.condition, facts) === true;
    // A finger that passes by has not found it yet.
    const { experiment, moving } = (page === 'networks' ? networkStore : store).getState();
    const fair = goal.type === 'until' || (unfair(goal.mayChange, experiment).length === 0 && !moving);
    return solved && fair ? 0 : null;
  }
  if (answer === null || (known(facts)[0] ?? null) === null) return null;
  if (changedNames(home, facts.experiment).length > 0) return null;
  const decided = goal.choices.map(({ condition }) => condition === null || holds(condition, facts));
  const first = decided.findIndex((each) => each !== false);
  return decided[first] === true ? first : null;
}

/** What was changed that may not be. */
export function unfair(mayChange: readonly string[], experiment: Settable): readonly string[] {
  const { scene } = reading.getState();
  if (scene === null) return [];
  return changedNames(scene.experiment, experiment).filter((name) => !mayChange.includes(name));
}
