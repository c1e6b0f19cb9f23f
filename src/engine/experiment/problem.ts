/** Something in an experiment's text that could not be taken as it stands, said beside the thing it concerns. */
export interface Problem {
  /** The key in the text: `landscape`, `start`, `run`, ... or the unknown key itself. */
  readonly key: string;
  /** For `run`: which of the experiment's runs, from 0; absent where the run was left out. */
  readonly run?: number;
  /** The parameter concerned, where it is one. */
  readonly parameter?: string;
  /** What was wrong, what would be right, and what is done instead. */
  readonly message: string;
}

export type Report = (problem: Problem) => void;

export const LISTED = 10;
const QUOTED = 60;

/** Collects problems: the first ten are listed, so that a hostile text cannot fill the page. */
export function problemList(): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (problem) => {
      if (problems.length < LISTED) problems.push(problem);
    },
  };
}

/** The offending text in quotation marks, cut to 60 characters, control characters made visible. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * QUOTED), (character) => (character < ' ' ? '␣' : character));
  const cut = characters.length > QUOTED || text.length > 2 * QUOTED;
  return `“${characters.slice(0, cut ? QUOTED - 1 : QUOTED).join('')}${cut ? '…' : ''}”`;
}

/** The known name nearest to a mistyped one, if one is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 40) return undefined;
  const ranked = known.map((each) => ({ each, distance: editDistance(name.toLowerCase(), each.toLowerCase()) }));
  ranked.sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** A sentence: unknown landscape “rosenbrok”; did you mean rosenbrock? */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  const hint = guess === undefined ? `known: ${known.join(', ')}.` : `did you mean ${guess}?`;
  return `unknown ${what} ${quote(name)}; ${hint}`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
