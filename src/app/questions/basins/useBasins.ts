import { useMemo } from 'react';
import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import { objectiveOf } from '../../../engine/objective.ts';
import type { Minimum } from '../../../landscapes/landscape.ts';
import type { Value } from '../../../landscapes/parameter.ts';
import { useExperiment } from '../../store.ts';
import type { Colour } from '../../theme/theme.ts';
import type { Answer } from '../answers.ts';
import { useAnswer } from '../inquiry.ts';
import { type BasinsAnswer, basinsInquiry } from './basinsInquiry.ts';
import { huesOfBasins } from './hues.ts';

export interface Basins {
  readonly answer: Answer<BasinsAnswer>;
  readonly minima: readonly Minimum[];
  readonly hues: readonly Colour[];
  /** What is shown: without a baseline there is nothing but the first run. */
  readonly show: 'study' | 'baseline' | 'difference';
}

/** The newest answer with what it is about; null until there is one for this landscape. */
export function useBasins(): Basins | null {
  const answer = useAnswer(basinsInquiry);
  const landscape = useExperiment((experiment) => experiment.landscape.name);
  const wanted = useExperiment(({ study }) => study.values.show);
  return useMemo(() => basinsOf(answer, landscape, wanted), [answer, landscape, wanted]);
}

/** `wanted`: which of them the open question is to show, on the landscape of that name. */
export function basinsOf(
  answer: Answer<BasinsAnswer> | null,
  landscape: string,
  wanted: Value | undefined,
): Basins | null {
  if (answer === null || answer.experiment.landscape.name !== landscape) return null;
  const objective = objectiveOf({ landscape: answer.experiment.landscape, noise: { name: 'none', values: {} } });
  const minima = objective.landscape.minima(objective.parameters);
  const show = answer.value.baseline === null || (wanted !== 'baseline' && wanted !== 'difference') ? 'study' : wanted;
  return { answer, show, minima, hues: huesOfBasins(minima) };
}

/** What the two runs are called in a word. */
export function shortNames({ experiment, value }: Answer<BasinsAnswer>): readonly [study: string, baseline: string] {
  return counterpartIndex(experiment) === value.baseline ? ['with', 'without'] : ['first run', 'the other'];
}
