import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { type Part, WHOLE_STUDY } from '../../engine/studies/part.ts';
import { basins } from './basins.ts';
import type { Command, Options } from './command.ts';
import { map } from './map.ts';
import { Mistake } from './mistake.ts';
import { sweep } from './sweep.ts';

const COMMANDS: readonly Command[] = [map, sweep, basins];
const COMMON = ['shard', 'format'];
const FORMATS = ['csv', 'json'] as const;

export type StudyRequest =
  | { readonly type: 'help' }
  | {
      readonly type: 'study';
      readonly command: Command;
      readonly text: string;
      readonly options: Options;
      readonly part: Part;
      readonly format: (typeof FORMATS)[number];
    };

/**
 * Reads the words of the command line: a study, an experiment, and options anywhere, as `--name value` or `--name=value`.
 * Throws a `Mistake`.
 */
export function readStudyRequest(words: readonly string[]): StudyRequest {
  if (words.includes('--help')) return { type: 'help' };
  const { texts, given } = sorted(words);
  const [name, text, ...others] = texts;
  const names = COMMANDS.map((each) => each.name);
  if (name === undefined) throw new Mistake(`expected a study, one of ${names.join(', ')}, and an experiment`);
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Mistake(unknownName('study', name, names));
  if (text === undefined) throw new Mistake(`expected an experiment, in quotes, after ${name}`);
  if (others.length > 0) throw new Mistake(`expected one experiment, in quotes, and not also ${quote(others[0])}`);

  const known = [...command.options, ...COMMON];
  const options: Record<string, string> = {};
  for (const { option, value } of given) {
    if (!known.includes(option)) {
      const dashed = [...known, 'help'].map((each) => `--${each}`);
      throw new Mistake(unknownName(`option of ${name}`, `--${option}`, dashed));
    }
    if (options[option] !== undefined) throw new Mistake(`--${option} is given twice`);
    if (value === undefined) throw new Mistake(`--${option} needs a value after it`);
    options[option] = value;
  }
  return { type: 'study', command, text, options, part: readShard(options.shard), format: readFormat(options.format) };
}

interface Given {
  readonly option: string;
  readonly value: string | undefined;
}

/** The words that stand for themselves, and the options with their values. Nothing else begins with two dashes. */
function sorted(words: readonly string[]): { readonly texts: readonly string[]; readonly given: readonly Given[] } {
  const texts: string[] = [];
  const given: Given[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const equals = word.indexOf('=');
    if (!word.startsWith('--')) texts.push(word);
    else if (equals > 0) given.push({ option: word.slice(2, equals), value: word.slice(equals + 1) });
    else {
      const next = words[index + 1];
      const value = next === undefined || next.startsWith('--') ? undefined : next;
      given.push({ option: word.slice(2), value });
      if (value !== undefined) index++;
    }
  }
  return { texts, given };
}

/** `3/16`, the third of sixteen; leading zeros, which keep files in order, mean nothing. */
function readShard(text: string | undefined): Part {
  if (text === undefined) return WHOLE_STUDY;
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [number, count] = match === null ? [0, 0] : [Number(match[1]), Number(match[2])];
  if (number >= 1 && number <= count) return { index: number - 1, count };
  throw new Mistake(`--shard must be one of so many, as in 3/16, counted from 1, not ${quote(text)}`);
}

function readFormat(text = 'csv'): (typeof FORMATS)[number] {
  const format = FORMATS.find((each) => each === text);
  if (format === undefined) throw new Mistake(`--format must be ${FORMATS.join(' or ')}, not ${quote(text)}`);
  return format;
}
