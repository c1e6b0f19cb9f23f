import { atan, cos, cosh, power, sin, sinh, tan, tanh } from '../../landscapes/formula/functions.ts';
import { exp, log } from '../../landscapes/numerics.ts';
import type { Expression } from './expression.ts';

/** What names stand for: numbers, by name. */
export type Names = Readonly<Record<string, number>>;

const CONSTANTS: Names = { pi: Math.PI, e: Math.E };

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  sin,
  cos,
  tan,
  atan,
  exp,
  log,
  ln: log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  sinh,
  cosh,
  tanh,
  min: Math.min,
  max: Math.max,
  softplus: (t) => Math.max(t, 0) + log(1 + exp(-Math.abs(t))),
};

/** The value of a formula; not a number where it has a name or a function that is not known. */
export function evaluate(expression: Expression, names: Names = {}): number {
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'name':
      return names[expression.name] ?? CONSTANTS[expression.name] ?? Number.NaN;
    case 'minus':
      return -evaluate(expression.of, names);
    case 'call':
      return FUNCTIONS[expression.name]?.(...expression.args.map((each) => evaluate(each, names))) ?? Number.NaN;
    case 'operation': {
      const left = evaluate(expression.left, names);
      const right = evaluate(expression.right, names);
      return operate(expression.sign, left, right);
    }
  }
}

function operate(sign: string, left: number, right: number): number {
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  if (sign === '*') return left * right;
  if (sign === '/') return left / right;
  return Number.isInteger(right) ? left ** right : power(left, right);
}
