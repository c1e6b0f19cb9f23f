import type { Draft } from './createDraft.ts';

const SENTENCES: Readonly<Record<NonNullable<Draft['trouble']>, string>> = {
  forbidden:
    'This browser lets the page store nothing, so it lives only until the page is closed; download it, or keep the link.',
  full: 'The storage that this browser gives the page is full, so it lives only until the page is closed; download it, or keep the link.',
};

/** Why a lecture is not kept, in one sentence. */
export function draftTrouble(trouble: NonNullable<Draft['trouble']>): string {
  return SENTENCES[trouble];
}
