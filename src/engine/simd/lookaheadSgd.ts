import {
  abs,
  add,
  allTrue,
  atMost,
  both,
  type Code,
  double,
  int,
  isEqual,
  isLess,
  type Local,
  larger,
  load,
  moduleOf,
  modulo,
  mul,
  plus,
  repeat,
  store,
  sub,
  times,
  twice,
  when,
} from './assembler.ts';

/** What is left out of the kernel or put into it; everything else is a parameter. */
export interface Variant {
  /** What the draws do: nothing, are added to the gradient, subtracted from where it is taken, or multiply it. */
  readonly noise: 'none' | 'added' | 'displacing' | 'factor';
  readonly momentum: boolean;
}

/** Lanes whose points stay in registers at a time: two to a vector, and four vectors to be busy while one waits. */
export const TOGETHER = 8;
export const MOST_LANES = 256;
export const MOST_EVALUATIONS = 50;

/** A column: one double of each lane, and room for a last group that is not full. */
export const COLUMN = 8 * (MOST_LANES + TOGETHER);

/** Where in memory columns lie, in bytes: for each name the column of x and then that of y. */
export const PLACE = {
  theta: 0,
  b: 2 * COLUMN,
  lr: 4 * COLUMN,
  phi: 6 * COLUMN,
  pulledFrom: 8 * COLUMN,
  alpha: 10 * COLUMN,
  /** A row per evaluation: a draw of each seed and again the first ones, so that each group finds its own in a row. */
  noise: 12 * COLUMN,
} as const;

const BYTES = PLACE.noise + MOST_EVALUATIONS * 2 * COLUMN;

/** The parameters of `run` in their order. */
const PARAMETERS = {
  lanes: 'i32',
  /** At least one. */
  evaluations: 'i32',
  /** Fast steps in a cycle, and those taken of the present one. With k = 0 it is plain SGD and there are no syncs. */
  k: 'i32',
  sinceSync: 'i32',
  /** Lane l meets the draws of seed l modulo `seeds`. */
  seeds: 'i32',
  /** Bytes from the draws for x to those for y, and from these to the next row. */
  half: 'i32',
  /** Of the quadratic. */
  c: 'f64',
  s: 'f64',
  condition: 'f64',
  momentum: 'f64',
  limit: 'f64',
} as const;

type Axes = readonly [x: Local, y: Local];

/** Two lanes: their points and momentum buffers, and how far their doubles are from the group's first. */
interface Pair {
  readonly theta: Axes;
  readonly b: Axes;
  readonly offset: number;
}

/**
 * Many evaluations of Lookahead(SGD) on the noisy quadratic for many lanes: quadratic.ts, the noises, sgd.ts and
 * lookahead.ts in one, each operation as it is there and in the same order, so that all bits are the same. Returns 1
 * where all coordinates were within the limit at all times and all syncs, else 0.
 */
export function lookaheadSgd({ noise, momentum: hasMomentum }: Variant): Uint8Array<ArrayBuffer> {
  return moduleOf(PARAMETERS, BYTES, (given, declare) => {
    const axes = (): Axes => [declare('v128'), declare('v128')];
    const [lane, first, t, sinceSync] = Array.from({ length: 4 }, () => declare('i32'));
    const z = [declare('i32'), declare('i32')] as const;
    const [c, s, condition, momentum, limit] = Array.from({ length: 5 }, () => declare('v128'));
    const [farthest, near, u, v] = Array.from({ length: 4 }, () => declare('v128'));
    const [displaced, g] = [axes(), axes()];
    const pairs = Array.from({ length: TOGETHER / 2 }, (_, i): Pair => ({ theta: axes(), b: axes(), offset: 16 * i }));

    const place = (name: keyof typeof PLACE, axis: number, { offset }: Pair) => PLACE[name] + axis * COLUMN + offset;
    const read = (name: keyof typeof PLACE, axis: number, pair: Pair) => load(first, place(name, axis, pair));
    const write = (name: keyof typeof PLACE, axis: number, pair: Pair, value: Code) =>
      store(first, place(name, axis, pair), value);
    const onBoth = (code: (axis: 0 | 1) => readonly Code[]) => [...code(0), ...code(1)];

    const gradient = ([x, y]: Axes) => [
      u.set(add(mul(c, x), mul(s, y))),
      v.set(mul(condition, sub(mul(c, y), mul(s, x)))),
      g[0].set(sub(mul(c, u), mul(s, v))),
      g[1].set(add(mul(s, u), mul(c, v))),
    ];

    const noisyGradient = ({ theta, offset }: Pair) => {
      const draw = (axis: 0 | 1) => load(z[axis], PLACE.noise + offset);
      if (noise === 'displacing')
        return [...onBoth((axis) => [displaced[axis].set(sub(theta[axis], draw(axis)))]), ...gradient(displaced)];
      if (noise === 'none') return gradient(theta);
      const disturb = noise === 'added' ? add : mul;
      return [...gradient(theta), ...onBoth((axis) => [g[axis].set(disturb(g[axis], draw(axis)))])];
    };

    const watch = (theta: Local) => farthest.set(larger(farthest, abs(theta)));

    const fastStep = (pair: Pair) => [
      ...noisyGradient(pair),
      ...onBoth((axis) => {
        const [theta, b] = [pair.theta[axis], pair.b[axis]];
        const descend = theta.set(sub(theta, mul(read('lr', axis, pair), hasMomentum ? b : g[axis])));
        const carry = hasMomentum ? [b.set(add(mul(momentum, b), g[axis]))] : [];
        return [...carry, descend, watch(theta)];
      }),
    ];

    const pullBack = (pair: Pair) =>
      onBoth((axis) => {
        const theta = pair.theta[axis];
        const [phi, alpha] = [read('phi', axis, pair), read('alpha', axis, pair)];
        return [
          write('pulledFrom', axis, pair, theta),
          theta.set(add(mul(sub(twice(double(1)), alpha), phi), mul(alpha, theta))),
          write('phi', axis, pair, theta),
          watch(theta),
        ];
      });

    const evaluation = [
      ...pairs.flatMap(fastStep),
      z[0].set(plus(z[1], given.half)),
      z[1].set(plus(z[0], given.half)),
      sinceSync.set(plus(sinceSync, int(1))),
      when(isEqual(sinceSync, given.k), [...pairs.flatMap(pullBack), sinceSync.set(int(0))]),
      t.set(plus(t, int(1))),
    ];

    const take = (pair: Pair) =>
      onBoth((axis) => [
        pair.theta[axis].set(read('theta', axis, pair)),
        ...(hasMomentum ? [pair.b[axis].set(read('b', axis, pair))] : []),
      ]);
    const leave = (pair: Pair) =>
      onBoth((axis) => [
        write('theta', axis, pair, pair.theta[axis]),
        ...(hasMomentum ? [write('b', axis, pair, pair.b[axis])] : []),
        // `watch` passes NaN over, but what is NaN once remains so.
        near.set(both(near, atMost(abs(pair.theta[axis]), limit))),
      ]);

    const group = [
      first.set(times(lane, int(8))),
      z[0].set(times(modulo(lane, given.seeds), int(8))),
      z[1].set(plus(z[0], given.half)),
      t.set(int(0)),
      sinceSync.set(given.sinceSync),
      farthest.set(twice(double(0))),
      ...pairs.flatMap(take),
      repeat(evaluation, isLess(t, given.evaluations)),
      ...pairs.flatMap(leave),
      near.set(both(near, atMost(farthest, limit))),
      lane.set(plus(lane, int(TOGETHER))),
    ];

    return [
      c.set(twice(given.c)),
      s.set(twice(given.s)),
      condition.set(twice(given.condition)),
      momentum.set(twice(given.momentum)),
      limit.set(twice(given.limit)),
      near.set(atMost(limit, limit)),
      repeat(group, isLess(lane, given.lanes)),
      allTrue(near),
    ];
  });
}
