import type { TextFault } from '../parameter.ts';
import {
  CONSTANTS,
  DEEPEST_PARENTHESES,
  FUNCTIONS,
  KNOWN,
  LARGEST_EXPONENT,
  LONGEST_FORMULA,
  VARIABLES,
} from './vocabulary.ts';

interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
  readonly at: number;
}

/** An open parenthesis: of a call, whose name and arguments are counted, or of a group. */
interface Opening {
  readonly at: number;
  readonly call: string | null;
  commas: number;
}

/**
 * What is wrong with a formula, at the character where it goes wrong; null when nothing is. It goes over the text once,
 * from left to right, and is told nothing by the parser behind it: that one knows a whole language, and gets to see
 * only what has passed here.
 */
export function inspect(text: string): TextFault | null {
  if (text.trim() === '') return { message: 'a formula is missing, as in x^2+10*y^2', at: null };
  if (text.length > LONGEST_FORMULA) {
    return { message: `a formula has at most ${LONGEST_FORMULA} characters, not ${text.length}`, at: LONGEST_FORMULA };
  }
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;

  const open: Opening[] = [];
  let operandDue = true;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]?.text;
    const wrong = operandDue
      ? whereOperandIsDue(token, next, tokens[index - 1], open)
      : whereSignIsDue(token, tokens[index - 1], open);
    if (wrong !== null) return { message: wrong, at: token.at };

    if (token.text === '(') {
      const before = operandDue ? tokens[index - 1] : undefined;
      open.push({ at: token.at, call: before?.kind === 'name' ? before.text : null, commas: 0 });
      if (open.length > DEEPEST_PARENTHESES)
        return { message: `parentheses nest at most ${DEEPEST_PARENTHESES} deep`, at: token.at };
    } else if (token.text === ')') {
      const closed = open.pop();
      const argumentsWrong = closed === undefined ? null : wrongArguments(closed);
      if (argumentsWrong !== null) return { message: argumentsWrong, at: closed?.at ?? null };
    } else if (token.text === ',') {
      open[open.length - 1].commas++;
      operandDue = true;
    } else {
      const isCall = token.kind === 'name' && next === '(';
      operandDue = token.kind === 'sign' || isCall;
    }
  }
  const left = open[open.length - 1];
  if (operandDue) return { message: 'it ends too early', at: text.trimEnd().length };
  if (left !== undefined) return { message: 'this parenthesis is never closed', at: left.at };
  return null;
}

/** The text in tokens, or the first character that begins none. */
function tokensOf(text: string): Token[] | TextFault {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|([-+*/^(),]))/y;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) {
      const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { message: `“${character}” is not known here; known are ${KNOWN}`, at };
    }
    const [whole, number, name, sign] = match;
    const token = number ?? name ?? sign ?? '';
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    tokens.push({ kind, text: token, at: from + whole.length - token.length });
  }
  return tokens;
}

function whereOperandIsDue(
  { kind, text }: Token,
  next: string | undefined,
  before: Token | undefined,
  open: readonly Opening[],
): string | null {
  if (kind === 'number') return wrongNumber(text, before);
  if (kind === 'name') return wrongName(text, next);
  if (text === '(' || ((text === '+' || text === '-') && !isSign(before, '+-'))) return null;
  if (text === ')' && open.length === 0) return 'this parenthesis was never opened';
  return `a number, x, y or a function is missing before “${text}”`;
}

/** At most one sign before an operand: x--y would be read, but hardly be meant. */
function isSign(token: Token | undefined, signs: string): boolean {
  return token !== undefined && token.kind === 'sign' && signs.includes(token.text);
}

function whereSignIsDue({ kind, text }: Token, before: Token | undefined, open: readonly Opening[]): string | null {
  if (kind !== 'sign' || text === '(') {
    const product = `${before?.text ?? ''}*${text}`;
    return `a sign is missing before “${text.slice(0, 20)}”; a product is written ${product.length < 20 ? product : 'with *'}`;
  }
  const opening = open[open.length - 1];
  if (text === ')' && opening === undefined) return 'this parenthesis was never opened';
  if (text === ',' && (opening === undefined || opening.call === null))
    return 'a comma stands only between the arguments of min, max and pow; a decimal point is written .';
  return null;
}

function wrongNumber(text: string, before: Token | undefined): string | null {
  const value = Number(text);
  if (!Number.isFinite(value)) return `${text.slice(0, 20)} is too large`;
  if (before?.text === '^' && value > LARGEST_EXPONENT) return `exponents go up to ${LARGEST_EXPONENT}`;
  return null;
}

function wrongName(name: string, next: string | undefined): string | null {
  const isValue = VARIABLES.some((each) => each === name) || CONSTANTS.has(name);
  if (FUNCTIONS.has(name)) return next === '(' ? null : `${name} needs parentheses, as in ${name}(x)`;
  if (!isValue) return `“${name.slice(0, 20)}” is not known here; known are ${KNOWN}`;
  return next === '(' ? `${name} is no function; a product is written ${name}*(…)` : null;
}

function wrongArguments({ call, commas }: Opening): string | null {
  const [fewest, most] = (call === null ? undefined : FUNCTIONS.get(call)) ?? [1, 1];
  const given = commas + 1;
  if (given >= fewest && given <= most) return null;
  const wanted =
    fewest === most ? `${fewest} ${fewest === 1 ? 'argument' : 'arguments'}` : `${fewest} to ${most} arguments`;
  return `${call ?? 'a parenthesis'} takes ${wanted}, not ${given}`;
}
