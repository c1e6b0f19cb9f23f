import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { choiceOf, experimentOf } from '../../../test/support.ts';
import { advance, answer, type Descent } from '../descent.ts';
import { noiseKinds } from '../noise/registry.ts';
import { suits } from '../noise/suits.ts';
import { tiled } from '../noise/tiled.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import type { BuiltValues } from '../optimizers/optimizer.ts';
import { fusedDescent } from './fusedDescent.ts';
import type { FusedWalk } from './fusedWalk.ts';

interface Setting {
  readonly noise: string;
  readonly landscape: string;
  readonly run: string;
  readonly columns: BuiltValues;
  readonly seeds: number;
  readonly groups: number;
  /** Where stretches end; the last one is the budget. */
  readonly stops: readonly number[];
  readonly seesSyncs: boolean;
}

const noises = noiseKinds
  .filter((kind) => suits(kind, objectiveOf(experimentOf('landscape=quadratic')).landscape))
  .map(
    ({ name, parameters }) =>
      (sigma: number) =>
        parameters.length > 0 ? `${name}(sigma=${sigma})` : name,
  );

const settings: fc.Arbitrary<Setting> = fc
  .record({
    noise: fc.tuple(fc.constantFrom(...noises), fc.constantFrom(0, 0.3, 2)).map(([noise, sigma]) => noise(sigma)),
    landscape: fc
      .tuple(fc.constantFrom(1, 7, 36), fc.constantFrom(0, 28, -90))
      .map(([condition, angle]) => `quadratic(condition=${condition},angle=${angle})`),
    sgd: fc.constantFrom('sgd(lr=0.01)', 'sgd(lr=0.02,momentum=0.9)', 'sgd(lr=0.005,momentum=0.5)'),
    k: fc.option(fc.integer({ min: 1, max: 70 })),
    seeds: fc.integer({ min: 1, max: 40 }),
    groups: fc.integer({ min: 1, max: 6 }),
    stretches: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 }),
    seesSyncs: fc.boolean(),
    // From rates that crawl to such as diverge at once or late, from 0 to beyond 1.
    rates: fc.option(fc.array(fc.constantFrom(0.003, 0.01, 0.02, 0.06, 0.3), { minLength: 1, maxLength: 5 })),
    alphas: fc.array(fc.constantFrom(0, 1 / 32, 0.5, 0.9, 1, 1.9), { minLength: 1, maxLength: 6 }),
  })
  .map(({ sgd, k, stretches, rates, alphas, ...others }) => {
    const { seeds, groups } = others;
    const spread = (values: readonly number[]) =>
      Float64Array.from({ length: 2 * seeds * groups }, (_, i) => values[(i % (seeds * groups)) % values.length]);
    return {
      ...others,
      run: k === null ? sgd : `lookahead(${sgd},k=${k})`,
      columns: { ...(rates && { lr: spread(rates) }), ...(k !== null && { alpha: spread(alphas) }) },
      stops: stretches.map((_, i) => stretches.slice(0, i + 1).reduce((sum, each) => sum + each, 0)),
    };
  });

test('comes to the same bits as one evaluation after another, whatever diverges on the way', () => {
  const [went, refused] = [vi.fn(), vi.fn()];
  fc.assert(
    fc.property(settings, (setting) => {
      const fused = ends(setting, (walk) => ({
        ...walk,
        go(...told) {
          const synced = walk.go(...told);
          (synced === null ? refused : went)();
          return synced;
        },
      }));
      expect(fused).toEqual(ends(setting, () => null));
    }),
    { numRuns: 200, seed: 1 },
  );
  // Else it would be the same thing compared with itself.
  expect(went.mock.calls.length).toBeGreaterThan(200);
  expect(refused.mock.calls.length).toBeGreaterThan(20);
});

describe('a lane that diverges', () => {
  const setting: Setting = {
    noise: 'gaussian(sigma=1)',
    landscape: 'quadratic(condition=36,angle=28)',
    run: 'lookahead(sgd(lr=0.01),k=5,alpha=0.5)',
    columns: { lr: new Float64Array(64).fill(0.01).fill(0.1, 7, 8).fill(0.1, 39, 40) },
    seeds: 16,
    groups: 2,
    stops: [200],
    seesSyncs: false,
  };

  test('is found at its evaluation, and holds nobody up afterwards', () => {
    const told: (boolean | null)[] = [];
    const run = begun(setting, (walk) => ({
      ...walk,
      go: (...given) => told[told.push(walk.go(...given)) - 1],
    }));
    go(run, setting);
    expect(told).toEqual([null, true, true, true]);
    expect(run.alive).toBe(31);
    expect(run.divergedAt[7]).toBeGreaterThan(1);
    expect(run.divergedAt[7]).toBeLessThan(50);
    expect([run.point[7], run.point[39], answer(run)[7]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const stepped = begun(setting, () => null);
    go(stepped, setting);
    expect(living(run)).toEqual(living(stepped));
  });

  test.each([
    { by: 'a fast step', run: 'sgd(lr=0.02)', from: 1.5e6, steps: 50, at: 1 },
    // Fast steps go to -0.9 times where they were, which a pull-back with alpha = 2 overshoots.
    { by: 'a pull-back', run: 'lookahead(sgd(lr=1.9),k=3,alpha=2)', from: 4.2e5, steps: 5, at: 3 },
  ])('by $by alone is found even where it has come back by the end of the stretch', ({ run, from, steps, at }) => {
    const returning: Setting = {
      ...setting,
      ...{
        noise: 'none',
        landscape: 'quadratic(condition=1)',
        run,
        columns: {},
        seeds: 128,
        groups: 1,
        stops: [steps],
      },
    };
    const [fused, stepped] = [(walk: FusedWalk) => walk, () => null].map((how) => {
      const each = begun(returning, how, fusedDescent, (lane) => (lane === 1 ? from : -5));
      go(each, returning);
      return each;
    });
    expect(Math.abs(stepped.point[1])).toBeLessThan(1e6);
    expect(stepped.divergedAt[1]).toBe(at);
    expect(living(fused)).toEqual(living(stepped));
  });

  test('leaves nothing behind that would hold up another batch', () => {
    const wild = { ...setting, columns: { lr: new Float64Array(64).fill(0.1) }, stops: [20] };
    go(begun(wild), wild);
    const smaller: Setting = { ...setting, columns: {}, seeds: 11, groups: 1 };
    const told: (boolean | null)[] = [];
    go(
      begun(smaller, (walk) => ({ ...walk, go: (...given) => told[told.push(walk.go(...given)) - 1] })),
      smaller,
    );
    expect(told).toEqual([true, true, true, true]);
  });
});

test('a table of draws serves noises of different strength, and runs that go on for longer', () => {
  const table = noiseFor(objectiveOf(experimentOf('landscape=quadratic&noise=gaussian')), 1, 64, 1, 20);
  for (const [sigma, steps] of [
    [1, 10],
    [2, 10],
    [2, 20],
  ]) {
    const setting = { noise: `gaussian(sigma=${sigma})`, landscape: 'quadratic', run: 'sgd(lr=0.01)', columns: {} };
    const [fused, stepped] = [(walk: FusedWalk) => walk, () => null].map((how) => {
      const run = begun({ ...setting, seeds: 64, groups: 1, stops: [], seesSyncs: false }, how);
      advance(run, steps, table);
      return living(run);
    });
    expect(fused).toEqual(stepped);
  }
});

describe('where no kernel suits', () => {
  const fusedFor = (text: string, run: string) =>
    fusedDescent(objectiveOf(experimentOf(text)), choiceOf(run), new Float64Array(64)).fused;

  test('there is none', () => {
    const ravine = 'landscape=quadratic&noise=gaussian';
    expect(fusedFor(ravine, 'lookahead(sgd)')).not.toBeNull();
    expect(fusedFor(ravine, 'sgd')).not.toBeNull();
    expect(fusedFor('landscape=rosenbrock', 'lookahead(sgd)')).toBeNull();
    expect(fusedFor(`${ravine}&schedule=cosine`, 'lookahead(sgd)')).toBeNull();
    for (const run of [
      'lookahead(adam)',
      'lookahead(sgd(momentum=0.9,nesterov=true))',
      'lookahead(sgd(momentum=0.9,dampening=0.5))',
      'lookahead(sgd(weightDecay=0.1))',
      'lookahead(sgd(momentum=0.9),state=reset)',
      'lookahead(sgd(momentum=0.9),state=interpolate)',
      'lookahead(sgd,convention=lazy)',
      'lookahead(lookahead(sgd))',
      'slowmo(sgd)',
      'ema(sgd)',
    ])
      expect(fusedFor(ravine, run), run).toBeNull();
  });

  test('nor for more lanes than it has room for', () => {
    const objective = objectiveOf(experimentOf('landscape=quadratic'));
    const fused = (lanes: number) => fusedDescent(objective, choiceOf('sgd'), new Float64Array(2 * lanes)).fused;
    expect([fused(256), fused(257)].map((each) => each === null)).toEqual([false, true]);
  });
});

describe('without WebAssembly or without its vectors', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const setting: Setting = {
    noise: 'gaussian(sigma=1)',
    landscape: 'quadratic(condition=36,angle=28)',
    run: 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)',
    columns: {},
    seeds: 16,
    groups: 3,
    stops: [70, 130],
    seesSyncs: true,
  };

  test.each([
    ['missing', undefined],
    [
      'of an older kind',
      {
        Module: class {
          constructor() {
            throw new SyntaxError('invalid value type');
          }
        },
      },
    ],
  ])('%s, everything goes step by step, to the same bits', async (_, stub) => {
    const fused = ends(setting, (walk) => walk);
    vi.resetModules();
    vi.stubGlobal('WebAssembly', stub);
    const fresh = await import('./fusedDescent.ts');
    const run = begun(setting, undefined, fresh.fusedDescent);
    expect(run.fused).toBeNull();
    expect(seen(run, setting)).toEqual(fused);
  });
});

/** All that an observer is told, and how it ends, of the lanes that have not diverged. */
function ends(setting: Setting, how: (walk: FusedWalk) => FusedWalk | null): unknown[] {
  return seen(begun(setting, how), setting);
}

function begun(
  setting: Setting,
  how: (walk: FusedWalk) => FusedWalk | null = (walk) => walk,
  begin = fusedDescent,
  x = (_lane: number) => -5,
): Descent {
  const lanes = setting.seeds * setting.groups;
  const start = Float64Array.from({ length: 2 * lanes }, (_, i) => (i < lanes ? x(i) : 1));
  const run = begin(objectiveIn(setting), choiceOf(setting.run), start, setting.columns);
  return { ...run, fused: run.fused && how(run.fused) };
}

function seen(run: Descent, setting: Setting): unknown[] {
  const told: unknown[] = [];
  go(run, setting, (evaluation) => told.push([evaluation, living(run)]));
  return [...told, living(run)];
}

function go(run: Descent, setting: Setting, synced?: (evaluation: number) => void): void {
  const { seeds, groups, stops, seesSyncs } = setting;
  for (const [index, stop] of stops.entries()) {
    const from = index === 0 ? 1 : stops[index - 1] + 1;
    const noise = noiseFor(objectiveIn(setting), 3, seeds, from, stop - from + 1);
    const wide = noise && tiled(noise, groups, from, stop - from + 1);
    advance(run, stop, wide, seesSyncs ? { sync: (_, evaluation) => synced?.(evaluation) } : {});
  }
}

function objectiveIn({ landscape, noise }: Setting) {
  return objectiveOf(experimentOf(`landscape=${landscape}&noise=${noise}`));
}

/** Everything about a run that the next step depends on, of the lanes that live. */
function living({ lanes, point, state, optimizer, divergedAt, alive, oracle }: Descent): unknown {
  const lives = (_: number, i: number) => divergedAt[i % lanes] === 0;
  const arrays = [point, ...optimizer.buffers(state), ...(optimizer.slow ? [optimizer.slow.pulledFrom(state)] : [])];
  const counters = JSON.stringify(state, (_, value) => (ArrayBuffer.isView(value) ? undefined : value));
  return {
    divergedAt: [...divergedAt],
    alive,
    spent: oracle.evaluations,
    counters,
    arrays: arrays.map((each) => [...each].filter(lives)),
  };
}
