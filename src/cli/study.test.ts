import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../test/support.ts';
import { optimizersOf } from '../engine/experiment/experiment.ts';
import { sweepables } from '../engine/experiment/sweepable.ts';
import { complete } from '../engine/studies/drain.ts';
import { ensemble } from '../engine/studies/ensemble.ts';
import { kAlphaMap } from '../engine/studies/kAlphaMap.ts';
import { WHOLE_STUDY } from '../engine/studies/part.ts';
import { quantile } from '../engine/studies/quantile.ts';
import { trajectories } from '../engine/studies/trajectory.ts';
import { landscapes } from '../landscapes/registry.ts';
import { Mistake } from './study/mistake.ts';
import { readStudyRequest } from './study/request.ts';

const PROGRAM = fileURLToPath(new URL('../../scripts/study.mjs', import.meta.url));
/** Starting Node takes a while on a machine that is busy with other tests. */
const PATIENCE = 60_000;

const noisy =
  'landscape=himmelblau&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner&steps=60&seeds=8';

/** What the study prints, as the program does. */
function printed(...words: readonly string[]): string {
  const request = readStudyRequest(words);
  if (request.type === 'help') return '';
  const { command, text, options, part, format } = request;
  const answer = complete(command.plan(experimentOf(text), options, part));
  const header = format === 'csv' && part.index === 0 ? `${command.header}\n` : '';
  return header + [...answer[format]()].join('');
}

function rows(csv: string): string[][] {
  const lines = csv.split('\n');
  expect(lines.pop()).toBe('');
  // The only field with commas is the name of a run, in quotes.
  return lines.map((line) => (line.match(/"[^"]*"|[^,]+/g) ?? []).map((field) => field.replaceAll('"', '')));
}

describe('options that do not suit the experiment', () => {
  it.each([
    [['map', 'run=sgd(lr=0.1)'], /needs a first run with a k and an alpha.*not sgd\(lr=0\.1\)$/],
    [['map', noisy, '--metric', 'fnal'], /^unknown metric “fnal”; did you mean final\?$/],
    [['map', noisy, '--seeds', '0'], /^--seeds must be a whole number from 1 to 100000, not “0”$/],
    [['map', noisy, '--resamples', '-1'], /^--resamples must be a whole number from 0/],
    [['map', noisy, '--seeds', '100000'], /do not fit into memory; share them out, as in --shard 1\/11$/],
    [['map', 'landscape=saddle&steps=9', '--metric', 'reach'], /^--metric reach needs a landscape with a known floor/],
    [['sweep', noisy, '--of', 'sgma'], /^unknown number “sgma”; did you mean sigma\?$/],
    [['sweep', noisy, '--scale', 'lin'], /^--scale must be log or linear, not “lin”$/],
    [['basins', 'landscape=saddle&steps=9'], /^saddle has no minimum/],
    [['basins', noisy, '--grid', '5'], /^--grid must be columns and rows, .* not “5”$/],
    [['basins', noisy, '--grid', '5x0'], /^--grid/],
    [['basins', noisy, '--window', '1,0,0,1'], /^--window must be x0,x1,y0,y1 with x0 < x1/],
    [['basins', noisy, '--window', '0,1e9,0,1'], /^--window/],
    [['basins', noisy, '--runs', '0,2'], /^--runs must be indices from 0 to 1, .*not “0,2”$/],
    [['basins', noisy, '--runs', '0,0'], /^--runs/],
  ] as const)('are named (%#)', (words, message) => {
    expect(() => printed(...words)).toThrow(Mistake);
    expect(() => printed(...words)).toThrow(message);
  });
});

describe('a map', () => {
  it('prints the cells that the study has, to the bit, with as many seeds as asked for', () => {
    const experiment = { ...experimentOf(noisy), seeds: 12 };
    const question = { experiment, ks: [2, 5], alphas: [0.5, 1], seeds: 12, resamples: 50, part: WHOLE_STUDY };
    const map = complete(kAlphaMap({ ...question, metric: 'area' }));
    const options = '--k 2,5 --alpha 0:1:2 --seeds 12 --metric area --resamples 50'.split(' ');
    const [header, ...cells] = rows(printed('map', noisy, ...options));
    expect(header).toEqual('k,alpha,study,baseline,value,low,high,diverged'.split(','));
    const columns = [map.study, map.baseline, map.value, map.low, map.high, map.diverged];
    expect(cells.map((cell) => cell.map(Number))).toEqual(
      [2, 5].flatMap((k, column) =>
        [0.5, 1].map((alpha, row) => [k, alpha, ...columns.map((each) => each[2 * column + row])]),
      ),
    );
    const lines = printed('map', noisy, ...options, '--format', 'json')
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(lines).toMatchObject([
      { k: 2, metric: 'area', scale: 'ratio', level: null },
      {
        k: 5,
        cells: [
          { alpha: 0.5, study: map.study[2], diverged: 0 },
          { alpha: 1, value: 1 },
        ],
      },
    ]);
  });

  it('by default is the map of the app, by the metric of the experiment’s own map', () => {
    const cells = rows(printed('map', `${noisy.replace('seeds=8', 'seeds=2')}&study=map(metric=diverged)`)).slice(1);
    expect(cells.map(([k, alpha]) => `${k},${alpha}`)).toEqual(
      Array.from({ length: 1024 }, (_, cell) => `${1 + Math.floor(cell / 32)},${(1 + (cell % 32)) / 32}`),
    );
    expect(new Set(cells.map(([, , study]) => study))).toEqual(new Set(['0']));
  });
});

describe('a sweep', () => {
  it('prints for every run the medians of the same experiments alone', () => {
    const [header, ...cells] = rows(printed('sweep', noisy, '--of', 'lr', '--range', '0.01:1:3'));
    expect(header).toEqual(['value', 'run', 'median', 'p10', 'p90', 'diverged']);
    const expected = [0.01, 0.1, 1].flatMap((lr) => {
      const runs = complete(ensemble(experimentOf(noisy.replace('lr=0.1', `lr=${lr}`))));
      return ['lookahead(adam(lr=0.1),k=5,alpha=0.5)', 'inner'].map((name, run) => {
        const losses = runs[run].judged.toSorted();
        return [lr, name, quantile(losses, 0.5), quantile(losses, 0.1), quantile(losses, 0.9), 0].map(String);
      });
    });
    expect(cells).toEqual(expected);
  });

  it('by default varies what the experiment’s own sweep does, over what its slider offers', () => {
    const own = rows(
      printed('sweep', `${noisy}&study=sweep(of=sigma,metric=diverged)`, '--seeds', '2', '--format=csv'),
    );
    const sigma = sweepables(experimentOf(noisy)).find(({ parameter }) => parameter.name === 'sigma')?.parameter;
    const { min, max } = sigma?.slider ?? { min: 0, max: 0 };
    expect(own.length).toBe(1 + 48 * 2);
    expect([own[1][0], own.at(-1)?.[0]].map(Number)).toEqual([min, max]);
    const other = printed('sweep', 'landscape=beale&run=sgd(lr=1)&steps=50', '--range', '1,2', '--format', 'json');
    expect(JSON.parse(other.split('\n')[0])).toEqual({
      of: 'lr',
      value: 1,
      metric: 'final',
      level: null,
      runs: [{ run: 'sgd(lr=1)', median: null, p10: null, p90: null, diverged: 1 }],
    });
  });
});

describe('basins', () => {
  it('print for every start what a run alone reaches', () => {
    const [header, ...cells] = rows(printed('basins', `${noisy}&show=3`, '--grid', '5x4', '--window', '-4,4,-4,4'));
    expect(header).toEqual(['x', 'y', 'run', 'reached']);
    expect(cells).toHaveLength(2 * 5 * 4);
    const minima = landscapes.find(({ name }) => name === 'himmelblau')?.minima({}) ?? [];
    let reachedSomething = 0;
    for (const [index, [x, y, run, reached]] of cells.entries()) {
      const cell = Math.floor(index / 2);
      expect(Number(x)).toBeCloseTo(-4 + 1.6 * ((cell % 5) + 0.5), 12);
      expect(Number(y)).toBe(4 - 2 * (Math.floor(cell / 5) + 0.5));
      expect(run).toBe(index % 2 === 0 ? 'lookahead(adam(lr=0.1),k=5,alpha=0.5)' : 'inner');
      if (!/^\d$/.test(reached)) continue;
      reachedSomething++;
      const alone = { ...experimentOf(noisy), start: [Number(x), Number(y)] as const };
      const trajectory = complete(trajectories({ ...alone, runs: [optimizersOf(alone)[index % 2]] }, 3))[0];
      const path = trajectory.slow ?? trajectory.fast;
      const end = [path.x.at(-1) ?? 0, path.y.at(-1) ?? 0];
      const distances = minima.map(({ at }) => Math.hypot(at[0] - end[0], at[1] - end[1]));
      expect(distances.indexOf(Math.min(...distances))).toBe(Number(reached));
    }
    expect(reachedSomething).toBeGreaterThan(10);
  });

  it('tell in their first line of JSON what holds for all, the minima among it', () => {
    const words = ['basins', noisy, '--grid', '3x2', '--runs', '1', '--format', 'json'];
    const [head, ...lines] = printed(...words)
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(head).toMatchObject({ seed: 1, window: [-5, 5, -5, 5], grid: [3, 2] });
    expect(head.minima).toHaveLength(4);
    expect(experimentOf(head.experiment)).toEqual(experimentOf(noisy));
    expect(lines.map(({ y, run, x }) => [y, run, x.length])).toEqual([
      [2.5, 'inner', 3],
      [-2.5, 'inner', 3],
    ]);
    expect(printed(...words, '--shard', '2/2').split('\n')).toHaveLength(2);
  });
});

describe('shards', () => {
  it.each([
    ['map', '--k', '1:7', '--alpha', '0:1:3', '--resamples', '20'],
    ['map', '--k', '1:3', '--alpha', '0.5,1', '--metric', 'reach'],
    ['sweep', '--of', 'k', '--range', '1:7:7', '--metric', 'reach'],
    ['basins', '--grid', '6x7'],
  ])('of %s %j make the same whole, however many there are', (name, ...options) => {
    for (const format of ['csv', 'json']) {
      const words = [name, noisy, ...options, '--format', format];
      const whole = printed(...words).split('\n');
      for (const count of [2, 5, 9]) {
        const shards = Array.from({ length: count }, (_, index) =>
          printed(...words, '--shard', `${index + 1}/${count}`),
        );
        const together = shards.join('').split('\n');
        // The first line is the header, or holds for all.
        if (format === 'csv' || name === 'basins') expect(together[0]).toBe(whole[0]);
        expect(together.toSorted()).toEqual(whole.toSorted());
      }
    }
  });
});

describe('the program', { timeout: PATIENCE }, () => {
  it('prints a table', async () => {
    const { code, out, err } = await run(['map', noisy, '--k', '2', '--alpha', '1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(printed('map', noisy, '--k', '2', '--alpha', '1'));
  });

  it('says on one line what is wrong with the words, and computes nothing', async () => {
    expect(await run(['map', noisy, '--k', '0'])).toEqual({
      code: 2,
      out: '',
      err: '--k: k must be a whole number from 1 to 10000, not 0 (--help says more)\n',
    });
  });

  it('says what is wrong with the experiment, and computes nothing', async () => {
    const { code, out, err } = await run(['sweep', `${noisy}&colour=red`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^unknown key “colour”.*\n$/);
  });

  it('reads a formula of one’s own', async () => {
    const text = 'landscape=custom(f=(x^2-1)^2+y^2)&start=0.5,0&run=lookahead(sgd(lr=0.05))&run=inner&steps=200';
    const { code, out, err } = await run(['basins', text, '--grid', '2x1', '--window', '-2,2,-1,1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      new Set(
        rows(out)
          .slice(1)
          .map(([x, , , reached]) => `${x} ${reached}`),
      ).size,
    ).toBe(2);
  });

  it('explains itself with everything that it takes', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['map', 'sweep', 'basins']) {
      const request = readStudyRequest([name, '']);
      if (request.type === 'help') throw new Error('nobody asked for help');
      expect(out).toContain(`CSV: ${request.command.header}\n`);
      for (const option of request.command.options) expect(out).toContain(`--${option}`);
    }
  });

  it('answers for a network, fetches its data and says what it cannot do', { timeout: PATIENCE }, async () => {
    const text =
      'network=mlp(hidden=none)&data=digits&batch=8&run=lookahead(sgd(lr=0.1),k=2,alpha=0.5)&steps=5&seeds=2';
    const [answered, wrong, unknown] = await Promise.all([
      run(['map', text, '--k', '2', '--alpha', '1']),
      run(['basins', text]),
      run(['map', `${text}&noise=none`]),
    ]);
    expect(answered).toMatchObject({ code: 0, err: '' });
    expect(rows(answered.out)[1].slice(0, 2)).toEqual(['2', '1']);
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^basins is asked of landscapes/) });
    expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/noise/) });
  });

  it('stops in peace when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'basins', noisy, '--grid', '300x300']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
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
function run(words: readonly string[]): Promise<Ended> {
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
  });
}
