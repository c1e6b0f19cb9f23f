import type { Formula } from './formula/reader.ts';
import type { Survey } from './formula/survey.ts';
import type { Window } from './landscape.ts';
import type { TextFault } from './parameter.ts';

/**
 * The way to the formula reader, which is as large as all the rest of the engine and needed for landscapes of one's own
 * only: it is fetched by whoever is about to read or run such an experiment, and everyone else stays synchronous.
 */
export type FormulaReader = typeof import('./formula/formulaReader.ts');

let reader: FormulaReader | null = null;
let loading: Promise<boolean> | null = null;

/** Formulas that were read, newest last: what is read again and again is one formula under a moving finger. */
const read = new Map<string, ReadFormula | TextFault>();
const MOST_READ = 16;
let latest: { readonly text: string; readonly formula: ReadFormula } | null = null;

/** A formula with what was found out about it, which is found out when it is first asked for. */
interface ReadFormula extends Formula {
  survey(): Survey;
}

/** A formula's own part of the plane. */
export const FORMULA_WINDOW: Window = [-5, 5, -5, 5];

/** Whether reading this text may need the formula reader. */
export function mentionsFormula(text: string): boolean {
  return /custom/i.test(text);
}

/** Fetches the formula reader, once; false where that failed, which the next call tries anew. */
export function loadFormulas(
  fetchReader: () => Promise<FormulaReader> = () => import('./formula/formulaReader.ts'),
): Promise<boolean> {
  loading ??= fetchReader().then(
    (module) => {
      reader = module;
      return true;
    },
    () => {
      loading = null;
      return false;
    },
  );
  return loading;
}

export function formulasAreLoaded(): boolean {
  return reader !== null;
}

/** What is wrong with a formula; null when nothing is. */
export function faultInFormula(text: string): TextFault | null {
  const formula = lookUp(text);
  return 'message' in formula ? formula : null;
}

/** A formula that has been found right. Throws where it has not, or where the reader was not loaded before. */
export function formulaOf(text: string): ReadFormula {
  if (latest !== null && latest.text === text) return latest.formula;
  const formula = lookUp(text);
  if ('message' in formula) throw new Error(`The formula ${text} cannot be read: ${formula.message}`);
  latest = { text, formula };
  return formula;
}

function lookUp(text: string): ReadFormula | TextFault {
  if (reader === null) return { message: 'the formula reader has not been loaded', at: null };
  const known = read.get(text);
  if (known !== undefined) return known;
  const { readFormula, survey } = reader;
  const formula = readFormula(text);
  const kept = 'message' in formula ? formula : { ...formula, survey: once(() => survey(formula, FORMULA_WINDOW)) };
  read.set(text, kept);
  for (const oldest of read.keys()) {
    if (read.size <= MOST_READ) break;
    read.delete(oldest);
  }
  return kept;
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly of: Value } | null = null;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
