import { format } from '../../engine/experiment/format.ts';
import { LONGEST_VALUE } from '../../engine/experiment/grammar.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { quote } from '../../engine/experiment/problem.ts';

/** A kept experiment: what was tried, what came out, and what somebody thought of it. Its picture is drawn anew. */
export interface Pin {
  /** The experiment's text, by which a pin is known: no two of a notebook have the same. */
  readonly experiment: string;
  /** What the verdict said when it was pinned; empty while it is still being computed. */
  readonly verdict: string;
  readonly certainty: string;
  /** When it was pinned, as ISO 8601; empty where a file did not say. */
  readonly date: string;
  readonly note: string;
}

export const MOST_PINS = 1000;
export const LONGEST_NOTE = 10_000;
const LONGEST_SENTENCE = 1000;

type Report = (message: string) => void;

/** A pin from what stood in a file or in the browser's storage; null where there is no experiment in it. Never throws. */
export function readPin(value: unknown, report: Report): Pin | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('it is not a pin, and is left out');
    return null;
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { experiment } = fields;
  if (typeof experiment !== 'string' || !/(^|[#&]|%23)landscape=/.test(experiment)) {
    report('it holds no experiment, and is left out');
    return null;
  }
  if (experiment.length > LONGEST_VALUE) {
    report(`its experiment is longer than ${LONGEST_VALUE} characters, and it is left out`);
    return null;
  }
  const text = (name: string, longest: number) => readText(fields[name], name, longest, report);
  return {
    experiment,
    verdict: text('verdict', LONGEST_SENTENCE),
    certainty: text('certainty', LONGEST_SENTENCE),
    date: readDate(fields.date, report),
    note: text('note', LONGEST_NOTE),
  };
}

/** The pin with its experiment in canonical text, so that it is known again; as it is where not all of it can be read. */
export function canonicalPin(pin: Pin, report: Report): Pin {
  const { experiment, problems } = parse(pin.experiment);
  if (problems.length === 0) return { ...pin, experiment: format(experiment) };
  for (const { message } of problems) report(`not all of its experiment can be read: ${message}`);
  return pin;
}

function readText(value: unknown, name: string, longest: number, report: Report): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') {
    report(`its ${name} is not a text, and is left empty`);
    return '';
  }
  if (value.length <= longest) return value;
  report(`its ${name} is longer than ${longest} characters, and is cut there`);
  return value.slice(0, longest);
}

function readDate(value: unknown, report: Report): string {
  if (value === undefined || value === '') return '';
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isFinite(time)) return new Date(time).toISOString();
  report(`its date ${typeof value === 'string' ? `${quote(value)} ` : ''}cannot be read, and is left out`);
  return '';
}
