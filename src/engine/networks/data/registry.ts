import { circles } from './circles.ts';
import type { DatasetKind } from './dataset.ts';
import { digits } from './digits.ts';
import { moons } from './moons.ts';
import { spirals } from './spirals.ts';

/** Every data set by its name in the notation, in the order of the list on screen. A new one is one file and one line here. */
export const datasetKinds: readonly DatasetKind[] = [moons, circles, spirals, digits];

export function datasetKind(name: string): DatasetKind | undefined {
  return datasetKinds.find((kind) => kind.name === name);
}
