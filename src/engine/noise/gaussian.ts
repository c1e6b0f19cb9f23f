import type { NoiseKind } from './noise.ts';
import { strength } from './strength.ts';

/** Adds sigma z to the gradient, independently per coordinate: the usual stand-in for minibatch noise. */
export const gaussian: NoiseKind = {
  name: 'gaussian',
  title: 'Gaussian, on the gradient',
  random: true,
  parameters: [strength('Standard deviation of what is added to each coordinate of the gradient.')],
  disturb(gradient, z, values) {
    const sigma = Number(values.sigma);
    for (let i = 0; i < gradient.length; i++) gradient[i] += sigma * z[i];
  },
};
