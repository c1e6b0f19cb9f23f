/**
 * Thirty-two made-up points in two classes that overlap. With z(i) the project's standard Gaussian draw for seed 3,
 * evaluation i and coordinate 0, rounded to two decimals,
 *
 *     x_i = 0.5 + 1.2 z(i) with y_i = 0 for i = 1 ... 16,   x_i = 2.5 + 1.2 z(i) with y_i = 1 for i = 17 ... 32.
 *
 * No threshold on x separates the classes, so a best finite slope exists even without a penalty on it.
 */
export const classPoints: { readonly x: readonly number[]; readonly y: readonly number[] } = {
  x: [
    0.67, -0.87, -2.02, -0.76, -1.45, 1.03, -0.74, 1.83, 0.05, 0, 0.8, 2.85, 0.88, 0.96, 0.96, -1.16, 3.28, 4.61, 3.78,
    3.15, 1.89, 1.32, 3.29, 3.17, 4.96, 0.39, 2.4, 2.99, 1.79, 3.16, 0.26, 2.69,
  ],
  y: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
};
