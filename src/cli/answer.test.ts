import { describe, expect, it } from 'vitest';
import { parse } from '../engine/experiment/parse.ts';
import { complete } from '../engine/studies/drain.ts';
import { type Trajectory, trajectories } from '../engine/studies/trajectory.ts';
import { csvField, csvHeader, csvRows } from '../engine/trace/csv.ts';
import { traceJson } from '../engine/trace/json.ts';
import { answer } from './answer.ts';
import type { Form } from './arguments.ts';
import { figures } from './summary.ts';
import { summaryTable } from './summaryTable.ts';

const csv: Form = { json: false, summary: false };
const json: Form = { json: true, summary: false };
const summaryJson: Form = { json: true, summary: true };

// Three runs: with slow weights, linked, and independent. The noise is so strong that some of these seeds diverge.
const some =
  'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=800)&run=lookahead(sgd(lr=0.0007),k=3,alpha=0.5)' +
  '&run=inner&run=adam(lr=0.1)&steps=20&seed=7&seeds=40';
const divergent = 'landscape=quadratic(condition=10)&start=1,1&run=lookahead(sgd(lr=1),k=2)&run=inner&steps=30';
const settled = 'landscape=quadratic(condition=2)&start=1,1&run=lookahead(sgd(lr=0.4),k=2)&run=inner&steps=200&seeds=9';

/** Three points and two syncs, all numbers chosen to be awkward to write. */
const awkward: Trajectory = {
  status: 'diverged',
  evaluations: 3,
  fast: {
    x: Float64Array.of(1, 0.1 + 0.2, 1e-7),
    y: Float64Array.of(-1, 1e21, 5e-324),
    loss: Float64Array.of(0, Number.POSITIVE_INFINITY, 1 / 3),
  },
  slow: {
    x: Float64Array.of(1, 2),
    y: Float64Array.of(-1, 3),
    loss: Float64Array.of(0, 4),
    evaluation: Int32Array.of(0, 2),
    pulledFromX: Float64Array.of(1, 1e-7),
    pulledFromY: Float64Array.of(-1, 5e-324),
    average: false,
  },
};

describe('CSV', () => {
  it('quotes as RFC 4180 says', () => {
    expect(csvField('inner')).toBe('inner');
    expect(csvField('sgd(lr=0.1)')).toBe('sgd(lr=0.1)');
    expect(csvField('a,b')).toBe('"a,b"');
    expect(csvField('say "a"')).toBe('"say ""a"""');
    expect(csvField('a\r\nb')).toBe('"a\r\nb"');
  });

  it('puts the fast row of a step before the slow row of its sync', () => {
    expect([...csvRows('a,b', 7, awkward)]).toEqual([
      '"a,b",7,0,fast,1,-1,0\n',
      '"a,b",7,0,slow,1,-1,0\n',
      '"a,b",7,1,fast,0.30000000000000004,1e+21,Infinity\n',
      '"a,b",7,2,fast,1e-7,5e-324,0.3333333333333333\n',
      '"a,b",7,2,slow,2,3,4\n',
    ]);
  });

  it('holds every run, seed and point of the experiment, in this order and to the bit', () => {
    const { experiment, problems } = parse(some);
    expect(problems).toEqual([]);
    const runs = ['"lookahead(sgd(lr=0.0007),k=3,alpha=0.5)"', 'inner', 'adam(lr=0.1)'];
    const seeds = Array.from({ length: 40 }, (_, index) => 7 + index);
    const bySeed = seeds.map((seed) => complete(trajectories(experiment, seed)));
    const rows = runs.flatMap((run, index) => seeds.flatMap((seed, at) => expectedRows(run, seed, bySeed[at][index])));
    const text = [...answer(experiment, csv, true)].join('');
    expect(text.split('\n')).toEqual([csvHeader, ...rows, '']);
    expect(csvHeader).toBe('run,seed,step,kind,x,y,loss');
  });

  it('prints its header only once', () => {
    const { experiment } = parse(divergent);
    expect([...answer(experiment, csv, false)].join('')).not.toContain(csvHeader);
  });
});

describe('JSON', () => {
  it('is one line with the keys in their order, and null for what is not finite', () => {
    const runs = [
      { run: 'a "b"', seed: 1, trajectory: awkward },
      { run: 'inner', seed: 1, trajectory: { ...awkward, status: 'finished' as const, slow: null } },
    ];
    const fast = '[[1,-1],[0.30000000000000004,1e+21],[1e-7,5e-324]]';
    const loss = '[0,null,0.3333333333333333]';
    expect([...traceJson('steps=1', runs)].join('')).toBe(
      '{"experiment":"steps=1","runs":[' +
        `{"run":"a \\"b\\"","status":"diverged","step":3,"evaluations":3,"fast":${fast},"slow":[[1,-1],[2,3]],` +
        `"loss":{"fast":${loss},"slow":[0,4]}},` +
        `{"run":"inner","status":"finished","evaluations":3,"fast":${fast},"loss":{"fast":${loss}}}]}\n`,
    );
  });

  it('shows the first seed, with its canonical text', () => {
    const { experiment } = parse(some);
    const printed = JSON.parse([...answer(experiment, json, true)].join(''));
    const expected = complete(trajectories(experiment, 7));
    expect(printed.experiment).toBe(some);
    expect(printed.runs).toHaveLength(3);
    for (const [index, { fast, slow }] of expected.entries()) {
      const points = Array.from(fast.x, (x, step) => [x, fast.y[step]]);
      expect(printed.runs[index].fast).toEqual(points);
      expect(printed.runs[index].loss.fast).toEqual(Array.from(fast.loss));
      expect(printed.runs[index].loss.slow).toEqual(slow === null ? undefined : Array.from(slow.loss));
    }
  });

  it('says when a run diverged, and ends its paths before', () => {
    const { runs } = JSON.parse([...answer(parse(divergent).experiment, json, true)].join(''));
    expect(runs.map(({ run, status, step, evaluations }: Record<string, unknown>) => [run, status, step, evaluations]))
      // (-9)^t first exceeds 1e6 at t = 7; Lookahead halves its way: 81 becomes 41 at each sync.
      .toEqual([
        ['lookahead(sgd(lr=1),k=2,alpha=0.5)', 'diverged', 8, 8],
        ['inner', 'diverged', 7, 7],
      ]);
    expect(runs.map((run: { fast: unknown[] }) => run.fast.length)).toEqual([8, 7]);
  });
});

describe('summary', () => {
  it('takes quantiles between neighbours, and a diverged seed as infinite', () => {
    expect(figures(Float64Array.of(3, 1, 2))).toEqual({ median: 2, mean: 2, p10: 1.2, p90: 2.8 });
    const { median, mean, p10, p90 } = figures(Float64Array.of(Number.POSITIVE_INFINITY, 1, 1, 1));
    expect([median, mean, p10, p90]).toEqual([1, Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY]);
  });

  it('agrees with the ends of the single trajectories', () => {
    const { experiment } = parse(some);
    const { runs } = JSON.parse([...answer(experiment, summaryJson, true)].join(''));
    const bySeed = Array.from({ length: 40 }, (_, index) => complete(trajectories(experiment, 7 + index)));
    for (const [index, { ended, final }] of runs.entries()) {
      const mine = bySeed.map((each) => each[index]);
      const end = ({ status }: Trajectory, loss: Float64Array) =>
        status === 'diverged' ? Number.POSITIVE_INFINITY : (loss.at(-1) ?? Number.NaN);
      const fast = mine.map((each) => end(each, each.fast.loss));
      const slow = mine.flatMap((each) => (each.slow === null ? [] : [end(each, each.slow.loss)]));
      const count = (status: string) => mine.filter((each) => each.status === status).length;
      expect(ended).toEqual({ finished: count('finished'), converged: 0, diverged: count('diverged') });
      expect(final.fast).toEqual(asJson(figures(Float64Array.from(fast))));
      expect(final.slow).toEqual(slow.length === 0 ? undefined : asJson(figures(Float64Array.from(slow))));
    }
    // Else the test would not show what it is meant to.
    expect(runs[0].ended.diverged).toBeGreaterThan(0);
    expect(runs[0].ended.finished).toBeGreaterThan(0);
  });

  it('counts every seed where nothing is random, and has all of them end alike', () => {
    const { experiment } = parse(settled);
    const { runs } = JSON.parse([...answer(experiment, summaryJson, true)].join(''));
    const [lookahead, inner] = complete(trajectories(experiment, 1));
    const all = (loss: number | undefined) => ({ median: loss, mean: loss, p10: loss, p90: loss });
    const ended = { finished: 0, converged: 9, diverged: 0 };
    expect(runs).toEqual([
      {
        run: 'lookahead(sgd(lr=0.4),k=2,alpha=0.5)',
        ended,
        final: { fast: all(lookahead.fast.loss.at(-1)), slow: all(lookahead.slow?.loss.at(-1)) },
      },
      { run: 'inner', ended, final: { fast: all(inner.fast.loss.at(-1)) } },
    ]);
  });

  it('aligns its columns over all runs', () => {
    const fast = { median: 1 / 3, mean: Number.POSITIVE_INFINITY, p10: 1e-12, p90: 123456789 };
    const slow = { median: 0, mean: 1, p10: 2.5, p90: 3 };
    const table = summaryTable('steps=1', [
      { run: 'a', ended: { finished: 1, converged: 0, diverged: 2 }, final: { fast, slow } },
      { run: 'inner', ended: { finished: 0, converged: 3, diverged: 0 }, final: { fast: slow, slow: null } },
    ]);
    expect(table.split('\n')).toEqual([
      'steps=1',
      '',
      'a',
      '1 finished, 0 converged, 2 diverged',
      'final loss    median  mean    p10        p90',
      'fast        0.333333   inf  1e-12  123457000',
      'slow               0     1    2.5          3',
      '',
      'inner',
      '0 finished, 3 converged, 0 diverged',
      'final loss    median  mean    p10        p90',
      'fast               0     1    2.5          3',
      '',
    ]);
  });
});

function expectedRows(run: string, seed: number, { fast, slow }: Trajectory): string[] {
  const syncs = new Map(Array.from(slow?.evaluation ?? [], (evaluation, sync) => [evaluation, sync]));
  return Array.from(fast.x, (x, step) => {
    const sync = syncs.get(step);
    const fastRow = [run, seed, step, 'fast', x, fast.y[step], fast.loss[step]].join(',');
    if (slow === null || sync === undefined) return [fastRow];
    return [fastRow, [run, seed, step, 'slow', slow.x[sync], slow.y[sync], slow.loss[sync]].join(',')];
  }).flat();
}

/** As it looks after it was printed: Infinity has become null. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
