import { readNumber } from '../../engine/experiment/grammar.ts';
import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { type Condition, operators } from './condition.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST = 300;

/**
 * Reads a condition: comparisons joined by `and`, which binds more tightly, and `or`. Gives in a sentence what is wrong
 * where it cannot be read.
 */
export function readCondition(text: string, vocabulary: Vocabulary): Condition | string {
  if (text.length > LONGEST) return `a condition has at most ${LONGEST} characters`;
  return joined('any', text.split(/\s+or\s+/), (part) =>
    joined('all', part.split(/\s+and\s+/), (single) => readSingle(single.trim(), vocabulary)),
  );
}

function joined(
  type: 'all' | 'any',
  parts: readonly string[],
  read: (part: string) => Condition | string,
): Condition | string {
  const of: Condition[] = [];
  for (const part of parts) {
    const condition = read(part);
    if (typeof condition === 'string') return condition;
    of.push(condition);
  }
  return of.length === 1 ? of[0] : { type, of };
}

const REACH = /^reach loss (\S+) within (\S+)$/;
const COMPARISON = /^([\w.-]{1,60})\s*(<=|>=|!=|=|<|>)\s*([\w.+-]{1,60})$/;

function readSingle(
  text: string,
  { knows, numbers, things, events, reaches, example }: Vocabulary,
): Condition | string {
  const event = events.find((each) => each === text);
  if (event !== undefined) return { type: 'event', event };
  const reach = reaches ? REACH.exec(text) : null;
  if (reach !== null) {
    const [loss, within] = [readNumber(reach[1]), readNumber(reach[2])];
    if (loss === null || within === null) return `${quote(text)} needs two numbers, as in reach loss 1 within 200`;
    return { type: 'reach', loss, within };
  }
  const match = COMPARISON.exec(text);
  if (match === null) return `${quote(text)} is no condition here; write one as in ${example}`;
  const [, left, sign, right] = match;
  const operator = operators.find((each) => each === sign) ?? '=';
  const thing = things.find((each) => each === left);
  if (thing !== undefined) {
    if (operator !== '=' && operator !== '!=') return `${thing} has no size; compare it with = or !=`;
    return { type: 'is', thing, not: operator === '!=', name: right };
  }
  if (!knows(left)) return unknownName('number', left, [...numbers, ...things]);
  const number = readNumber(right);
  if (number === null && !knows(right)) return unknownName('number', right, numbers);
  return { type: 'compare', left, operator, right: number ?? right };
}
