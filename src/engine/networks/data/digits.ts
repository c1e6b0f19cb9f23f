import { threefry2x32 } from '../../noise/threefry.ts';
import type { Dataset, DatasetKind, Split } from './dataset.ts';
import { dataSeed } from './rows.ts';

const PIXELS = 64;
/** Of 1,797 samples a quarter is kept for the test, as scikit-learn's train_test_split does unless told otherwise. */
const TRAIN = 1347;
/** A counter that no other draw uses. */
const SPLIT = 0x800000;
/** Pixels are written as letters from a, for 0, to q, for 16. */
const ZERO = 'a'.charCodeAt(0);

/** One sample a line: 64 letters, then its digit. Null until fetched, which whoever needs no digits is spared. */
let lines: readonly string[] | null = null;

/** Handwritten digits of 8 x 8 pixels from 0 to 1. Which of them are for the test is drawn by the data's seed. */
export const digits: DatasetKind = {
  name: 'digits',
  title: 'Handwritten digits',
  about: 'Real handwriting in 8 × 8 pixels, ten classes: a small network reads nineteen of twenty in a few seconds.',
  source: {
    text: 'Alpaydin & Kaynak 1998, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository (CC BY 4.0), as shipped with scikit-learn',
    url: 'https://doi.org/10.24432/C50P49',
  },
  parameters: [dataSeed],
  features: PIXELS,
  classes: 10,
  advice: { sgd: 0.05, adam: 0.003, hidden: '32', steps: 2000, batch: 32 },
  async load(text) {
    lines ??= (text ?? (await import('./digits/samples.ts')).samples).trim().split('\n');
  },
  make({ seed }): Dataset {
    if (lines === null) throw new Error('The digits have not been fetched');
    const order = shuffled(lines, Number(seed));
    return { features: PIXELS, classes: 10, train: split(order.slice(0, TRAIN)), test: split(order.slice(TRAIN)) };
  },
};

function split(samples: readonly string[]): Split {
  const inputs = new Float32Array(PIXELS * samples.length);
  for (const [row, sample] of samples.entries())
    for (let i = 0; i < PIXELS; i++) inputs[row * PIXELS + i] = (sample.charCodeAt(i) - ZERO) / 16;
  return { count: samples.length, inputs, labels: Uint8Array.from(samples, (sample) => Number(sample[PIXELS])) };
}

/** By Fisher & Yates. */
function shuffled(samples: readonly string[], seed: number): string[] {
  const order = [...samples];
  const words = new Uint32Array(2);
  for (let last = order.length - 1; last > 0; last--) {
    threefry2x32(seed, 0, SPLIT, last, words);
    const other = Math.floor((words[0] / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
