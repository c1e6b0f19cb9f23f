// What bench/network.mjs measures, bundled as the worker is.
export { optimizersOf } from '../../src/engine/experiment/experiment.ts';
export { blueprint } from '../../src/engine/networks/blueprint.ts';
export { datasetKind } from '../../src/engine/networks/data/registry.ts';
export { parseNetwork } from '../../src/engine/networks/experiment/parseNetwork.ts';
export { tfjsBackends } from '../../src/engine/networks/tfjs/backends.ts';
export { tfjsModel } from '../../src/engine/networks/tfjs/tfjsModel.ts';
export { forward, networkRun } from '../../src/engine/networks/training.ts';
