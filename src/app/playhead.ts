import { createStore } from 'zustand';
import { type Experiment, type Moment, optimizersOf } from '../engine/experiment/experiment.ts';
import { isAverage, rhythmOf, syncsWithin } from '../engine/experiment/rhythm.ts';
import { store } from './store.ts';

/**
 * Where the picture stands. It moves every frame, so canvases subscribe to it and React does not. A run is a row of
 * moments: one after each gradient evaluation, and one more after each sync, when theta has been pulled back.
 * `position` counts moments and may lie between two of them.
 */
export interface Playhead {
  readonly position: number;
  readonly playing: boolean;
  /** A factor on the normal pace, in which the whole run takes about six seconds. */
  readonly speed: number;
  /** Where `explain one cycle` is: it plays the first cycle slowly, with callouts. */
  readonly explaining: boolean;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
const WHOLE_RUN_SECONDS = 6;
const EXPLAINED_MOMENTS_PER_SECOND = 0.9;

export const playhead = createStore<Playhead>(() => ({
  position: Number.POSITIVE_INFINITY,
  playing: false,
  speed: 1,
  explaining: false,
}));

/** The moments of an experiment, seen from its first run. */
export interface Timeline {
  readonly steps: number;
  /** The evaluation of the first sync, and evaluations from one to the next; 0 where nothing is pulled back. */
  readonly first: number;
  readonly every: number;
  /** The index of the last moment. */
  readonly end: number;
}

export function timeline(experiment: Experiment): Timeline {
  const { steps } = experiment;
  const choice = optimizersOf(experiment)[0];
  const rhythm = isAverage(choice) ? null : rhythmOf(choice);
  return { steps, first: rhythm?.first ?? 0, every: rhythm?.every ?? 0, end: steps + syncsWithin(rhythm, steps) };
}

export function momentAt({ first, every, end }: Timeline, position: number): Moment {
  const index = Math.max(0, Math.min(end, Math.floor(position)));
  if (every === 0 || index <= first) return { evaluation: index, sync: false };
  const sinceFirst = index - first - 1;
  const cycles = Math.floor(sinceFirst / (every + 1));
  const within = sinceFirst - cycles * (every + 1);
  return { evaluation: first + cycles * every + within, sync: within === 0 };
}

/** The position of an evaluation; with `sync`, of the pull-back after it. */
export function positionOf(line: Timeline, { evaluation, sync }: Moment): number {
  const inside = Math.max(0, Math.min(line.steps, evaluation));
  return inside + syncsBy(line, sync ? inside : inside - 1);
}

/** Syncs after so many evaluations. */
export function syncsBy({ first, every }: Timeline, evaluation: number): number {
  return every === 0 ? 0 : syncsWithin({ first, every }, evaluation);
}

/** Where the playhead stands in the experiment that is shown now. */
export function currentMoment(): Moment {
  return momentAt(timeline(store.getState().experiment), playhead.getState().position);
}

export function goTo(position: number): void {
  playhead.setState({ position: settled(position), playing: false, explaining: false });
  remember();
}

/** The end is Infinity, so that a playhead there stays at the end when the run becomes longer. */
function settled(position: number): number {
  const { end } = timeline(store.getState().experiment);
  return position >= end ? Number.POSITIVE_INFINITY : Math.max(0, position);
}

export function goToEvaluation(evaluation: number): void {
  const line = timeline(store.getState().experiment);
  goTo(positionOf(line, { evaluation: Math.round(evaluation), sync: true }));
}

/** One moment on (1) or back (-1). */
export function stepBy(moments: 1 | -1): void {
  const { end } = timeline(store.getState().experiment);
  const position = Math.min(playhead.getState().position, end);
  goTo(moments > 0 ? Math.floor(position) + 1 : Math.ceil(position) - 1);
}

/** To the next sync (1) or the one before (-1); without slow weights, a tenth of the run. */
export function syncBy(direction: 1 | -1): void {
  const line = timeline(store.getState().experiment);
  const position = Math.min(playhead.getState().position, line.end);
  const stride = line.every === 0 ? Math.max(1, Math.round(line.steps / 10)) : line.every + 1;
  // Sync moments lie a stride apart, the first of them right after the first sync's evaluation.
  const offset = line.every === 0 ? 0 : line.first + 1;
  const strides = (position - offset) / stride;
  const next = direction > 0 ? Math.floor(strides) + 1 : Math.ceil(strides) - 1;
  goTo(next < 0 && direction < 0 ? 0 : offset + Math.max(0, next) * stride);
}

export function play(): void {
  const { end } = timeline(store.getState().experiment);
  const { position } = playhead.getState();
  playhead.setState({ playing: true, position: position >= end ? 0 : position });
  run();
}

export function pause(): void {
  goTo(Math.floor(playhead.getState().position));
}

export function togglePlay(): void {
  if (playhead.getState().playing) pause();
  else play();
}

export function explain(): void {
  playhead.setState({ playing: true, explaining: true, position: 0 });
  run();
}

export function setSpeed(speed: number): void {
  playhead.setState({ speed });
}

/** Keeps a resting playhead where the experiment says. */
export function connectPlayhead(): void {
  followExperiment();
  store.subscribe(({ experiment }, before) => {
    if (experiment !== before.experiment) followExperiment();
  });
}

function followExperiment(): void {
  const { playing, position } = playhead.getState();
  if (playing) return;
  const { experiment } = store.getState();
  const wanted = experiment.at === null ? Number.POSITIVE_INFINITY : positionOf(timeline(experiment), experiment.at);
  if (wanted !== position) playhead.setState({ position: wanted });
}

let frame = 0;

function run(): void {
  cancelAnimationFrame(frame);
  let last = performance.now();
  const tick = (now: number) => {
    const { playing, position, speed, explaining } = playhead.getState();
    if (!playing) return;
    const { end, first } = timeline(store.getState().experiment);
    const slow = explaining && position < first + 1.5;
    const pace = slow ? EXPLAINED_MOMENTS_PER_SECOND : Math.max(end / WHOLE_RUN_SECONDS, 6);
    const next = position + (pace * speed * Math.min(100, now - last)) / 1000;
    last = now;
    if (next >= end) {
      goTo(end);
    } else {
      playhead.setState({ position: next, explaining: slow });
      frame = requestAnimationFrame(tick);
    }
  };
  frame = requestAnimationFrame(tick);
}

/** A paused playhead is part of the experiment, so that a link opens on the very step one talks about. */
function remember(): void {
  const { experiment } = store.getState();
  const line = timeline(experiment);
  const { position } = playhead.getState();
  const at = position >= line.end ? null : momentAt(line, position);
  const same = at?.evaluation === experiment.at?.evaluation && at?.sync === experiment.at?.sync;
  if (!same) store.setState({ experiment: { ...experiment, at } });
}
