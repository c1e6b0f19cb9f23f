import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { blueprint } from '../../engine/networks/blueprint.ts';
import { samples } from '../../engine/networks/data/digits/samples.ts';
import { datasetKind } from '../../engine/networks/data/registry.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../engine/networks/protocol.ts';
import { train } from '../../engine/networks/studies/train.ts';
import { tfjsBackends } from '../../engine/networks/tfjs/backends.ts';
import { chooseBackend } from '../../engine/networks/tfjs/chooseBackend.ts';
import { tfjsModel } from '../../engine/networks/tfjs/tfjsModel.ts';

/** TensorFlow.js as it is installed here. */
const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
const backends = tfjsBackends(`${wasmFolder}/dist/`);

/** The experiment as the app trains it. `say` is told what else there is to know. */
export async function trained(experiment: NetworkExperiment, say: (message: string) => void): Promise<Training> {
  await datasetKind(experiment.data.name)?.load?.(samples);
  const now = () => performance.now();
  const plan = blueprint(experiment);
  const { chosen, instead } = await chooseBackend(experiment, plan, backends, now);
  if (instead !== null) say(`backend: ${instead.asked} is not to be had, ${instead.why}; using ${chosen}`);
  const study = train(tfjsModel(plan), experiment, { backend: chosen, now });
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
  }
}
