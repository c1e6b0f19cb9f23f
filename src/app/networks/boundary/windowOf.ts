import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import type { Window } from '../../../landscapes/landscape.ts';

const MARGIN = 0.08;

/** A square around all samples of two features, training and test alike. */
export function windowOf({ train, test }: Dataset): Window {
  const [x0, x1] = extent([train.inputs, test.inputs], 0);
  const [y0, y1] = extent([train.inputs, test.inputs], 1);
  const half = (0.5 + MARGIN) * Math.max(x1 - x0, y1 - y0);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - half, x + half, y - half, y + half];
}

function extent(inputs: readonly Float32Array[], coordinate: 0 | 1): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of inputs) {
    for (let i = coordinate; i < each.length; i += 2) {
      low = Math.min(low, each[i]);
      high = Math.max(high, each[i]);
    }
  }
  return [low, high];
}
