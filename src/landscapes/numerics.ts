/**
 * Sine, cosine, exponential and logarithm that give the same bits in every JavaScript engine.
 *
 * The language leaves the last bits of `Math.sin`, `Math.exp` and their kin to the engine, and engines differ. A
 * descent amplifies such a difference until two readers of one link see two paths. What follows uses only operations
 * that IEEE 754 and the language fix exactly: + - * / and the rounding, comparing and storing of doubles.
 *
 * The polynomials are our own: minimax in the relative error of the whole function (Remez exchange with 60 digits), the
 * coefficients then rounded to doubles. What each would err with exact coefficients is said beside it; rounding adds
 * the rest. In all, against exact arithmetic: sine and cosine below 4e-16 absolute, exp and log below 4e-16 relative.
 */

/** Every power of two that is a double, from 2^-1074 to 2^1023; 2^0 stands at OF_ZERO. */
const powersOfTwo = new Float64Array(2098);
const OF_ZERO = 1074;
for (let i = 0, power = Number.MIN_VALUE; i < powersOfTwo.length; i++, power *= 2) powersOfTwo[i] = power;

/** Where `log` takes a double apart; nothing is remembered in it. A view, because it fixes the order of the bytes. */
const scratch = new DataView(new ArrayBuffer(8));

/** log 2 in two parts: the first has 41 bits, so that its product with n, which has 11, is exact. */
const LN2_HIGH = 0.693147180559663;
const LN2_LOW = 2.8235290563031577e-13;

const UPPER_OF_SMALLEST_NORMAL = 0x00100000;
const UPPER_OF_SQRT_HALF = 0x3fe6a09e;
const UPPER_OF_INFINITY = 0x7ff00000;
const TWO_TO_54 = 18014398509481984;

/** sin(2 pi x): the argument is in turns, so that its reduction is exact, however large it is. */
export function sin2pi(x: number): number {
  const turn = x - Math.round(x); // from -1/2 to 1/2
  const halves = Math.round(2 * turn); // -1, 0 or 1
  return (1 - 2 * halves * halves) * sineWithinQuarter(turn - 0.5 * halves);
}

/** cos(2 pi x), x in turns: exactly 1 at whole turns, exactly 0 at odd quarters. */
export function cos2pi(x: number): number {
  return sineWithinQuarter(0.25 - Math.abs(x - Math.round(x)));
}

/** sin(2 pi d) for d from -1/4 to 1/4, as d P(d^2); P errs by 2.6e-19. */
function sineWithinQuarter(d: number): number {
  const z = d * d;
  let p = 0.10085632871531955;
  p = p * z - 0.7177235796565538;
  p = p * z + 3.8199270504299716;
  p = p * z - 15.094641620507467;
  p = p * z + 42.058693923785164;
  p = p * z - 76.7058597527985;
  p = p * z + 81.60524927607341;
  p = p * z - 41.341702240399755;
  p = p * z + 6.283185307179586;
  return p * d;
}

/** e^x as 2^n e^r with |r| at most (log 2) / 2, and e^r as 1 + r + r^2 P(r), which errs by 3.6e-18. */
export function exp(x: number): number {
  const within = Math.max(-746, Math.min(x, 710)); // beyond, the result is 0 or infinite, and so it is at these two
  const n = Math.round(within * Math.LOG2E);
  const r = within - n * LN2_HIGH - n * LN2_LOW;
  let p = 2.5000058878116566e-8;
  p = p * r + 2.7630248415177853e-7;
  p = p * r + 2.7557586382096293e-6;
  p = p * r + 2.4801493098807193e-5;
  p = p * r + 0.0001984126950656992;
  p = p * r + 0.0013888888943630203;
  p = p * r + 0.008333333333494465;
  p = p * r + 0.041666666666530155;
  p = p * r + 0.16666666666666413;
  p = p * r + 0.5000000000000011;
  // 2^n in two factors: near both ends of the range 2^n is no double although 2^n e^r is one.
  // Where n is NaN, so is r, and any index will do.
  const index = n | 0;
  const half = index >> 1;
  return (1 + (r + r * r * p)) * powersOfTwo[half + OF_ZERO] * powersOfTwo[index - half + OF_ZERO];
}

/**
 * The natural logarithm. x = 2^n m with m from sqrt(1/2) to sqrt(2), so log x = n log 2 + log m; and with
 * s = (m - 1) / (m + 1), log m = 2 atanh s = 2 s + s^3 P(s^2), which errs by 1.2e-18.
 */
export function log(x: number): number {
  scratch.setFloat64(0, x, true);
  // The upper word of a double: its sign, its exponent, and 20 bits of its fraction.
  const upper = scratch.getInt32(4, true);
  // One unsigned comparison finds everything that is not a normal positive number.
  if ((upper - UPPER_OF_SMALLEST_NORMAL) >>> 0 >= UPPER_OF_INFINITY - UPPER_OF_SMALLEST_NORMAL) return logBeyond(x);
  const n = (upper - UPPER_OF_SQRT_HALF) >> 20;
  const m = x * powersOfTwo[OF_ZERO - n];
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let p = 0.14796148787115407;
  p = p * z + 0.15314035189128747;
  p = p * z + 0.1818356474252972;
  p = p * z + 0.22222198568850063;
  p = p * z + 0.28571428742392724;
  p = p * z + 0.39999999999414826;
  p = p * z + 0.6666666666666734;
  return n * LN2_HIGH + (n * LN2_LOW + (2 * s + s * z * p));
}

function logBeyond(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x > 0 && x < Number.POSITIVE_INFINITY) return log(x * TWO_TO_54) - 54 * Math.LN2;
  return x > 0 ? x : Number.NaN;
}
