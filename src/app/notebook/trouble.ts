import type { Trouble } from './createNotebook.ts';

const SENTENCES: Readonly<Record<Trouble, string>> = {
  forbidden:
    'This browser lets the page store nothing, so your pins live only until the page is closed; export them to keep them.',
  full: 'The storage that this browser gives the page is full, so your last changes live only until the page is closed; export the notebook, or delete some pins.',
  newer:
    'The notebook in this browser was written by a newer version of Lookahead Lab and is left as it is, so what you change here lives only until the page is closed.',
};

/** Why pins are not kept, in one sentence. */
export function troubleSentence(trouble: Trouble): string {
  return SENTENCES[trouble];
}
