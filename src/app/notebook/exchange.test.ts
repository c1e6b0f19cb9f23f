import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { examples } from '../examples/examples.ts';
import type { Palette } from '../theme/theme.ts';
import type { ExportedPin } from './exported.ts';
import { notebookHtml } from './exportHtml.ts';
import { notebookMarkdown } from './exportMarkdown.ts';
import { importText } from './importText.ts';
import { MOST_PINS, type Pin } from './pin.ts';
import { pinTitle } from './pinTitle.ts';

// As whoever imports a text that has some does before.
await loadFormulas();

const colours = new Proxy({}, { get: () => '#123456' }) as Palette;
const pins: readonly Pin[] = examples.map(({ experiment, look }) => ({
  experiment,
  verdict: 'Lookahead ends 4.2× lower than the same SGD without it.',
  certainty: '95 % interval over 64 seeds: 2.8× to 6.8× lower.',
  date: '2026-11-22T20:00:00.000Z',
  note: look,
}));
const exported = (all: readonly Pin[]): ExportedPin[] =>
  all.map((pin) => ({
    title: pinTitle(parse(pin.experiment).experiment),
    link: `https://example.org/lab/#${pin.experiment}`,
    date: '22 November 2026',
    pin,
  }));
const html = (all: readonly Pin[], picture: string | null = 'data:image/webp;base64,AAAA') =>
  notebookHtml(
    exported(all),
    all.map(() => picture),
    colours,
  );
const NO_PROBLEMS = { listed: [], count: 0 };

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '--> <img src=x onerror=alert(1)> <!--',
  '"><svg onload=alert(1)>',
  '<script type="application/json" id="lookahead-lab-notebook">{}</script>',
  '<!-- lookahead-lab.notebook',
  '[click](javascript:alert(1)) **bold** `code` # no\n    code\n> quote\n- list\n1. one\n---\n\\\n| a | b |',
  '&lt;b&gt; &amp;',
];

describe.each([
  ['HTML', html],
  ['Markdown', (all: readonly Pin[]) => notebookMarkdown(exported(all))],
] as const)('a notebook as %s', (_, write) => {
  it('comes back as it went', () => {
    expect(importText(write(pins))).toEqual({ pins, problems: NO_PROBLEMS });
    expect(importText(write([]))).toEqual({ pins: [], problems: NO_PROBLEMS });
  });

  it('comes back as it went with whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), (note) => {
        const typed = [{ ...pins[0], note, verdict: note }];
        expect(importText(write(typed)).pins).toEqual(typed);
      }),
    );
  });

  it('comes back although a mail program has changed its line ends', () => {
    expect(importText(write(pins).replaceAll('\n', '\r\n'))).toEqual({ pins, problems: NO_PROBLEMS });
  });

  it('says by its line what was broken in it, and gives the rest', () => {
    const lines = write(pins).split('\n');
    const index = lines.findIndex((line) => line.startsWith(`{"experiment":"${pins[2].experiment}"`));
    expect(index).toBeGreaterThan(20);
    lines[index] = lines[index].replace('","', '');
    const { pins: read, problems } = importText(lines.join('\n'));
    expect(read).toEqual(pins.toSpliced(2, 1));
    expect(problems.listed).toEqual([`Line ${index + 1}: this pin is broken, and is left out.`]);
  });

  it('names every experiment, its verdict and its link', () => {
    const text = write(pins);
    for (const { title } of exported(pins)) expect(text).toContain(title);
    expect(text.match(/https:\/\/example\.org\/lab\/#landscape=/g)).toHaveLength(pins.length);
    expect(text.split('ends 4.2× lower')).toHaveLength(2 * pins.length + 1);
  });
});

describe('the HTML', () => {
  it.each(HOSTILE)('makes no markup of %s', (note) => {
    const plain = tags(html([{ ...pins[0], note: 'x', verdict: 'x', certainty: 'x' }]));
    expect(tags(html([{ ...pins[0], note, verdict: note, certainty: note }]))).toEqual(plain);
  });

  it('needs nothing else and lets nothing run', () => {
    const text = html(pins);
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text.match(/src="(?!data:)/g)).toBe(null);
    expect(html(pins, null)).not.toContain('<img');
  });
});

describe('the Markdown', () => {
  it('takes the meaning from every mark that was typed', () => {
    const text = notebookMarkdown(exported([{ ...pins[0], note: HOSTILE[5] }]));
    const note = text.split('\n').filter((line) => line.startsWith('>'));
    expect(note).toEqual([
      '> \\[click\\](javascript:alert(1)) \\*\\*bold\\*\\* \\`code\\` # no\\',
      '> code\\',
      '> &gt; quote\\',
      '> \\- list\\',
      '> 1\\. one\\',
      '> \\---\\',
      '> \\\\\\',
      '> \\| a \\| b \\|',
    ]);
    const before = notebookMarkdown(exported([{ ...pins[0], note: HOSTILE[1] }])).split('<!-- lookahead')[0];
    expect(before).toContain('--&gt; &lt;img src=x onerror=alert(1)&gt; &lt;!--');
    expect(before).not.toMatch(/<(?!https:)/);
  });
});

describe('an import', () => {
  it('knows an experiment that is written in another way, and says what it cannot read of it', () => {
    const [first] = pins;
    const text = JSON.stringify({
      format: 'lookahead-lab.notebook',
      version: 1,
      pins: [
        null,
        { experiment: `https://example.org/#${first.experiment.replace('steps=100', 'steps=1e2')}` },
        { experiment: 'landscape=rosenbrok' },
      ],
    });
    const { pins: read, problems } = importText(text);
    expect(read.map(({ experiment }) => experiment)).toEqual([first.experiment, 'landscape=rosenbrok']);
    expect(problems.listed).toEqual([
      'Pin 1: it is not a pin, and is left out.',
      expect.stringMatching(/^Pin 3: not all of its experiment can be read: unknown landscape “rosenbrok”/),
    ]);
  });

  it('survives a thousand pins that are all wrong, and a page that was never a notebook', () => {
    const wrong = Array.from({ length: MOST_PINS }, (_, index) => ({
      experiment: `landscape=${'a'.repeat(30)}${index}&${'bogus=1&'.repeat(50)}run=${'lookahead('.repeat(200)}`,
    }));
    const { pins: read, problems } = importText(
      JSON.stringify({ format: 'lookahead-lab.notebook', version: 1, pins: wrong }),
    );
    expect(read).toHaveLength(MOST_PINS);
    expect(problems.listed).toHaveLength(12);
    expect(problems.count).toBeGreaterThan(MOST_PINS);
    for (const text of ['<!doctype html><p>Hello', '# Hello', '\u0000'.repeat(1e6), '<'.repeat(1e7)]) {
      expect(importText(text)).toEqual({
        pins: [],
        problems: { listed: ['This is not a notebook of Lookahead Lab.'], count: 1 },
      });
    }
  });
});

/** Every tag of a page, its attributes' values left out. */
function tags(page: string): string[] {
  return Array.from(page.matchAll(/<[^>]*>/g), ([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
}
