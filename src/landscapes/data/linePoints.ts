/**
 * Thirty-two made-up points about a line, as samples of a real quantity might lie. With z(i, c) the project's standard
 * Gaussian draw for seed 6, evaluation i and coordinate c, and everything rounded to two decimals,
 *
 *     x_i = 3 (i - 1/2) / 32 + 0.1 z(i, 0),   y_i = 1 + 0.8 x_i + 0.5 z(i, 1),   i = 1 ... 32.
 *
 * x is left off centre on purpose: that is what makes slope and intercept depend on each other.
 */
export const linePoints: { readonly x: readonly number[]; readonly y: readonly number[] } = {
  x: [
    0, 0.28, 0.27, 0.15, 0.46, 0.45, 0.78, 0.76, 0.69, 1.13, 0.99, 0.98, 1.21, 1.07, 1.44, 1.28, 1.36, 1.63, 1.78, 1.69,
    1.7, 2.06, 2.09, 2.17, 2.12, 2.49, 2.45, 2.46, 2.74, 2.74, 2.86, 3.01,
  ],
  y: [
    1.7, 1.02, 0.92, 0.82, 1.45, 1.04, 2.03, 0.94, 1.98, 1.89, 2.12, 2.3, 1.35, 1.74, 1.96, 3.34, 1.98, 2.14, 2.4, 2.77,
    2.12, 2.57, 3.07, 3.05, 2.65, 3.49, 4, 2.99, 2.61, 3.01, 2.85, 3.46,
  ],
};
