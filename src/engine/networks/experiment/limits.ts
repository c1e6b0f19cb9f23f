import type { NumberParameter } from '../../../landscapes/parameter.ts';
import { seedsParameter } from '../../experiment/limits.ts';
import type { DatasetKind } from '../data/dataset.ts';

/** The bounds of a network experiment as a whole, and the rows of its own parameters. */

/** steps x runs x seeds: some minutes where each takes half a millisecond. */
const MOST_EVALUATIONS = 500_000;
/** The same, times the samples of a minibatch, times weights: some minutes where the multiplications are what counts. */
const MOST_WORK = 2e11;

/** How many steps the bounds leave to one seed of so many runs; always more than two hundred. */
export function mostNetworkSteps(batch: number, weights: number, runs: number): number {
  return Math.min(stepsAllowed.max, Math.floor(MOST_WORK / (batch * weights * runs)));
}

/** How many seeds they leave to so many steps. */
export function mostNetworkSeeds(steps: number, batch: number, weights: number, runs: number): number {
  const evaluations = steps * runs;
  return Math.max(1, Math.floor(Math.min(MOST_EVALUATIONS / evaluations, MOST_WORK / (batch * weights * evaluations))));
}

const stepsAllowed = { min: 1, max: 50_000, integer: true };
const stepsOnSlider = { min: 100, max: 10_000, scale: 'log', step: 1.1 } as const;

export function networkStepsParameter({ steps }: DatasetKind['advice']): NumberParameter {
  return {
    type: 'number',
    name: 'steps',
    label: 'gradient steps',
    help: 'Gradient evaluations for each run: the budget that all pay, whatever they do with it.',
    constant: false,
    default: steps,
    allowed: stepsAllowed,
    slider: stepsOnSlider,
  };
}

export function batchParameter({ batch }: DatasetKind['advice']): NumberParameter {
  return {
    type: 'number',
    name: 'batch',
    label: 'batch size',
    help: 'Samples for each gradient, drawn without replacement; as many as there are is the exact gradient.',
    constant: false,
    default: batch,
    allowed: { min: 1, max: 2000, integer: true },
    slider: { min: 1, max: 512, scale: 'log', step: 2 },
    marks: [8, 32, 128],
  };
}

export const networkSeedsParameter: NumberParameter = {
  ...seedsParameter,
  help: 'How many times everything is repeated from other initial weights and with other minibatches.',
  allowed: { min: 1, max: 64, integer: true },
  slider: { min: 1, max: 16, scale: 'log', step: 2 },
};
