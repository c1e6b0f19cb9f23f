import { cos2pi, sin2pi } from '../../../landscapes/numerics.ts';
import type { DatasetKind } from './dataset.ts';
import { scattered } from './points.ts';
import { dataSeed, noiseRow } from './rows.ts';

/** A circle of radius 2 and one of radius 1 within it. */
export const circles: DatasetKind = {
  name: 'circles',
  title: 'Circles with wrong labels',
  about:
    'A ring within a ring, some of whose training labels are wrong: whoever learns them all does worse on the test.',
  source: {
    text: 'after make_circles of scikit-learn (Pedregosa et al. 2011)',
    url: 'https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_circles.html',
  },
  parameters: [
    noiseRow(0.2),
    {
      type: 'number',
      name: 'flip',
      label: 'wrong labels',
      help: 'The share of training points that carry the label of the other class. Test labels are all right.',
      constant: false,
      default: 0.1,
      allowed: { min: 0, max: 0.5 },
      slider: { min: 0, max: 0.5, scale: 'linear', step: 0.01 },
    },
    dataSeed,
  ],
  features: 2,
  classes: 2,
  advice: { sgd: 0.05, adam: 0.01, hidden: '16x16', steps: 1500, batch: 16 },
  make: ({ noise, flip, seed }) => scattered(ring, Number(noise), Number(seed), Number(flip)),
};

function ring(along: number, label: number): readonly [number, number] {
  const radius = 2 - label;
  return [radius * cos2pi(along), radius * sin2pi(along)];
}
