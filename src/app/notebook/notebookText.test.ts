import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples/examples.ts';
import { readNotebook, writeNotebook } from './notebookText.ts';
import { LONGEST_NOTE, MOST_PINS, type Pin } from './pin.ts';

const PIN: Pin = {
  experiment: examples[0].experiment,
  verdict: 'Lookahead ends 4.2× lower than the same SGD without it.',
  certainty: '95 % interval over 64 seeds: 2.8× to 6.8× lower.',
  date: '2026-11-22T20:00:00.000Z',
  note: 'Down the middle.',
};
const other = (index: number): Pin => ({ ...PIN, experiment: `${PIN.experiment}&seed=${index}` });

describe('a notebook as text', () => {
  it('reads back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ note: fc.string({ unit: 'binary' }), verdict: fc.string() }), { maxLength: 4 }),
        (typed) => {
          const pins = typed.map((fields, index) => ({ ...other(index), ...fields }));
          expect(readNotebook(writeNotebook(pins))).toEqual({
            pins,
            problems: { listed: [], count: 0 },
            newer: false,
          });
        },
      ),
    );
  });

  it('holds nothing that could end the script element or the comment around it', () => {
    const text = writeNotebook([{ ...PIN, note: '</script><script>alert(1)</script> --> <!--' }]);
    expect(text).not.toMatch(/[<>]/);
  });

  it('says by its number what is wrong with a pin, and keeps the rest', () => {
    const pins = [
      3,
      null,
      [],
      {},
      { experiment: 7 },
      { experiment: 'hello' },
      { experiment: `landscape=${'x'.repeat(20_000)}` },
      { ...PIN, note: 9, verdict: ['a'], date: 'yesterday', certainty: 'c'.repeat(5000) },
      other(1),
    ];
    const { pins: read, problems } = readNotebook(
      JSON.stringify({ format: 'lookahead-lab.notebook', version: 1, pins }),
    );
    expect(read).toEqual([{ ...PIN, note: '', verdict: '', date: '', certainty: 'c'.repeat(1000) }, other(1)]);
    expect(problems.listed).toEqual([
      'Pin 1: it is not a pin, and is left out.',
      'Pin 2: it is not a pin, and is left out.',
      'Pin 3: it is not a pin, and is left out.',
      'Pin 4: it holds no experiment, and is left out.',
      'Pin 5: it holds no experiment, and is left out.',
      'Pin 6: it holds no experiment, and is left out.',
      'Pin 7: its experiment is longer than 10000 characters, and it is left out.',
      'Pin 8: its verdict is not a text, and is left empty.',
      'Pin 8: its certainty is longer than 1000 characters, and is cut there.',
      'Pin 8: its date “yesterday” cannot be read, and is left out.',
      'Pin 8: its note is not a text, and is left empty.',
    ]);
  });

  it('says by its line which pin is broken, and keeps the rest', () => {
    const lines = writeNotebook([other(1), other(2), other(3)]).split('\n');
    lines[2] = lines[2].slice(0, -10);
    const { pins, problems } = readNotebook(lines.join('\n'), 40);
    expect(pins).toEqual([other(1), other(3)]);
    expect(problems).toEqual({ listed: ['Line 42: this pin is broken, and is left out.'], count: 1 });
  });

  it('keeps what stands before a lost end, and says that it is lost', () => {
    const text = writeNotebook([other(1), other(2)]);
    const { pins, problems } = readNotebook(text.slice(0, -2));
    expect(pins).toEqual([other(1), other(2)]);
    expect(problems.listed).toEqual(['Its end is missing or broken; the pins listed before it were read.']);
  });

  it.each([
    ['nothing', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['another format', '{"format":"else","version":1,"pins":[]}'],
    ['no list', '{"format":"lookahead-lab.notebook","version":1,"pins":{"length":3}}'],
    ['broken JSON', '{"pins":['],
    ['a prototype', '{"__proto__":{"format":"lookahead-lab.notebook","pins":[]}}'],
    ['deep brackets', '['.repeat(200_000)],
  ])('is not %s', (_, text) => {
    const { pins, problems } = readNotebook(text);
    expect(pins).toEqual([]);
    expect(problems.listed).toEqual(['This is not a notebook of Lookahead Lab.']);
  });

  it('takes ten megabytes of nonsense and more pins than it can hold, and lists only the first problems', () => {
    const head = '{"format":"lookahead-lab.notebook","version":1,"pins":[';
    const nonsense = readNotebook(`${head}${'0,'.repeat(5e6)}0]}`);
    expect(nonsense.pins).toEqual([]);
    expect(nonsense.problems.listed).toHaveLength(12);
    expect(nonsense.problems.count).toBe(MOST_PINS + 1);
    const many = Array.from({ length: MOST_PINS + 5 }, (_, index) => other(index));
    const { pins, problems } = readNotebook(writeNotebook(many));
    expect(pins).toHaveLength(MOST_PINS);
    expect(problems.listed).toEqual(['A notebook holds at most 1,000 pins: 5 are left out.']);
    expect(readNotebook(writeNotebook(many).slice(0, -1)).pins).toHaveLength(MOST_PINS);
    const long = readNotebook(writeNotebook([{ ...PIN, note: 'n'.repeat(1e7) }]));
    expect(long.pins[0].note).toHaveLength(LONGEST_NOTE);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        readNotebook(json);
        readNotebook(`{"format":"lookahead-lab.notebook","version":1,"pins":[${json}]}`.slice(0, 40 + (cut % 200)));
      }),
    );
  });

  it('knows that a newer version wrote it, and reads what it can', () => {
    const { pins, newer, problems } = readNotebook(writeNotebook([PIN]).replace('"version":1', '"version":2'));
    expect({ pins, newer }).toEqual({ pins: [PIN], newer: true });
    expect(problems.listed[0]).toMatch(/newer version/);
  });
});
