import { describe, expect, it } from 'vitest';
import { best, found, type Item, shelves } from './search.ts';

const item = (name: string, title: string, sentence: string, family?: string): Item => ({
  name,
  title,
  sentence,
  family,
});

const RAVINE = item('quadratic', 'Ravine', 'Steep across and gentle along.', 'bowls and valleys');
const LONG = item('custom', 'Your formula', 'Typed by you, steep or not.');
const STYBLINSKI = item('styblinski-tang', 'Styblinski–Tang', 'One deep minimum among four.', 'several minima');
const LEVY = item('n13', 'Lévy', 'Looks like a ravine from afar.', 'several minima');
const ITEMS = [RAVINE, LONG, STYBLINSKI, LEVY];

describe('what is found', () => {
  it.each([
    ['', ITEMS],
    ['   ', ITEMS],
    ['quadr', [RAVINE]],
    ['RAVINE', [RAVINE, LEVY]],
    ['levy', [LEVY]],
    ['styblinski tang', [STYBLINSKI]],
    ['styblinski-tang', [STYBLINSKI]],
    ['several', [STYBLINSKI, LEVY]],
    ['minima deep', [STYBLINSKI]],
    ['steep', [RAVINE, LONG]],
    ['steep typed', [LONG]],
    ['nothing like it', []],
  ])('by “%s”', (query, expected) => {
    expect(found(ITEMS, query)).toEqual(expected);
  });
});

describe('the shelves', () => {
  it('stand in the order of their first item, those without a family last', () => {
    expect(shelves(ITEMS)).toEqual([
      { family: 'bowls and valleys', items: [RAVINE] },
      { family: 'several minima', items: [STYBLINSKI, LEVY] },
      { family: null, items: [LONG] },
    ]);
  });

  it('are none where nothing is left', () => {
    expect(shelves([])).toEqual([]);
  });
});

describe('what Enter takes', () => {
  it.each([
    ['lev', LEVY],
    ['ravine', RAVINE],
    ['styb', STYBLINSKI],
    // Nothing begins with it: the first on the first shelf.
    ['minimum', STYBLINSKI],
    ['steep', RAVINE],
  ])('for “%s”', (query, expected) => {
    expect(best(found(ITEMS, query), query)).toBe(expected);
  });

  it('prefers what is called so to what only speaks of it', () => {
    expect(best([LEVY, RAVINE], 'ravine')).toBe(RAVINE);
    expect(best([item('old', 'Old ravine', '', 'rugged'), RAVINE], 'ravine')).toBe(RAVINE);
    expect(best([item('old', 'Old', 'Styblinski and Tang.', 'rugged'), STYBLINSKI], 'styblinski tang')).toBe(
      STYBLINSKI,
    );
  });

  it('is nothing where nothing is found', () => {
    expect(best([], 'x')).toBeUndefined();
  });
});
