import { group } from '../words/numbers.ts';
import { MOST_PINS, type Pin, readPin } from './pin.ts';
import { collectProblems, type Problems } from './problems.ts';

/**
 * A notebook as text: JSON with one pin to a line, so that what is broken can be named by its line and the rest kept.
 * It contains neither < nor >, and so stands unchanged in a script element and in a comment of HTML.
 */
const FORMAT = 'lookahead-lab.notebook';
const VERSION = 1;

export interface Reading {
  readonly pins: readonly Pin[];
  readonly problems: Problems;
  /** Written by a later version of this app, which may have put in more than can be read here. */
  readonly newer: boolean;
}

export function writeNotebook(pins: readonly Pin[]): string {
  const lines = pins.map(({ experiment, verdict, certainty, date, note }) =>
    JSON.stringify({ experiment, verdict, certainty, date, note }),
  );
  const text = `{"format":"${FORMAT}","version":${VERSION},"pins":[\n${lines.join(',\n')}\n]}`;
  return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}

type Read = (value: unknown, report: (message: string) => void) => Pin | null;

/**
 * Reads whatever can be read. `firstLine`: the line of its file in which the text begins; `read`: how one pin is read.
 * Never throws.
 */
export function readNotebook(text: string, firstLine = 1, read: Read = readPin): Reading {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return rescued(text, firstLine, read);
  }
  const { say, all } = collectProblems();
  const fields: Readonly<Record<string, unknown>> = typeof whole === 'object' && whole !== null ? { ...whole } : {};
  const newer = typeof fields.version === 'number' && fields.version > VERSION;
  if (fields.format !== FORMAT || !Array.isArray(fields.pins)) {
    say('This is not a notebook of Lookahead Lab.');
    return { pins: [], problems: all(), newer: newer && fields.format === FORMAT };
  }
  if (newer) say('It was written by a newer version of Lookahead Lab; what this version does not know is left out.');
  const values: readonly unknown[] = fields.pins;
  const pins = values.slice(0, MOST_PINS).flatMap((value, index) => {
    const pin = read(value, (message) => say(`Pin ${index + 1}: ${message}.`));
    return pin === null ? [] : [pin];
  });
  if (values.length > MOST_PINS) say(tooMany(values.length - MOST_PINS));
  return { pins, problems: all(), newer };
}

export function tooMany(count: number): string {
  const left = count === 1 ? 'one is left out' : `${group(count)} are left out`;
  return `A notebook holds at most ${group(MOST_PINS)} pins: ${left}.`;
}

/** Line by line, where the whole cannot be read. */
function rescued(text: string, firstLine: number, read: Read): Reading {
  const { say, all } = collectProblems();
  const pins: Pin[] = [];
  let beyond = 0;
  let looksRight = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes(`"${FORMAT}"`)) looksRight = true;
    const body = line.trim().replace(/,$/, '');
    if (!looksRight || !body.startsWith('{') || body.startsWith(`{"format"`)) continue;
    const told = (message: string) => say(`Line ${firstLine + index}: ${message}.`);
    if (pins.length === MOST_PINS) {
      beyond++;
      continue;
    }
    const value = parsed(body);
    if (value === undefined) told('this pin is broken, and is left out');
    else {
      const pin = read(value, told);
      if (pin !== null) pins.push(pin);
    }
  }
  if (beyond > 0) say(tooMany(beyond));
  if (!looksRight) say('This is not a notebook of Lookahead Lab.');
  else if (all().count === 0) say('Its end is missing or broken; the pins listed before it were read.');
  return { pins, problems: all(), newer: false };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
