import { LONGEST_VALUE } from './grammar.ts';
import { LISTED, quote, type Report, unknownName } from './problem.ts';

/** From a link to the values behind its keys, before anyone looks at what they say. */

const KEYS = [
  'landscape',
  'start',
  'noise',
  'run',
  'schedule',
  'steps',
  'seed',
  'seeds',
  'show',
  'at',
  'view',
  'study',
] as const;
export type Key = (typeof KEYS)[number];

/** Which page a link opens, and where on it, is the app's affair; such a link is an experiment all the same. */
const FRAME_KEYS = ['page', 'scene', 'hide', 'embed', 'claim', 'lesson', 'deck'];

/**
 * A link is accepted wherever an experiment is: what counts is the text after the first #, or, where there is none, after
 * the first encoded one.
 */
export function withoutAddress(text: string, report: Report, keys: readonly string[] = KEYS): string {
  const hash = text.indexOf('#');
  const encoded = hash < 0 || text.slice(hash + 1).startsWith('%23') ? encodedHash(keys).exec(text) : null;
  if (encoded !== null)
    return checked(text.slice(0, encoded.index), text.slice(encoded.index + encoded[0].length), report, keys);
  if (hash < 0) return /^https?:\/\//.test(text.trim()) ? '' : text;
  return checked(text.slice(0, hash), text.slice(hash + 1), report, keys);
}

/** The # as some programs write it into a link that is handed on, where a key follows. */
function encodedHash(keys: readonly string[]): RegExp {
  return new RegExp(`%23(?=(?:${[...keys, ...FRAME_KEYS].join('|')})=)`, 'i');
}

/** What stands after the #; where an experiment stands before it, that is said. */
function checked(before: string, after: string, report: Report, keys: readonly string[]): string {
  const key = keys.find((each) => before.startsWith(`${each}=`) || before.includes(`&${each}=`));
  if (key !== undefined) report({ key, message: `what stands before the # is left out: ${quote(before)}` });
  return after;
}

/** Splits the text into decoded values by key, in their order; only `run` may come more than once. */
export function pairs(text: string, report: Report): Map<Key, string[]>;
export function pairs<Known extends string>(text: string, report: Report, keys: readonly Known[]): Map<Known, string[]>;
export function pairs(text: string, report: Report, keys: readonly string[] = KEYS): Map<string, string[]> {
  const given = new Map<string, string[]>();
  let unknown = 0;
  for (const pair of text.split('&')) {
    if (pair.trim() === '') continue;
    const equals = pair.indexOf('=');
    const name = (equals < 0 ? pair : pair.slice(0, equals)).trim();
    if (FRAME_KEYS.includes(name)) continue;
    const key = keys.find((each) => each === name);
    const before = key === undefined ? undefined : given.get(key);
    if (key === undefined) {
      // Guessing what was meant takes time, which a megabyte of nonsense is not worth.
      if (++unknown <= LISTED)
        report({ key: name.slice(0, 60), message: `${unknownName('key', name, keys)} It is left out.` });
    } else if (equals < 0) {
      report({ key, message: `${key} has no value; write ${key}=…` });
    } else if (before !== undefined && key !== 'run') {
      report({ key, message: `${key} is given twice; the first counts` });
    } else {
      const value = decode(pair.slice(equals + 1), (message) => report({ key, message: `${key} ${message}` }));
      if (value === '') continue;
      if (before === undefined) given.set(key, [value]);
      else before.push(value);
    }
  }
  return given;
}

/** The value behind a key, or nothing, which has then been reported. */
function decode(text: string, complain: (message: string) => void): string {
  if (text.length > LONGEST_VALUE) {
    complain(`is longer than ${LONGEST_VALUE} characters and is left out: ${quote(text)}`);
    return '';
  }
  const value = percentDecoded(text, complain).trim();
  if (value === '') complain('has no value and is left out');
  return value;
}

function percentDecoded(text: string, complain: (message: string) => void): string {
  try {
    return decodeURIComponent(text);
  } catch {
    complain(`has a malformed % sequence: ${quote(text)}`);
    return text;
  }
}
