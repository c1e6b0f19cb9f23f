import type { Dataset } from './data/dataset.ts';
import { datasetKind } from './data/registry.ts';
import type { NetworkExperiment } from './experiment/networkExperiment.ts';
import type { Activation } from './initialWeights.ts';
import { layersOf } from './mlp.ts';
import type { Layer } from './model.ts';

/** All that a model is built from, whoever computes it. */
export interface Blueprint {
  readonly layers: readonly Layer[];
  readonly activation: Activation;
  readonly loss: NetworkExperiment['loss'];
  readonly data: Dataset;
  readonly size: number;
}

/** The samples must have been fetched before, where there is something to fetch. */
export function blueprint({ network, data, loss }: Pick<NetworkExperiment, 'network' | 'data' | 'loss'>): Blueprint {
  const kind = datasetKind(data.name);
  if (kind === undefined) throw new Error(`No data set is called ${data.name}`);
  const layers = layersOf(kind.features, String(network.values.hidden), kind.classes);
  const last = layers[layers.length - 1];
  return {
    layers,
    activation: network.values.activation === 'relu' ? 'relu' : 'tanh',
    loss,
    data: kind.make(data.values),
    size: last.bias + last.outputs,
  };
}
