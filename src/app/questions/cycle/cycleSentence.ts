import type { OptimizerChoice } from '../../../engine/experiment/experiment.ts';
import { rhythmOf } from '../../../engine/experiment/rhythm.ts';
import { lookahead } from '../../../engine/optimizers/lookahead.ts';
import { optimizerKind } from '../../../engine/optimizers/registry.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { baseName } from '../../words/runs.ts';

/** Whether one cycle leaves fewer local minima than the landscape has, in numbers. */
export function cycleSentence(first: OptimizerChoice, before: number, after: number): string {
  const cycle = `after one cycle (${cycleInWords(first)})`;
  if (before === 0 && after === 0) return `f has no local minimum in this window, and ${cycle} there is none either.`;
  const has = before === 0 ? 'no local minimum' : `${group(before)} local ${before === 1 ? 'minimum' : 'minima'}`;
  return `f has ${has} in this window; ${cycle} ${remaining(before, after)}.`;
}

function remaining(before: number, after: number): string {
  if (after === 0) return 'none remains';
  if (after > before) return `there ${after === 1 ? 'is' : 'are'} ${group(after)}`;
  return `${group(after)} ${after === 1 ? 'remains' : 'remain'}`;
}

/** 5 steps of SGD, then half way back. */
function cycleInWords(first: OptimizerChoice): string {
  const count = rhythmOf(first)?.first ?? 1;
  const of = `of ${baseName(first)}`;
  if (first.name !== lookahead.name)
    return `${group(count)} gradient evaluations ${of}, then one sync of ${titleOf(first)}`;
  const steps = `${group(count)} ${count === 1 ? 'step' : 'steps'} ${of}`;
  if (first.values.convention === 'lazy') return `${steps}, where the slow weights begin`;
  const inside = first.inner?.inner ? `, syncs of the ${titleOf(first.inner)} inside among them` : '';
  return `${steps}${inside}, then ${wayBack(Number(first.values.alpha))}`;
}

function titleOf({ name }: OptimizerChoice): string {
  return optimizerKind(name)?.title ?? name;
}

function wayBack(alpha: number): string {
  if (alpha === 0) return 'all the way back';
  if (alpha === 0.5) return 'half way back';
  if (alpha === 1) return 'no way back';
  const share = `${formatNumber(100 * Math.abs(1 - alpha))} %`;
  return alpha < 1 ? `${share} of the way back` : `${share} further on`;
}
