import { cos2pi, sin2pi } from '../../../landscapes/numerics.ts';
import type { DatasetKind } from './dataset.ts';
import { scattered } from './points.ts';
import { dataSeed, noiseRow } from './rows.ts';

/** Two half circles of radius 1, one of them upside down and shifted so that each reaches into the other. */
export const moons: DatasetKind = {
  name: 'moons',
  title: 'Two moons',
  about: 'Two crescents that interlock: easy to learn, with a boundary that one can judge by eye.',
  source: {
    text: 'after make_moons of scikit-learn (Pedregosa et al. 2011)',
    url: 'https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html',
  },
  parameters: [noiseRow(0.2), dataSeed],
  features: 2,
  classes: 2,
  advice: { sgd: 0.05, adam: 0.01, hidden: '16x16', steps: 1000, batch: 16 },
  make: ({ noise, seed }) => scattered(crescent, Number(noise), Number(seed)),
};

/** Centred on the origin. */
function crescent(along: number, label: number): readonly [number, number] {
  const [x, y] = [cos2pi(along / 2), sin2pi(along / 2)];
  return label === 0 ? [x - 0.5, y - 0.25] : [0.5 - x, 0.25 - y];
}
