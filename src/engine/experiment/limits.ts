import type { NumberParameter } from '../../landscapes/parameter.ts';

/** The bounds of an experiment as a whole, and the rows of its own parameters. */

export const MOST_RUNS = 6;
/** Wrappers around a base optimizer. */
export const MOST_WRAPPERS = 4;
export const FARTHEST_START = 1000;
export const FARTHEST_VIEW = 1e6;
/** steps x seeds x runs: what a browser computes in a minute or so. */
const MOST_EVALUATIONS = 2e8;

/** How many seeds the bound leaves to so many steps of so many runs; always more than thirty. */
export function mostSeeds(steps: number, runs: number): number {
  return Math.floor(MOST_EVALUATIONS / (steps * runs));
}

export const stepsParameter: NumberParameter = {
  type: 'number',
  name: 'steps',
  label: 'gradient steps',
  help: 'Gradient evaluations for each run: the budget that all pay, whatever they do with it.',
  constant: false,
  default: 100,
  allowed: { min: 1, max: 1_000_000, integer: true },
  slider: { min: 10, max: 2000, scale: 'log', step: 1.1 },
};

export const seedsParameter: NumberParameter = {
  type: 'number',
  name: 'seeds',
  label: 'random seeds',
  help: 'How many times everything is repeated with other noise; medians and bands are taken over these.',
  constant: true,
  default: 1,
  allowed: { min: 1, max: 100_000, integer: true },
  slider: { min: 1, max: 1024, scale: 'log', step: 2 },
};

export const seedParameter: NumberParameter = {
  type: 'number',
  name: 'seed',
  label: 'first seed',
  help: 'The seeds are this one and those that follow it.',
  constant: true,
  advanced: true,
  default: 1,
  allowed: { min: 0, max: 1_000_000_000, integer: true },
  slider: { min: 0, max: 1000, scale: 'linear', step: 1 },
};
