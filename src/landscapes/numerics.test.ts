import { describe, expect, it } from 'vitest';
import { cos2pi, exp, log, sin2pi } from './numerics.ts';

describe('against exact arithmetic', () => {
  it('sin2pi and cos2pi err by less than 4e-16', () => {
    for (const x of [...samples(3000, -1, 1), ...samples(1000, -1e6, 1e6), ...samples(1000, -1e-9, 1e-9)]) {
      const quarter = ONE >> 2n;
      expect(error(fixed(sin2pi(x)), sineOfTurns(fixed(x)), ONE), `sin2pi(${x})`).toBeLessThan(4e-16);
      expect(error(fixed(cos2pi(x)), sineOfTurns(fixed(x) + quarter), ONE), `cos2pi(${x})`).toBeLessThan(4e-16);
    }
  });

  it('exp errs by less than 4e-16 of the result', () => {
    for (const x of [...samples(3000, -2, 2), ...samples(2000, -708, 709), ...samples(1000, -1e-9, 1e-9)]) {
      const { fraction, exponent } = exponential(fixed(x));
      expect(error(fixed(timesPowerOfTwo(exp(x), -exponent)), fraction, fraction), `exp(${x})`).toBeLessThan(4e-16);
    }
  });

  it('log errs by less than 4e-16 of the result', () => {
    const wide = samples(2000, -1020, 1020).map((exponent) => timesPowerOfTwo(1.7, Math.round(exponent)) / 1.3);
    for (const x of [...samples(2000, 0.5, 2), ...samples(1000, 0.999, 1.001), ...samples(1000, 2, 1e6), ...wide]) {
      const y = log(x);
      // log x - y = log(x e^-y), and as that is tiny, x e^-y - 1.
      const { fraction, exponent } = exponential(fixed(-y));
      const rest = error(times(fixed(timesPowerOfTwo(x, exponent)), fraction), ONE, ONE);
      expect(rest / Math.abs(y), `log(${x})`).toBeLessThan(4e-16);
    }
  });

  it('notices an error of 1e-15', () => {
    const { fraction, exponent } = exponential(fixed(1.5));
    const wrong = timesPowerOfTwo(exp(1.5) * (1 + 1e-15), -exponent);
    expect(error(fixed(wrong), fraction, fraction)).toBeGreaterThan(8e-16);
  });
});

describe('against this engine', () => {
  // The engine's own functions err by up to 1 unit in the last place, and the argument 2 pi x by half of one.
  it.each([
    ['sin2pi', sin2pi, (x: number) => Math.sin(2 * Math.PI * x), -2, 2],
    ['cos2pi', cos2pi, (x: number) => Math.cos(2 * Math.PI * x), -2, 2],
    ['exp', exp, Math.exp, -30, 0.5],
    ['log', log, Math.log, 0.4, 2.6],
  ] as const)('%s agrees densely', (_name, ours, theirs, from, to) => {
    let worst = 0;
    for (const x of samples(100_000, from, to)) worst = Math.max(worst, Math.abs(ours(x) - theirs(x)));
    expect(worst).toBeLessThan(3e-15);
  });
});

describe('special values', () => {
  it('sin2pi and cos2pi are exact at the quarters, wherever they are', () => {
    for (const turn of [0, 1, -1, 7, -1000, 2 ** 40]) {
      expect([0, 0.25, 0.5, 0.75].map((quarter) => sin2pi(turn + quarter) + 0)).toEqual([0, 1, 0, -1]);
      expect([0, 0.25, 0.5, 0.75].map((quarter) => cos2pi(turn + quarter) + 0)).toEqual([1, 0, -1, 0]);
    }
    for (const whole of [2 ** 52 + 1, -(2 ** 53), 1e308]) expect([sin2pi(whole), cos2pi(whole)]).toEqual([0, 1]);
  });

  it('sin2pi and cos2pi stay between -1 and 1', () => {
    let largest = 0;
    for (const x of samples(100_000, -1e-7, 1e-7)) {
      largest = Math.max(largest, Math.abs(cos2pi(x)), Math.abs(sin2pi(0.25 + x)));
    }
    expect(largest).toBe(1);
  });

  it('what is not finite has no sine', () => {
    for (const x of [Number.NaN, Infinity, -Infinity]) expect([sin2pi(x), cos2pi(x)]).toEqual([Number.NaN, Number.NaN]);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [1000, Infinity],
    [-1000, 0],
    [Infinity, Infinity],
    [-Infinity, 0],
    [Number.NaN, Number.NaN],
    [709.7827128933841, Infinity],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
  ])('exp(%d) = %d', (x, result) => {
    expect(exp(x)).toBe(result);
  });

  it('exp is finite up to its last argument and keeps the bits that a subnormal has', () => {
    expect(exp(709.782712893384) / Math.exp(709.782712893384)).toBeCloseTo(1, 14);
    for (const x of samples(1000, -745, -708)) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(1e-15 * exp(x) + Number.MIN_VALUE);
    }
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, Number.NaN],
    [-Infinity, Number.NaN],
    [Infinity, Infinity],
    [Number.NaN, Number.NaN],
    [2, Math.LN2],
    [Number.MAX_VALUE, 709.782712893384],
    [Number.MIN_VALUE, -744.4400719213812],
    [2 ** -1022, -708.3964185322641],
  ])('log(%d) = %d', (x, result) => {
    expect(log(x)).toBe(result);
  });
});

// Every engine must compute these bits, and so must every later version: a published link shows the same path for ever.
it('the bits are pinned', () => {
  expect(digest(samples(10_000, -5, 5).map(sin2pi))).toBe('3d50068c');
  expect(digest(samples(10_000, -5, 5).map(cos2pi))).toBe('f411b276');
  expect(digest(samples(10_000, -750, 715).map(exp))).toBe('5924e931');
  expect(digest(samples(10_000, 0, 1000).map(log))).toBe('1e9c4b5a');
});

/** Numbers from a small linear congruential generator, the same in every run. */
function samples(count: number, from: number, to: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + (to - from) * ((state + 0.5) / 2 ** 32);
  });
}

/** FNV-1a over the bytes of the numbers. */
function digest(numbers: readonly number[]): string {
  let hash = 0x811c9dc5;
  const view = new DataView(new ArrayBuffer(8));
  for (const number of numbers) {
    view.setFloat64(0, number);
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

function timesPowerOfTwo(x: number, exponent: number): number {
  const factor = exponent < 0 ? 0.5 : 2;
  let result = x;
  for (let i = 0; i < Math.abs(exponent); i++) result *= factor;
  return result;
}

// Exact arithmetic: integers that count 2^-256.

const BITS = 256n;
const ONE = 1n << BITS;
const LN2 = series((k) => (k === 0 ? 0n : ONE / (BigInt(k) << BigInt(k))));
const TWO_PI = 2n * (16n * arcTangentOfOneOver(5n) - 4n * arcTangentOfOneOver(239n)); // Machin 1706

/** Without loss: a double from 2^-256 upwards is a multiple of 2^-256, down to its last bit for all samples here. */
function fixed(x: number): bigint {
  let [whole, shift] = [x, 0n];
  for (; !Number.isInteger(whole) && shift < BITS; shift++) whole *= 2;
  return BigInt(Math.round(whole)) << (BITS - shift);
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

/** |a - b| / |scale| */
function error(a: bigint, b: bigint, scale: bigint): number {
  const ratio = ((a - b) << 80n) / scale;
  return Math.abs(Number(ratio)) / 2 ** 80;
}

/** The sum of terms 0, 1, 2, ... up to the first that is 0 and not term 0. */
function series(term: (k: number) => bigint): bigint {
  let sum = term(0);
  for (let k = 1, next = term(1); next !== 0n && next !== -1n; k++, next = term(k)) sum += next;
  return sum;
}

function arcTangentOfOneOver(n: bigint): bigint {
  return series((k) => ((k % 2 === 0 ? 1n : -1n) * ONE) / (BigInt(2 * k + 1) * n ** BigInt(2 * k + 1)));
}

function sineOfTurns(x: bigint): bigint {
  const turn = x - (((x + (ONE >> 1n)) >> BITS) << BITS);
  const angle = times(turn, TWO_PI);
  let term = angle;
  return series((k) => {
    if (k > 0) term = -times(times(term, angle), angle) / BigInt(2 * k * (2 * k + 1));
    return term;
  });
}

/** e^x = fraction 2^exponent */
function exponential(x: bigint): { fraction: bigint; exponent: number } {
  const exponent = x / LN2;
  const rest = x - exponent * LN2;
  let term = ONE;
  const fraction = series((k) => {
    if (k > 0) term = times(term, rest) / BigInt(k);
    return term;
  });
  return { fraction, exponent: Number(exponent) };
}
