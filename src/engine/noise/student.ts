import type { NoiseKind } from './noise.ts';
import { strength } from './strength.ts';
import { studentDraw } from './studentDraw.ts';

/**
 * Adds sigma t to the gradient, t from Student's distribution: Gaussian in the middle, but a draw far out is no rarity.
 * Gradient noise in deep learning has been found to be like that (Simsekli et al. 2019).
 */
export const student: NoiseKind = {
  name: 'student',
  title: 'Heavy tails (Student’s t)',
  random: true,
  parameters: [
    strength('The size of what is added to each coordinate of the gradient; now and then it is many times larger.'),
    {
      type: 'number',
      name: 'df',
      label: 'degrees of freedom',
      help: 'How tame the noise is: 1 is wild, 3 has heavy tails, 30 is nearly Gaussian.',
      constant: false,
      default: 3,
      allowed: { min: 1, max: 30, integer: true },
      slider: { min: 1, max: 30, scale: 'log', step: 1.2 },
      marks: [1, 3, 30],
    },
  ],
  draw({ df }) {
    const freedom = Number(df);
    return (seed, evaluation, coordinate) => studentDraw(freedom, seed, evaluation, coordinate);
  },
  disturb(values) {
    const sigma = Number(values.sigma);
    return (gradient, t, row) => {
      for (let i = 0; i < gradient.length; i++) gradient[i] += sigma * t[row + i];
    };
  },
};
