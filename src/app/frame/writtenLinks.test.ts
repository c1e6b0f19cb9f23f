import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { splitFrame } from './frame.ts';

// Whoever copies an experiment from the pages of this repository, or opens a figure that they embed, gets what is written.

const PAGES = ['README.md', 'docs/embedding.md', 'docs/embedding-example.html', 'docs/lessons.md'];

/** Experiments and links as they are written in a page: from a frame's key, a landscape or a network to the end of the word. */
function writtenIn(page: string): readonly string[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8').replaceAll('&amp;', '&');
  const found = text.match(/\b(?:embed|hide|landscape|network)=[^\s'"`|<…$]*/g) ?? [];
  // Three dots stand for whatever an author puts there.
  return found.filter((each) => !each.endsWith('...') && !/=$/.test(each));
}

test.each(PAGES)('what is written in %s can be opened as it stands', async (page) => {
  await loadFormulas();
  const written = writtenIn(page);
  expect(written.length).toBeGreaterThan(0);
  for (const text of written) {
    const { frame, rest, problems } = splitFrame(text);
    const read = frame.page === 'networks' ? parseNetwork(rest) : parse(rest);
    expect([...problems, ...read.problems], text).toEqual([]);
  }
});
