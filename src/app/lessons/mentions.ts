import { mentioned } from './holds.ts';
import type { Inline, Scene } from './lesson.ts';

/** The names of all numbers that a scene shows or asks about: what must be measured for it. */
export function mentions({ goal, before, after, expect, expectAfter, expectAt, task }: Scene): ReadonlySet<string> {
  const conditions = goal.type === 'bet' ? goal.choices.flatMap(({ condition }) => condition ?? []) : [goal.condition];
  const prose = [...before, ...after].flatMap((block): readonly Inline[] => {
    if (block.type === 'math') return [];
    return block.type === 'list' ? block.items.flat() : block.content;
  });
  const shown = [...task, ...prose].flatMap((inline) => (inline.type === 'live' ? inline.name : []));
  return new Set([
    ...shown,
    ...[...conditions, ...expect, ...expectAfter, ...expectAt.map(({ condition }) => condition)].flatMap(mentioned),
  ]);
}
