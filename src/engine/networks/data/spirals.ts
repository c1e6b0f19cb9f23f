import { cos2pi, sin2pi } from '../../../landscapes/numerics.ts';
import type { DatasetKind } from './dataset.ts';
import type { Curve } from './points.ts';
import { scattered } from './points.ts';
import { dataSeed, noiseRow } from './rows.ts';

/** Two Archimedean spirals around each other, out to radius 2. */
export const spirals: DatasetKind = {
  name: 'spirals',
  title: 'Two spirals',
  about: 'Two arms wound around each other: hard for a small network, which has to find many bends.',
  source: { text: 'after Lang & Witbrock 1988, Learning to tell two spirals apart' },
  parameters: [
    noiseRow(0.15),
    {
      type: 'number',
      name: 'turns',
      label: 'turns',
      help: 'How many times each arm goes around.',
      constant: false,
      default: 1.25,
      allowed: { min: 0.25, max: 4 },
      slider: { min: 0.25, max: 3, scale: 'linear', step: 0.25 },
    },
    dataSeed,
  ],
  features: 2,
  classes: 2,
  advice: { sgd: 0.1, adam: 0.01, hidden: '16x16', steps: 2000, batch: 16 },
  make: ({ noise, turns, seed }) => scattered(arm(Number(turns)), Number(noise), Number(seed)),
};

/** The square root spreads the points over the arm's length rather than over its angle. */
function arm(turns: number): Curve {
  return (along, label) => {
    const outward = Math.sqrt(along);
    const turn = turns * outward + label / 2;
    return [2 * outward * cos2pi(turn), 2 * outward * sin2pi(turn)];
  };
}
