import type { NoiseKind } from './noise.ts';
import { strength } from './strength.ts';

/**
 * The noisy quadratic model: the landscape itself is shifted by a fresh draw c = sigma z at every evaluation, so that
 * the gradient is taken at p - c. On a quadratic the noise of a direction grows with its steepness, as with minibatches.
 * Zhang et al. 2019, https://arxiv.org/abs/1907.04164.
 */
export const center: NoiseKind = {
  name: 'center',
  title: 'Moving centre',
  random: true,
  parameters: [strength('Standard deviation of how far the whole landscape is shifted at each evaluation.')],
  displace(values) {
    const sigma = Number(values.sigma);
    return (points, z, row, out) => {
      for (let i = 0; i < points.length; i++) out[i] = points[i] - sigma * z[row + i];
    };
  },
};
