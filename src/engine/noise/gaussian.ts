import type { NoiseKind } from './noise.ts';
import { strength } from './strength.ts';

/** Adds sigma z to the gradient, independently per coordinate: the usual stand-in for minibatch noise. */
export const gaussian: NoiseKind = {
  name: 'gaussian',
  title: 'Gaussian, on the gradient',
  random: true,
  parameters: [strength('Standard deviation of what is added to each coordinate of the gradient.')],
  disturb(values) {
    const sigma = Number(values.sigma);
    return (gradient, z, row) => {
      const n = gradient.length >> 1;
      for (let i = 0; i < n; i++) {
        gradient[i] += sigma * z[row + i];
        gradient[n + i] += sigma * z[row + n + i];
      }
    };
  },
};
