import type { Figure } from './figure.ts';

/** Where a figure comes from: what is needed to have it again. */
export interface Provenance {
  readonly title: string;
  readonly says: string;
  /** The program with its version. */
  readonly program: string;
  /** The experiment's canonical text. */
  readonly experiment: string;
  readonly link: string;
}

export function provenanceOf(
  { title, says }: Pick<Figure, 'title' | 'says'>,
  { version, experiment, link }: { readonly version: string; readonly experiment: string; readonly link: string },
): Provenance {
  return { title, says, program: `Lookahead Lab ${version}`, experiment, link };
}

/** For metadata that is nothing but text. */
export function asText({ title, says, program, experiment, link }: Provenance): string {
  return [title, says, program, experiment, link].join('\n');
}

/** The small line of a caption. The link ends in the experiment's text. */
export function sourceLine({ program, experiment, link }: Provenance): string {
  return link.endsWith(experiment) ? `${program}, ${link}` : `${program}, ${link}, ${experiment}`;
}

/** Longer names are refused by file systems, in bytes. */
const LONGEST = 200;

/**
 * A name with the version and what it is of; with nothing that a file system forbids. `about`: what has no metadata
 * tells the experiment by its name, as far as it fits.
 */
export function fileName(what: string, about: string, { program }: Provenance, extension: string): string {
  const safe = (text: string) => text.replace(/[^\w=(),.&+-]+/g, '-');
  const name = `${safe(program).toLowerCase()}-${what}-${safe(about)}`.slice(0, LONGEST);
  return `${name.replace(/[^\w)]+$/, '')}.${extension}`;
}
