import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import { datasetKind } from '../../../engine/networks/data/registry.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';

/** Made once for each choice. */
const made = new WeakMap<NetworkExperiment['data'], Dataset>();

/** The samples, the same as the worker trains on. They must have been fetched, as they are once there are answers. */
export function datasetOf(choice: NetworkExperiment['data']): Dataset {
  const known = made.get(choice);
  if (known !== undefined) return known;
  const kind = datasetKind(choice.name);
  if (kind === undefined) throw new Error(`No data are called ${choice.name}.`);
  const data = kind.make(choice.values);
  made.set(choice, data);
  return data;
}
