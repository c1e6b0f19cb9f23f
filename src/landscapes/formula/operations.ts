import { exp, log } from '../numerics.ts';
import { atan, cos, cosh, power, sin, sinh, tan, tanh } from './functions.ts';

/**
 * What a formula and its derivatives come down to, beside constants and x and y themselves, each with the number by
 * which the functions below know it. `multiplyAdd` is a b + c and `multiplySubtract` c - a b, rounded as the two
 * operations are: together they spare a pass over the points. `choose` is c where a is at most b, else d: the slope of
 * min(a, b) and, with a and b exchanged, of max(a, b).
 */
export const OPERATIONS = {
  multiply: 0,
  add: 1,
  subtract: 2,
  divide: 3,
  multiplyAdd: 4,
  multiplySubtract: 5,
  sin: 6,
  cos: 7,
  exp: 8,
  sqrt: 9,
  log: 10,
  tan: 11,
  atan: 12,
  sinh: 13,
  cosh: 14,
  tanh: 15,
  abs: 16,
  sign: 17,
  power: 18,
  min: 19,
  max: 20,
  choose: 21,
} as const;

export type Operation = keyof typeof OPERATIONS;

/** Those that are not defined for every operand: where there is one, a formula may be undefined in places. */
export const UNDEFINED_IN_PLACES: ReadonlySet<Operation> = new Set(['divide', 'sqrt', 'log', 'tan', 'power'] as const);

/** Numbers per instruction: the operation, the row of its result, and the rows of its operands a, b, c, d. */
const STRIDE = 6;

/**
 * Carries out instructions for a single point; `r` holds a number for every row. Arithmetic, of which there is most, is
 * written out, here and below, and the numbers are, too: looked up in the table they take twice the time.
 */
export function runOnPoint(code: Int32Array, r: Float64Array): void {
  for (let p = 0; p < code.length; p += STRIDE) {
    const to = code[p + 1];
    const a = r[code[p + 2]];
    const b = r[code[p + 3]];
    const c = r[code[p + 4]];
    switch (code[p]) {
      case 0: // multiply
        r[to] = a * b;
        break;
      case 1: // add
        r[to] = a + b;
        break;
      case 2: // subtract
        r[to] = a - b;
        break;
      case 3: // divide
        r[to] = a / b;
        break;
      case 4: // multiplyAdd
        r[to] = a * b + c;
        break;
      case 5: // multiplySubtract
        r[to] = c - a * b;
        break;
      default:
        r[to] = operate(code[p], a, b, c, r[code[p + 5]]);
    }
  }
}

/**
 * Carries out instructions for `lanes` points at a time; a row is `width` numbers of `r`, an even number. Two points a turn
 * are a tenth faster; beyond an odd last one there is a number in every row that nobody needs.
 */
export function runOnRows(code: Int32Array, r: Float64Array, width: number, lanes: number): void {
  for (let p = 0; p < code.length; p += STRIDE) {
    const to = width * code[p + 1];
    const a = width * code[p + 2];
    const b = width * code[p + 3];
    const c = width * code[p + 4];
    switch (code[p]) {
      case 0: // multiply
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[a + i] * r[b + i];
          r[to + i + 1] = r[a + i + 1] * r[b + i + 1];
        }
        break;
      case 1: // add
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[a + i] + r[b + i];
          r[to + i + 1] = r[a + i + 1] + r[b + i + 1];
        }
        break;
      case 2: // subtract
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[a + i] - r[b + i];
          r[to + i + 1] = r[a + i + 1] - r[b + i + 1];
        }
        break;
      case 3: // divide
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[a + i] / r[b + i];
          r[to + i + 1] = r[a + i + 1] / r[b + i + 1];
        }
        break;
      case 4: // multiplyAdd
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[a + i] * r[b + i] + r[c + i];
          r[to + i + 1] = r[a + i + 1] * r[b + i + 1] + r[c + i + 1];
        }
        break;
      case 5: // multiplySubtract
        for (let i = 0; i < lanes; i += 2) {
          r[to + i] = r[c + i] - r[a + i] * r[b + i];
          r[to + i + 1] = r[c + i + 1] - r[a + i + 1] * r[b + i + 1];
        }
        break;
      default: {
        const d = width * code[p + 5];
        for (let i = 0; i < lanes; i++) r[to + i] = operate(code[p], r[a + i], r[b + i], r[c + i], r[d + i]);
      }
    }
  }
}

/** The operation with this number on single numbers. */
export function operate(operation: number, a: number, b: number, c: number, d: number): number {
  switch (operation) {
    case OPERATIONS.multiply:
      return a * b;
    case OPERATIONS.add:
      return a + b;
    case OPERATIONS.subtract:
      return a - b;
    case OPERATIONS.divide:
      return a / b;
    case OPERATIONS.multiplyAdd:
      return a * b + c;
    case OPERATIONS.multiplySubtract:
      return c - a * b;
    case OPERATIONS.sin:
      return sin(a);
    case OPERATIONS.cos:
      return cos(a);
    case OPERATIONS.exp:
      return exp(a);
    case OPERATIONS.sqrt:
      return Math.sqrt(a);
    case OPERATIONS.log:
      return log(a);
    case OPERATIONS.tan:
      return tan(a);
    case OPERATIONS.atan:
      return atan(a);
    case OPERATIONS.sinh:
      return sinh(a);
    case OPERATIONS.cosh:
      return cosh(a);
    case OPERATIONS.tanh:
      return tanh(a);
    case OPERATIONS.abs:
      return Math.abs(a);
    case OPERATIONS.sign:
      return Math.sign(a);
    case OPERATIONS.power:
      return power(a, b);
    case OPERATIONS.min:
      return Math.min(a, b);
    case OPERATIONS.max:
      return Math.max(a, b);
    case OPERATIONS.choose:
      return a <= b ? c : d;
    default:
      return Number.NaN;
  }
}
