import { innermost, optimizersOf } from '../../engine/experiment/experiment.ts';
import { staysBelow } from '../../engine/studies/stepsToLevel.ts';
import type { Condition, Event, Operator, Thing } from './condition.ts';
import { type Facts, isOfNetwork, type SceneFacts } from './facts.ts';
import { quantityOf } from './quantities.ts';
import { isNetwork, isOnLandscape } from './sceneExperiment.ts';

/** Whether a condition holds; null while something that it asks for is not known yet. */
export function holds(condition: Condition, facts: SceneFacts): boolean | null {
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
    case 'reach':
      return isOfNetwork(facts) ? null : reaches(facts, condition);
    case 'event':
      return happened(condition.event, facts);
  }
}

function reaches({ measured }: Facts, { loss, within }: Extract<Condition, { type: 'reach' }>): boolean | null {
  const study = measured?.verdict?.study ?? measured?.ensemble[0];
  if (study === undefined) return null;
  const steps = staysBelow(study, loss);
  return steps !== null && steps <= within;
}

/** What a landscape knows does not happen on a network, and the other way round. */
function happened(event: Event, facts: SceneFacts): boolean {
  if (isOfNetwork(facts)) return event === 'trained' && facts.training !== null;
  if (event === 'trained') return false;
  return event === 'played to end' ? facts.playhead.atEnd : hasMovedStart(facts);
}

const COMPARED: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** What there is only on the other kind of experiment has no name. */
const NAMED: Readonly<Record<Thing, (facts: SceneFacts) => string>> = {
  landscape: ({ experiment }) => (isOnLandscape(experiment) ? experiment.landscape.name : 'none'),
  noise: ({ experiment }) => (isOnLandscape(experiment) ? experiment.noise.name : 'none'),
  data: ({ experiment }) => (isNetwork(experiment) ? experiment.data.name : 'none'),
  base: ({ experiment }) => innermost(optimizersOf(experiment)[0]).name,
  wrapper: ({ experiment }) => {
    const [first] = optimizersOf(experiment);
    return first.inner === undefined ? 'none' : first.name;
  },
  state: ({ experiment }) => String(optimizersOf(experiment)[0].values.state ?? 'none'),
  question: ({ experiment }) => (isOnLandscape(experiment) ? experiment.study.name : 'none'),
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
