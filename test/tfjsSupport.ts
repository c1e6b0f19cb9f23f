import * as tf from '@tensorflow/tfjs';

// What the tests around TensorFlow.js need: its processor backend, without the advertisement of its native sibling.
tf.env().set('IS_TEST', true);
await tf.setBackend('cpu');

export { tf };

/** A small regression, tanh(x W + b) against y: a matrix and a vector to be trained, from the same start every time. */
export function regression() {
  const xs = tf.tensor2d([0.5, -1, 1.5, 0.3, -0.7, 0.9, 1.1, -0.4, -1.3, 0.8], [5, 2]);
  const ys = tf.tensor2d([0.2, -0.6, 0.7, 0.1, -0.3, 0.5, 0.4, -0.8, -0.9, 0.6, 0.1, -0.2, 0.3, 0.7, -0.5], [5, 3]);
  const start = [0.4, -0.9, 0.7, 1.2, 0.1, -0.5, 0.3, -0.2, 0.6];
  const weights = tf.variable(tf.tensor2d(start.slice(0, 6), [2, 3]));
  const bias = tf.variable(tf.tensor1d(start.slice(6)));
  const variables = [weights, bias];
  return {
    start,
    variables,
    loss: (): tf.Scalar =>
      tf.tidy(() => tf.losses.meanSquaredError(ys, xs.matMul(weights).add(bias).tanh()).asScalar()),
    set(values: ArrayLike<number>) {
      const [first, second] = [Array.from(values).slice(0, 6), Array.from(values).slice(6)];
      tf.tidy(() => {
        weights.assign(tf.tensor2d(first, [2, 3]));
        bias.assign(tf.tensor1d(second));
      });
    },
  };
}

/** All numbers of these variables, one after the other. */
export function flat(variables: readonly tf.Tensor[]): number[] {
  return variables.flatMap((each) => Array.from(each.dataSync()));
}
