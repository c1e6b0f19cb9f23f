import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Change } from './changes.ts';
import type { Condition } from './condition.ts';

/** A lesson as its text says it: scenes, each with an experiment, a thing to do and prose. See docs/lessons.md. */
export interface Lesson {
  /** As in the address; the name of its file. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  /** Its place in the list; lessons without one come last. */
  readonly order: number;
  readonly scenes: readonly Scene[];
}

export type Scene = LandscapeScene | NetworkScene;

export interface LandscapeScene extends SceneBase {
  readonly page: 'workbench';
  /** What it opens with. */
  readonly experiment: Experiment;
  readonly beside: Beside;
}

export interface NetworkScene extends SceneBase {
  readonly page: 'networks';
  readonly experiment: NetworkExperiment;
  readonly figures: readonly NetworkFigure[];
}

interface SceneBase {
  readonly title: string;
  /** Its experiment, as it was written. */
  readonly text: string;
  /** The controls under the picture, by the names of what they set. */
  readonly controls: readonly string[];
  /** What has a ring around it. */
  readonly point: readonly string[];
  /** What the reader is asked to do. */
  readonly task: readonly Inline[];
  readonly goal: Goal;
  /** Changes, or an experiment, after which it is done: for the tests, and for a reader who gives up on a puzzle. */
  readonly solution: readonly Change[] | string;
  /** What the prose claims: of the opening experiment, and of the one after it was done. Tests evaluate these. */
  readonly expect: readonly Condition[];
  readonly expectAfter: readonly Condition[];
  /** Likewise of the opening experiment after other changes that the prose speaks of. */
  readonly expectAt: readonly { readonly changes: readonly Change[]; readonly condition: Condition }[];
  readonly before: readonly Block[];
  /** Shown once it is done. */
  readonly after: readonly Block[];
}

export const besides = ['nothing', 'chart', 'question'] as const;
/** What stands beside the picture. */
export type Beside = (typeof besides)[number];

export const networkFigures = ['answers', 'curves', 'plane', 'flatness'] as const;
/** The figures of the page of networks, by what they show. */
export type NetworkFigure = (typeof networkFigures)[number];

/** When the scene is done. */
export type Goal =
  | { readonly type: 'until'; readonly condition: Condition }
  | Bet
  | { readonly type: 'puzzle'; readonly condition: Condition; readonly mayChange: readonly string[] };

/** The reader chooses, then the experiment of `reveal` is opened and the first choice whose condition holds is the answer. */
export interface Bet {
  readonly type: 'bet';
  readonly choices: readonly Choice[];
  /** Changes to the opening experiment, or another experiment's text. */
  readonly reveal: readonly Change[] | string;
}

interface Choice {
  readonly says: string;
  /** Null for `otherwise`. */
  readonly condition: Condition | null;
}

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'math'; readonly tex: string };

export const colours = ['slow', 'fast', 'without', 'optimum'] as const;
export type TextColour = (typeof colours)[number];

export type Inline =
  | { readonly type: 'text' | 'strong' | 'em'; readonly text: string }
  | { readonly type: 'colour'; readonly colour: TextColour; readonly text: string }
  | { readonly type: 'math'; readonly tex: string }
  /** A number that is measured, or set and can be dragged; `first`: as it was when the scene opened. */
  | { readonly type: 'live'; readonly name: string; readonly first: boolean }
  /** Words that set something when they are pressed. */
  | { readonly type: 'set'; readonly text: string; readonly changes: readonly Change[] }
  /** Words that open an experiment on its own page, a network's say. */
  | { readonly type: 'experiment'; readonly text: string; readonly experiment: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string }
  | { readonly type: 'lesson'; readonly text: string; readonly name: string };

/** What of a lesson's text could not be taken. */
export interface LessonProblem {
  /** Which scene, from 1; 0 for what stands before the first. */
  readonly scene: number;
  readonly title: string;
  readonly line: number;
  readonly message: string;
  /** Whether the whole scene is left out. */
  readonly lost: boolean;
}
