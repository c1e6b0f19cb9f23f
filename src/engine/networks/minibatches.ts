import { threefry2x32 } from '../noise/threefry.ts';

/** Which training samples each gradient evaluation of a seed meets; the same for every run. */
export interface Minibatches {
  /** The samples of this evaluation, counted from 1. Of the caller's no longer than until the next call. */
  of(evaluation: number): Uint16Array;
  /** How many evaluations go once through the data. */
  readonly perEpoch: number;
}

/** A counter that no other draw uses. */
const SHUFFLE = 0x80000;

/**
 * Each epoch goes through all of `count` samples once, in an order of its own from (seed, epoch): minibatches are drawn
 * without replacement. Where `size` does not divide `count`, an epoch's last minibatch is what is left, as in PyTorch's
 * DataLoader and Keras's fit. `size` samples or more at once are the exact gradient, in the order of the data.
 */
export function minibatches(seed: number, count: number, size: number): Minibatches {
  const order = Uint16Array.from({ length: count }, (_, sample) => sample);
  if (size >= count) return { perEpoch: 1, of: () => order };
  const perEpoch = Math.ceil(count / size);
  /** The epoch whose order stands in `order`: kept because the evaluations of one follow each other. */
  let known = -1;
  return {
    perEpoch,
    of(evaluation) {
      const epoch = Math.floor((evaluation - 1) / perEpoch);
      if (epoch !== known) shuffle(seed, epoch, order);
      known = epoch;
      const from = (evaluation - 1 - epoch * perEpoch) * size;
      return order.subarray(from, Math.min(count, from + size));
    },
  };
}

const words = new Uint32Array(2);

/**
 * The order of this epoch into `order`, by Fisher & Yates. Every order is as likely as any other, but for a share of
 * count / 2^32 at each exchange by which whole numbers from 32 bits are uneven.
 */
function shuffle(seed: number, epoch: number, order: Uint16Array): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let last = order.length - 1; last > 0; last--) {
    threefry2x32(seed, epoch, SHUFFLE, last, words);
    const other = Math.floor((words[0] / 2 ** 32) * (last + 1));
    const sample = order[last];
    order[last] = order[other];
    order[other] = sample;
  }
}
