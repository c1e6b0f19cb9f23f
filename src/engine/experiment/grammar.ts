/**
 * The shape of a value in the notation, before anyone knows what its names mean:
 *
 *     call = name [ "(" [ call "," ] name "=" text *( "," name "=" text ) ")" ]
 *
 * A text may have parentheses, as long as they match, and commas within them.
 */
export interface Call {
  readonly name: string;
  readonly inner: Call | null;
  readonly args: readonly (readonly [name: string, text: string])[];
}

/** Longer values cannot be meant, nor deeper ones; the limits keep hostile text from costing time or the stack. */
export const LONGEST_VALUE = 10_000;
const DEEPEST_CALL = 250;

/** Reads a call, or says in words what is wrong with it. Never throws. */
export function readCall(text: string, depth = 1): Call | string {
  if (depth > DEEPEST_CALL) return `it goes more than ${DEEPEST_CALL} parentheses deep`;
  const match = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:\(([\s\S]*)\)\s*)?$/.exec(text);
  if (match === null) return 'expected name(parameter=value,…)';
  const [, name = '', inside = ''] = match;
  if (inside.trim() === '') return { name, inner: null, args: [] };

  const items = splitAtCommas(inside);
  if (items === null) return 'its parentheses do not match';
  let inner: Call | null = null;
  const args: [string, string][] = [];
  for (const [index, item] of items.entries()) {
    const argument = /^\s*([A-Za-z][A-Za-z0-9]*)\s*=([\s\S]*)$/.exec(item);
    if (argument !== null) {
      args.push([argument[1] ?? '', (argument[2] ?? '').trim()]);
      continue;
    }
    if (index > 0) return 'expected parameter=value after the first comma';
    const call = readCall(item, depth + 1);
    if (typeof call === 'string') return call;
    inner = call;
  }
  return { name, inner, args };
}

/** Splits at the commas that stand outside parentheses; null where parentheses do not match. */
function splitAtCommas(text: string): string[] | null {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return null;
    if (character === ',' && depth === 0) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  items.push(text.slice(from));
  return depth === 0 ? items : null;
}

/** A decimal number; null for everything else, NaN, Infinity, hexadecimal and units among it. Never gives -0. */
export function readNumber(text: string): number | null {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null;
  return Number(text) + 0;
}

/** The shortest text that reads back as the same number, without a plus sign, which links would turn into a space. */
export function writeNumber(value: number): string {
  return String(value).replace('e+', 'e');
}
