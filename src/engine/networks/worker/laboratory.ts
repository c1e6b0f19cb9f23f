import { blueprint } from '../blueprint.ts';
import { type CheckpointShelf, checkpointShelf } from '../checkpointShelf.ts';
import { datasetKind } from '../data/registry.ts';
import { resultsText } from '../experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import type { BackendReport } from '../protocol.ts';

/** The part of TensorFlow.js that is fetched. */
export type Tensorflow = typeof import('./tensorflow.ts');

/** What the studies of an experiment work with. */
export interface Laboratory {
  readonly model: Model;
  readonly report: BackendReport;
  /** Where the runs of this experiment have been. */
  readonly shelf: CheckpointShelf;
  /** Makes its backend the one that computes: another experiment may have left another. */
  readonly activate: () => void;
}

export interface Laboratories {
  /** The laboratory of this experiment; the last one again where nothing that it hangs on has changed. */
  of(experiment: NetworkExperiment): Promise<Laboratory>;
}

export function createLaboratories(fetchTensorflow: () => Promise<Tensorflow>, now: () => number): Laboratories {
  let last: { readonly results: string; readonly laboratory: Laboratory } | null = null;
  /** By the shape of the network: a measurement holds for all experiments of that shape. */
  const reports = new Map<string, BackendReport>();

  return {
    async of(experiment) {
      const { network, data, loss, batch, backend } = experiment;
      const results = resultsText(experiment);
      if (last?.results === results) return last.laboratory;
      const [tensorflow] = await Promise.all([fetchTensorflow(), datasetKind(data.name)?.load?.()]);
      const plan = blueprint(experiment);
      const shape = JSON.stringify([network, data.name, loss, batch, backend]);
      const report = reports.get(shape) ?? (await tensorflow.chooseBackend(experiment, plan, tensorflow.backends, now));
      reports.set(shape, report);
      const activate = () => tensorflow.backends.activate(report.chosen);
      activate();
      last?.laboratory.model.dispose();
      last = { results, laboratory: { model: tensorflow.tfjsModel(plan), report, shelf: checkpointShelf(), activate } };
      return last.laboratory;
    },
  };
}
