/**
 * H v by the central difference (g(w + e v) - g(w - e v)) / (2 e) of a gradient g, into `out`, with e such that the step
 * is `step` times as long as the weights (or `step` itself where these are short). It errs by the square of the step,
 * and by the gradient's own rounding over the step.
 */
export function centralHessianVector(
  gradient: (weights: Float64Array, out: Float64Array) => void,
  weights: Float64Array,
  vector: Float64Array,
  step: number,
  out: Float64Array,
): void {
  const length = norm(vector);
  if (length === 0) {
    out.fill(0);
    return;
  }
  const e = (step * Math.max(1, norm(weights))) / length;
  const aside = weights.map((weight, i) => weight + e * vector[i]);
  gradient(aside, out);
  for (let i = 0; i < aside.length; i++) aside[i] = weights[i] - e * vector[i];
  const behind = new Float64Array(out.length);
  gradient(aside, behind);
  for (let i = 0; i < out.length; i++) out[i] = (out[i] - behind[i]) / (2 * e);
}

function norm(vector: Float64Array): number {
  let sum = 0;
  for (const each of vector) sum += each * each;
  return Math.sqrt(sum);
}
