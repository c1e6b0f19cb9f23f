import { type Library, libraries } from '../engine/code/libraries.ts';
import { quote, unknownName } from '../engine/experiment/problem.ts';

/** What is to be printed of an experiment: paths or a summary, for programs (JSON) or as a table; or itself as a program. */
export interface Form {
  readonly json: boolean;
  readonly summary: boolean;
  /** The library that a program is wanted for, where one is. */
  readonly code?: Library;
}

export type Request =
  | { readonly type: 'help' }
  | { readonly type: 'mistake'; readonly message: string }
  | AnswerRequest;

export interface AnswerRequest {
  readonly type: 'answer';
  readonly form: Form;
  /** Null where the experiments come from standard input. */
  readonly text: string | null;
}

const OPTIONS = ['--json', '--summary', '--code', '--help'];

/** Reads the words of the command line. No experiment begins with two dashes, so whatever does is an option. */
export function readArguments(words: readonly string[]): Request {
  const options = words.filter((word) => word.startsWith('--'));
  // --code takes the word after it.
  const named = words.find((_, index) => words[index - 1] === '--code');
  const texts = words.filter((word, index) => !word.startsWith('--') && words[index - 1] !== '--code');
  const unknown = options.find((option) => !OPTIONS.includes(option));
  const [text = null] = texts;

  if (options.includes('--help')) return { type: 'help' };
  if (unknown !== undefined) return { type: 'mistake', message: unknownName('option', unknown, OPTIONS) };
  if (texts.length > 1) {
    const listed = `${texts.slice(0, 3).map(quote).join(', ')}${texts.length > 3 ? ', …' : ''}`;
    return {
      type: 'mistake',
      message: `expected one experiment, in quotes, not ${texts.length}: ${listed}; several go to standard input, one per line`,
    };
  }
  const code = libraries.find(({ name }) => name === named);
  const wrong = options.includes('--code') ? wrongCode(named, code, options) : null;
  if (wrong !== null) return { type: 'mistake', message: wrong };
  const form = { json: options.includes('--json'), summary: options.includes('--summary'), ...(code && { code }) };
  return { type: 'answer', form, text };
}

function wrongCode(named: string | undefined, code: Library | undefined, options: readonly string[]): string | null {
  const known = libraries.map(({ name }) => name);
  if (named === undefined) return `--code needs the name of a library: ${known.join(' or ')}`;
  if (code === undefined) return unknownName('library', named, known);
  if (options.length > 1) return '--code stands alone: a program prints paths, as CSV';
  return null;
}
