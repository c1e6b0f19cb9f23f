/** What a formula may say. Everything else is refused, whatever the library that parses it would make of it. */

export const VARIABLES = ['x', 'y'] as const;
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** The functions, with the fewest and the most arguments that they take. */
export const FUNCTIONS: ReadonlyMap<string, readonly [fewest: number, most: number]> = new Map([
  ['sin', [1, 1]],
  ['cos', [1, 1]],
  ['tan', [1, 1]],
  ['atan', [1, 1]],
  ['exp', [1, 1]],
  ['log', [1, 1]],
  ['ln', [1, 1]],
  ['sqrt', [1, 1]],
  ['abs', [1, 1]],
  ['sign', [1, 1]],
  ['sinh', [1, 1]],
  ['cosh', [1, 1]],
  ['tanh', [1, 1]],
  ['min', [2, 20]],
  ['max', [2, 20]],
  ['pow', [2, 2]],
]);

export const KNOWN = `x, y, pi, e, ${[...FUNCTIONS.keys()].join(', ')}, numbers, + - * / ^ and parentheses`;

export const LONGEST_FORMULA = 300;
export const DEEPEST_PARENTHESES = 30;
/** x^100 is a dozen multiplications; beyond it nothing on such a window can be seen any more. */
export const LARGEST_EXPONENT = 100;
/** Operations for the value or for the gradient, shared ones counted once. */
export const MOST_OPERATIONS = 600;
