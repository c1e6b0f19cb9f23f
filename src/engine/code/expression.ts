/**
 * A formula as a tree, read from the notation that formulas of one's own have (`landscapes/formula`): numbers, names,
 * + - * / ^, parentheses and calls. It is read here a second time, and not by the library that parses it there, because
 * a program is to say it as it was written, and that library is large.
 */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'minus'; readonly of: Expression }
  | { readonly type: 'operation'; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[] };

export type Sign = '+' | '-' | '*' | '/' | '^';

interface Reading {
  readonly tokens: readonly string[];
  next: number;
}

/** The tree of a formula that is known to be well-formed. Throws where it is not. */
export function readExpression(text: string): Expression {
  const tokens = text.match(/(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[-+*/^(),]/g) ?? [];
  const reading = { tokens, next: 0 };
  const expression = sum(reading);
  if (reading.next < tokens.length) throw new Error(`${text} goes on after its end`);
  return expression;
}

function sum(reading: Reading): Expression {
  return leftToRight(reading, ['+', '-'], product);
}

function product(reading: Reading): Expression {
  return leftToRight(reading, ['*', '/'], signed);
}

function leftToRight(reading: Reading, signs: readonly Sign[], operand: (reading: Reading) => Expression): Expression {
  let left = operand(reading);
  for (;;) {
    const sign = signs.find((each) => take(reading, each));
    if (sign === undefined) return left;
    left = { type: 'operation', sign, left, right: operand(reading) };
  }
}

/** -x^2 is -(x^2), and 2^-x is 2^(-x). */
function signed(reading: Reading): Expression {
  if (take(reading, '-')) return { type: 'minus', of: signed(reading) };
  if (take(reading, '+')) return signed(reading);
  const base = operand(reading);
  return take(reading, '^') ? { type: 'operation', sign: '^', left: base, right: signed(reading) } : base;
}

function operand(reading: Reading): Expression {
  if (take(reading, '(')) {
    const inside = sum(reading);
    demand(reading, ')');
    return inside;
  }
  const token = reading.tokens[reading.next++] ?? '';
  if (/^[\d.]/.test(token)) return { type: 'number', value: Number(token) };
  if (!/^[A-Za-z_]/.test(token)) throw new Error(`a formula has “${token}” where a number or a name is due`);
  if (!take(reading, '(')) return { type: 'name', name: token };
  const args = [sum(reading)];
  while (take(reading, ',')) args.push(sum(reading));
  demand(reading, ')');
  const [left, right] = args;
  return token === 'pow' ? { type: 'operation', sign: '^', left, right } : { type: 'call', name: token, args };
}

function take(reading: Reading, token: string): boolean {
  const found = reading.tokens[reading.next] === token;
  if (found) reading.next++;
  return found;
}

function demand(reading: Reading, token: string): void {
  if (!take(reading, token)) throw new Error(`a formula lacks a “${token}”`);
}
