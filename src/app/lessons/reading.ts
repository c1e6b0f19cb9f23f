import { createStore, useStore } from 'zustand';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { format } from '../../engine/experiment/format.ts';
import { play, playhead } from '../playhead.ts';
import { change, open, store } from '../store.ts';
import { changedNames } from './changedNames.ts';
import { after, type Change, withChanges } from './changes.ts';
import { currentFacts } from './currentFacts.ts';
import type { Facts } from './facts.ts';
import { holds } from './holds.ts';
import type { Lesson, Scene } from './lesson.ts';
import { progress } from './progress.ts';

/** The scene that is open, and what the reader has done in it. */
export interface Reading {
  readonly lesson: Lesson | null;
  /** From 1. */
  readonly number: number;
  readonly scene: Scene | null;
  /** The experiment that the scene is about now: what it opened with, and after a bet what decided it. */
  readonly home: Experiment | null;
  /** Which choice was bet on. */
  readonly answer: number | null;
  /** Which choice turned out to be true. */
  readonly outcome: number | null;
  readonly done: boolean;
  /** What was found out about the opening experiment before anything was changed. */
  readonly first: Facts | null;
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

export function openScene(lesson: Lesson, number: number): void {
  const scene = lesson.scenes[number - 1];
  // Nothing of the new experiment may be taken for something done in the old scene.
  reading.setState(NOTHING, true);
  playhead.setState({ playing: false, explaining: false });
  open(scene.text);
  reading.setState({ ...NOTHING, lesson, number, scene, home: store.getState().experiment });
}

/** The setting that the scene is about, again. */
export function returnHome(): void {
  const { home } = reading.getState();
  if (home !== null) show(home);
}

/** For those who would rather see it. */
export function showSolution(): void {
  const { scene } = reading.getState();
  const solved = scene && after(scene.experiment, scene.solution);
  if (solved !== null && typeof solved !== 'string') show(solved);
}

/** Sets what the prose names. */
export function make(changes: readonly Change[]): void {
  change((experiment) => {
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
  show(decisive);
  reading.setState({ answer, home: store.getState().experiment });
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) play();
}

function show(experiment: Experiment): void {
  playhead.setState({ playing: false, explaining: false });
  open(format(experiment));
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
  const stops = [store.subscribe(look), playhead.subscribe(look), reading.subscribe(look)];
  return () => {
    for (const stop of stops) stop();
    reading.setState(NOTHING, true);
  };
}

/** As long as nothing has been changed, what becomes known is what was so at first. */
function keepFirst({ experiment }: Scene): void {
  const facts = currentFacts(experiment);
  if (changedNames(experiment, facts.experiment).length > 0) return;
  const { first } = reading.getState();
  const known = ({ measured, bestLrs, ends }: Facts) => [measured?.ensemble, bestLrs, ends];
  const before = first === null ? [] : known(first);
  const more = known(facts).some((each, index) => (each ?? null) !== null && each !== before[index]);
  if (more) reading.setState({ first: facts });
}

/** Which choice of a bet is true; 0 for anything else that is done; null while nothing is. */
function outcomeOf({ goal, experiment }: Scene, home: Experiment, answer: number | null): number | null {
  const facts = currentFacts(experiment);
  if (goal.type !== 'bet') {
    const solved = holds(goal.condition, facts) === true;
    // A finger that passes by has not found it yet.
    const fair = goal.type === 'until' || (isFair(goal.mayChange) && !store.getState().moving);
    return solved && fair ? 0 : null;
  }
  if (answer === null || facts.measured === null || changedNames(home, facts.experiment).length > 0) return null;
  const decided = goal.choices.map(({ condition }) => condition === null || holds(condition, facts));
  const first = decided.findIndex((each) => each !== false);
  return decided[first] === true ? first : null;
}

/** Whether a puzzle's experiment differs from what it opened with only in what may be changed. */
function isFair(mayChange: readonly string[]): boolean {
  return unfair(mayChange, store.getState().experiment).length === 0;
}

/** What was changed that may not be. */
export function unfair(mayChange: readonly string[], experiment: Experiment): readonly string[] {
  const { scene } = reading.getState();
  if (scene === null) return [];
  return changedNames(scene.experiment, experiment).filter((name) => !mayChange.includes(name));
}
