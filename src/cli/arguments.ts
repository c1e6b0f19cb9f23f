import { quote, unknownName } from '../engine/experiment/problem.ts';

/** What is to be printed of an experiment: paths or a summary, for programs (JSON) or as a table. */
export interface Form {
  readonly json: boolean;
  readonly summary: boolean;
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

const OPTIONS = ['--json', '--summary', '--help'];

/** Reads the words of the command line. No experiment begins with two dashes, so whatever does is an option. */
export function readArguments(words: readonly string[]): Request {
  const options = words.filter((word) => word.startsWith('--'));
  const texts = words.filter((word) => !word.startsWith('--'));
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
  return { type: 'answer', form: { json: options.includes('--json'), summary: options.includes('--summary') }, text };
}
