// The same descents in TensorFlow.js on its processor backend, as its guide has it: a variable, a loss, and
// `tf.train.sgd(lr).minimize`. All points of a batch are one tensor; step by step, the batch is a single point.

/** Null where it is not installed. */
export async function tensorflow() {
  try {
    const tf = await import('@tensorflow/tfjs');
    tf.env().set('IS_TEST', true); // keeps it from advertising its native sibling
    await tf.setBackend('cpu');
    await tf.ready();
    return tf;
  } catch {
    return null;
  }
}

/** @typedef {typeof import('@tensorflow/tfjs')} Tf */
/** @typedef {import('@tensorflow/tfjs').Tensor2D} Tensor2D */

/**
 * phi of Lookahead(SGD) on the noisy quadratic after `steps`, alpha by alpha, x and y of each seed: one batch.
 * `draws` by seed and step, as for C, `drawn` steps of each seed.
 * @param {Tf} tf
 * @param {{ readonly steps: number, readonly k: number, readonly alphas: readonly number[], readonly seeds: number }} size
 * @param {Float64Array} draws
 * @param {number} drawn
 */
export function descentOfTensors(tf, { steps, k, alphas, seeds }, draws, drawn) {
  const lanes = Array.from({ length: alphas.length * seeds }, (_, lane) => lane);
  const turn = (28 * Math.PI) / 180;
  const axes = tf.tensor2d([
    [Math.cos(turn), -Math.sin(turn)],
    [Math.sin(turn), Math.cos(turn)],
  ]);
  const curvatures = tf.tensor1d([1, 36]);
  const alpha = tf.tensor2d(lanes.map((lane) => [alphas[Math.floor(lane / seeds)] ?? Number.NaN]));
  const kept = tf.sub(1, alpha);
  const noise = Array.from({ length: steps }, (_, t) =>
    tf.tensor2d(
      lanes.map((lane) => {
        const at = 2 * ((lane % seeds) * drawn + t);
        return Array.from(draws.subarray(at, at + 2));
      }),
    ),
  );
  const optimizer = tf.train.sgd(0.01);
  let phi = tf.tensor2d(lanes.map(() => [-5, 1]));
  const theta = tf.variable(phi);

  const began = performance.now();
  for (const [t, disturbance] of noise.entries()) {
    optimizer.minimize(() => {
      const losses = tf.matMul(theta, axes).square().mul(curvatures).mul(0.5);
      // What is added to the loss in this way is added to the gradient.
      return losses.add(theta.mul(disturbance)).sum();
    });
    if ((t + 1) % k !== 0) continue;
    const slow = tf.tidy(() => /** @type {Tensor2D} */ (phi.mul(kept).add(theta.mul(alpha))));
    phi.dispose();
    phi = slow;
    theta.assign(phi);
  }
  const ends = phi.dataSync();
  const ns = (performance.now() - began) * 1e6;

  optimizer.dispose();
  for (const tensor of [theta, phi, axes, curvatures, alpha, kept, ...noise]) tensor.dispose();
  return { ns, ends };
}
