import type { NoiseKind } from './noise.ts';
import { strength } from './strength.ts';

/** Multiplies each coordinate of the gradient by 1 + sigma z: loud on the slopes, silent where the gradient vanishes. */
export const multiplicative: NoiseKind = {
  name: 'multiplicative',
  title: 'In proportion to the gradient',
  random: true,
  parameters: [strength('Standard deviation of each coordinate of the gradient, as a share of that coordinate.')],
  disturb(values) {
    const sigma = Number(values.sigma);
    return (gradient, z, row) => {
      for (let i = 0; i < gradient.length; i++) gradient[i] *= 1 + sigma * z[row + i];
    };
  },
};
