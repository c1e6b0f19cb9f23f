import { gaussianDraw } from '../../noise/gaussianDraw.ts';
import { threefry2x32 } from '../../noise/threefry.ts';
import { uniform } from '../../noise/uniform.ts';
import type { Dataset, Split } from './dataset.ts';

/** How many points each split of a made-up data set has. */
const COUNT = 500;
/** Where the test points' numbers begin, so that no draw is used twice. */
const TEST = 1_000_000;
/** Counters that no other draw uses. */
const PLACE = 0x200000;
const FLIP = 0x400000;

const words = new Uint32Array(2);

/** A point of two classes: where a share from 0 to 1 along the curve of this class lies. */
export type Curve = (along: number, label: number) => readonly [x: number, y: number];

/**
 * Points scattered along a curve for each of two classes: half of the points each, at random shares of its length, with
 * Gaussian noise on both coordinates. Training and test points are drawn alike and independently; of the training
 * points alone, a share `flip` carries the label of the other class. The same bits everywhere for the same seed.
 */
export function scattered(curve: Curve, noise: number, seed: number, flip = 0): Dataset {
  const split = (from: number, flipped: number): Split => {
    const inputs = new Float32Array(2 * COUNT);
    const labels = new Uint8Array(COUNT);
    for (let i = 0; i < COUNT; i++) {
      const label = i % 2;
      const number = from + i + 1;
      const [x, y] = curve(share(seed, number, PLACE), label);
      inputs[2 * i] = x + noise * gaussianDraw(seed, number, 0);
      inputs[2 * i + 1] = y + noise * gaussianDraw(seed, number, 1);
      labels[i] = share(seed, number, FLIP) < flipped ? 1 - label : label;
    }
    return { count: COUNT, inputs, labels };
  };
  return { features: 2, classes: 2, train: split(0, flip), test: split(TEST, 0) };
}

function share(seed: number, number: number, counter: number): number {
  threefry2x32(seed, number, counter, 0, words);
  return uniform(words[0], words[1]);
}
