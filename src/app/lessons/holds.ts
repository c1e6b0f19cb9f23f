import { innermost, optimizersOf } from '../../engine/experiment/experiment.ts';
import { staysBelow } from '../../engine/studies/stepsToLevel.ts';
import type { Condition, Operator, Thing } from './condition.ts';
import type { Facts } from './facts.ts';
import { quantityOf } from './quantities.ts';

/** Whether a condition holds; null while something that it asks for is not known yet. */
export function holds(condition: Condition, facts: Facts): boolean | null {
  switch (condition.type) {
    case 'all':
      return every(condition.of.map((each) => holds(each, facts)));
    case 'any':
      return negated(every(condition.of.map((each) => negated(holds(each, facts)))));
    case 'compare': {
      const [left, right] = [condition.left, condition.right].map((side) =>
        typeof side === 'number' ? side : (quantityOf(side, facts)?.value ?? null),
      );
      return left === null || right === null ? null : COMPARED[condition.operator](left, right);
    }
    case 'is':
      return (NAMED[condition.thing](facts) === condition.name) !== condition.not;
    case 'reach': {
      const verdict = facts.measured?.verdict ?? null;
      const study = verdict?.study ?? facts.measured?.ensemble[0];
      if (study === undefined) return null;
      const steps = staysBelow(study, condition.loss);
      return steps !== null && steps <= condition.within;
    }
    case 'event':
      return condition.event === 'played to end' ? facts.playhead.atEnd : hasMovedStart(facts);
  }
}

const COMPARED: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const NAMED: Readonly<Record<Thing, (facts: Facts) => string>> = {
  landscape: ({ experiment }) => experiment.landscape.name,
  noise: ({ experiment }) => experiment.noise.name,
  base: ({ experiment }) => innermost(optimizersOf(experiment)[0]).name,
  wrapper: ({ experiment }) => {
    const [first] = optimizersOf(experiment);
    return first.inner === undefined ? 'none' : first.name;
  },
  state: ({ experiment }) => String(optimizersOf(experiment)[0].values.state ?? 'none'),
  question: ({ experiment }) => experiment.study.name,
};

function hasMovedStart({ experiment, opening }: Facts): boolean {
  return experiment.start[0] !== opening.start[0] || experiment.start[1] !== opening.start[1];
}

/** False as soon as one is, else unknown as long as one is. */
function every(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** What a condition is decided by, as texts; a part of it that needs more than others is found so. */
export function mentioned(condition: Condition): readonly string[] {
  if (condition.type === 'all' || condition.type === 'any') return condition.of.flatMap(mentioned);
  if (condition.type === 'compare')
    return [condition.left, ...(typeof condition.right === 'string' ? [condition.right] : [])];
  return condition.type === 'event' ? [condition.event] : [];
}
