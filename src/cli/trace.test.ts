import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../engine/experiment/parse.ts';
import { csvHeader } from '../engine/trace/csv.ts';
import { readArguments } from './arguments.ts';
import { networkHeader } from './network/rows.ts';
import { problemLine } from './problemLine.ts';
import { chunks, lines, pour } from './streams.ts';

const PROGRAM = fileURLToPath(new URL('../../scripts/trace.mjs', import.meta.url));
/** Starting Node takes a while on a machine that is busy with other tests. */
const PATIENCE = 30_000;

const small = 'landscape=quadratic(condition=10)&start=1,1&run=lookahead(sgd(lr=0.1),k=2)&run=inner&steps=2';
const long = small.replace('steps=2', 'steps=1000000');

describe('arguments', () => {
  const paths = { json: false, summary: false };

  it('are one experiment or none, with options anywhere', () => {
    expect(readArguments([])).toEqual({ type: 'answer', form: paths, text: null });
    expect(readArguments(['steps=5'])).toEqual({ type: 'answer', form: paths, text: 'steps=5' });
    expect(readArguments(['--json', '-5,1', '--summary'])).toEqual({
      type: 'answer',
      form: { json: true, summary: true },
      text: '-5,1',
    });
  });

  it('may be empty: an empty text is the default experiment', () => {
    expect(readArguments([''])).toEqual({ type: 'answer', form: paths, text: '' });
  });

  it('that make no sense are named', () => {
    expect(readArguments(['--jsn', 'steps=5'])).toEqual({
      type: 'mistake',
      message: 'unknown option “--jsn”; did you mean --json?',
    });
    expect(readArguments(['a', 'b', 'c', 'd'])).toEqual({
      type: 'mistake',
      message: expect.stringMatching(/^expected one experiment, in quotes, not 4: “a”, “b”, “c”, …;/),
    });
  });

  it('may ask for a program for a library', () => {
    const { type, ...rest } = readArguments(['--code', 'optax', 'steps=5']);
    expect([type, rest]).toMatchObject(['answer', { text: 'steps=5', form: { ...paths, code: { name: 'optax' } } }]);
    expect(readArguments(['steps=5', '--code', 'pytorch'])).toMatchObject({ text: 'steps=5' });
    for (const [words, message] of [
      [['steps=5', '--code'], '--code needs the name of a library: pytorch or optax'],
      [['--code', 'torch', 'steps=5'], 'unknown library “torch”; did you mean pytorch?'],
      [['--code', 'numpy'], 'unknown library “numpy”; known: pytorch, optax.'],
      [['--code', 'optax', '--json'], '--code stands alone: a program prints paths, as CSV'],
    ] as const)
      expect(readArguments(words)).toEqual({ type: 'mistake', message });
  });

  it('that ask for help get it, whatever else they say', () => {
    expect(readArguments(['a', 'b', '--x', '--help'])).toEqual({ type: 'help' });
  });
});

describe('streams', () => {
  it('finds lines wherever the pieces are cut', async () => {
    const found = async (...pieces: string[]) => {
      const all: string[] = [];
      for await (const line of lines(later(pieces))) all.push(line);
      return all;
    };
    expect(await found()).toEqual([]);
    expect(await found('a')).toEqual(['a']);
    expect(await found('a\n')).toEqual(['a']);
    expect(await found('a\n\nb')).toEqual(['a', '', 'b']);
    expect(await found('a', 'b\nc', '', '\n', 'd\ne')).toEqual(['ab', 'c', 'd', 'e']);
  });

  it('gathers small pieces into larger ones without losing any', () => {
    expect([...chunks([], 3)]).toEqual([]);
    expect([...chunks(['a', 'b', 'c', '', 'defgh', 'i'], 3)]).toEqual(['abc', 'defgh', 'i']);
  });

  it('asks for no more than the reader takes', async () => {
    let asked = 0;
    let taken = 0;
    let lead = 0;
    function* source() {
      for (; asked < 50; asked++) {
        lead = Math.max(lead, asked - taken);
        yield 'x'.repeat(100);
      }
    }
    const slow = new Writable({
      highWaterMark: 200,
      write(_chunk, _encoding, done) {
        taken++;
        setTimeout(done, 1);
      },
    });
    await pour(source(), slow);
    expect(taken).toBe(50);
    expect(lead).toBeLessThan(5);
  });

  it('stops in peace when the reader closes the pipe, and fails on anything else, however late', async () => {
    const failing = (code: string) =>
      new Writable({
        write: (_chunk, _encoding, done) => void setTimeout(done, 1, Object.assign(new Error(code), { code })),
      });
    let closed = false;
    function* endless() {
      try {
        for (;;) yield 'x';
      } finally {
        closed = true;
      }
    }
    await pour(endless(), failing('EPIPE'));
    expect(closed).toBe(true);
    await pour(['only one'], failing('EPIPE'));
    await expect(pour(['only one'], failing('ENOSPC'))).rejects.toThrow('ENOSPC');
  });
});

it('a problem is one line that says where it is', () => {
  const { problems } = parse(
    'steps=0&landscape=quadratic(condition=0)&run=sgd(lr=0.1)&run=sgd(lr=x)&colour=red%0Agreen',
  );
  const written = problems.map(problemLine);
  expect(written).toHaveLength(4);
  expect(written.join('\n')).toMatch(/^steps must be/m);
  expect(written.join('\n')).toMatch(/^landscape: condition must be/m);
  expect(written.join('\n')).toMatch(/^run 2: lr must be/m);
  expect(written.join('\n')).toMatch(/^unknown key “colour”/m);
  expect(written.join('\n').split('\n')).toHaveLength(4);
});

describe('the program', { timeout: PATIENCE }, () => {
  it('prints CSV for one experiment', async () => {
    const { code, out, err } = await run([small]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lookahead = '"lookahead(sgd(lr=0.1),k=2,alpha=0.5)",1';
    expect(out.split('\n').map((row) => row.replace(/,[^,]*$/, ''))).toEqual([
      csvHeader.replace(',loss', ''),
      `${lookahead},0,fast,1,1`,
      `${lookahead},0,slow,1,1`,
      `${lookahead},1,fast,0.9,0`,
      `${lookahead},2,fast,0.81,0`,
      `${lookahead},2,slow,0.905,0.5`,
      'inner,1,0,fast,1,1',
      'inner,1,1,fast,0.9,0',
      'inner,1,2,fast,0.81,0',
      '',
    ]);
  });

  it('takes a link, and prints a summary', async () => {
    const { code, out, err } = await run(['--summary', `https://example.org/lab/?x=1#${encodeURI(small)}`]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^landscape=quadratic\(condition=10\)&.*\n\nlookahead.*\n1 finished, 0 converged, 0 div/);
  });

  it('takes a link whose # a program has encoded', async () => {
    const link = await run(['--json', `https://example.org/lab/%23${encodeURI(small)}`]);
    expect(link).toEqual(await run(['--json', small]));
    expect(link.code).toBe(0);
  });

  it('prints nothing for an experiment with a problem, clamped values among them', async () => {
    const { code, out, err } = await run(['--json', small.replace('k=2', 'k=0')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^run 1: k must be a whole number from 1 to 10000, not “0”.*\n$/);
  });

  it('answers the good lines of standard input and names the bad ones', async () => {
    const input = ['steps=0', '', `${small}\r`, '  ', `colour=red&${small}`, `${small}&seed=2`].join('\n');
    const json = await run(['--json'], input);
    expect(json.code).toBe(2);
    expect(json.err.split('\n').map((line) => line.slice(0, 20))).toEqual([
      'line 1: steps must b',
      'line 5: unknown key ',
      '',
    ]);
    const canonical = parse(small).experiment;
    const printed = json.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).experiment);
    expect(printed.map((text) => parse(text).experiment)).toEqual([canonical, { ...canonical, seed: 2, show: 2 }]);

    const csv = await run([], input);
    expect(csv.code).toBe(2);
    expect(csv.out.split('\n').filter((line) => line === csvHeader)).toHaveLength(1);
    expect(csv.out.startsWith(csvHeader)).toBe(true);
    expect(csv.out.split('\n')).toHaveLength(1 + 8 + 8 + 1);
  });

  it('prints programs, and says for what there is none', async () => {
    const nested = 'run=lookahead(lookahead(sgd),state=interpolate)';
    const { code, out, err } = await run(['--code', 'pytorch'], `${nested}\n${small}\n`);
    expect(code).toBe(2);
    expect(err).toMatch(/^line 1: No program for PyTorch: .* is not covered\.\n$/);
    expect(out).toContain(`#   ${small.replace('k=2', 'k=2,alpha=0.5')}`);
    expect(out).toContain('torch.optim.SGD, lr=0.1');
  });

  it('reads formulas of one’s own, and says where one goes wrong', async () => {
    const text = 'landscape=custom(f=x^2+max(y,2*y))&start=1,1&run=sgd(lr=0.1)&steps=2';
    const { code, out, err } = await run(['--json', text]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      experiment: text.replace('+', '%2B'),
      runs: [
        {
          fast: [
            [1, 1],
            [0.8, 0.8],
            [expect.closeTo(0.64, 12), expect.closeTo(0.6, 12)],
          ],
        },
      ],
    });
    const wrong = await run([text.replace('2*y', '2*z')]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/“z” is not known here.*character 13/);
  });

  it('trains networks, under a header of their own', async () => {
    const network = 'network=mlp(hidden=none)&data=digits&batch=1000&run=sgd(lr=0.1)&backend=cpu&steps=1';
    const { code, out, err } = await run([], [small, network, small, network].join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const headers = out.split('\n').filter((row) => row.startsWith('run,'));
    expect(headers).toEqual([csvHeader, networkHeader]);
    expect(out.split('\n')).toHaveLength(2 + 2 * 8 + 2 * 2 + 1);
  });

  it('has nothing to say to empty input', async () => {
    expect(await run([], '\n\n')).toEqual({ code: 0, out: '', err: '' });
  });

  it('explains itself, and what it was not asked rightly', async () => {
    const help = await run(['--help']);
    expect({ code: help.code, err: help.err }).toEqual({ code: 0, err: '' });
    for (const option of ['--json', '--summary', '--help', csvHeader]) expect(help.out).toContain(option);
    const mistake = await run(['a', 'b']);
    expect({ code: mistake.code, out: mistake.out }).toEqual({ code: 2, out: '' });
    expect(mistake.err).toMatch(/^expected one experiment.*--help.*\n$/);
  });

  it('stops in peace when its reader has seen enough, although more would come in', async () => {
    const child = spawn(process.execPath, [PROGRAM]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    // The program goes while this may still be on its way.
    child.stdin.on('error', () => {});
    child.stdin.write(`${long}\n${long}\n`);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program to its end. */
function run(words: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words]);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

async function* later(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) {
    await pause(0);
    yield piece;
  }
}
