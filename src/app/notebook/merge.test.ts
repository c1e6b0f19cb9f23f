import { expect, it } from 'vitest';
import { mergePins, union } from './merge.ts';
import { LONGEST_NOTE, MOST_PINS, type Pin } from './pin.ts';

const pin = (name: string, note = ''): Pin => ({
  experiment: `landscape=${name}`,
  verdict: '',
  certainty: '',
  date: '',
  note,
});

it('the same experiment stays one pin, with what either note says', () => {
  const ours = [pin('a', 'mine'), pin('b', 'the same'), pin('c'), pin('d', 'longer than theirs')];
  const theirs = [pin('a', 'yours'), pin('b', 'the same'), pin('c', 'new'), pin('d', 'longer'), pin('e'), pin('e')];
  const { pins, added, known, noted, problems } = mergePins(ours, theirs);
  expect(pins).toEqual([
    pin('a', 'mine\n\nyours'),
    pin('b', 'the same'),
    pin('c', 'new'),
    pin('d', 'longer than theirs'),
    pin('e'),
  ]);
  expect({ added, known, noted }).toEqual({ added: 1, known: 5, noted: 2 });
  expect(problems.count).toBe(0);
  expect(mergePins(pins, theirs).pins).toEqual(pins);
});

it('keeps our note, and says so, where both are too long together', () => {
  const { pins, problems } = mergePins([pin('a', 'x'.repeat(LONGEST_NOTE))], [pin('a', 'y')]);
  expect(pins[0].note).toBe('x'.repeat(LONGEST_NOTE));
  expect(problems.listed).toEqual(['A note is left as it is here: both together are longer than 10000 characters.']);
});

it('takes no more than a notebook holds, and says how many are left out', () => {
  const full = Array.from({ length: MOST_PINS }, (_, index) => pin(`${index}`));
  const { pins, added, known, problems } = mergePins(full, [pin('7'), pin('x'), pin('y')]);
  expect(pins).toEqual(full);
  expect({ added, known }).toEqual({ added: 0, known: 1 });
  expect(problems.listed).toEqual(['A notebook holds at most 1,000 pins: 2 are left out.']);
  expect(union(full, [pin('x')])).toEqual(full);
});
