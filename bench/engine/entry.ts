// What bench/engine.mjs measures, bundled as the worker is: the engine by its own doors and nothing around it.
export { advance, answer } from '../../src/engine/descent.ts';
export { optimizersOf } from '../../src/engine/experiment/experiment.ts';
export { parse } from '../../src/engine/experiment/parse.ts';
export { noiseKinds } from '../../src/engine/noise/registry.ts';
export { suits } from '../../src/engine/noise/suits.ts';
export { tiled } from '../../src/engine/noise/tiled.ts';
export { noiseFor } from '../../src/engine/noiseFor.ts';
export { objectiveOf } from '../../src/engine/objective.ts';
export { optimizerKinds } from '../../src/engine/optimizers/registry.ts';
export { fusedDescent } from '../../src/engine/simd/fusedDescent.ts';
export { basins } from '../../src/engine/studies/basins.ts';
export { complete } from '../../src/engine/studies/drain.ts';
export { ensemble } from '../../src/engine/studies/ensemble.ts';
export { kAlphaMap } from '../../src/engine/studies/kAlphaMap.ts';
export { trajectories } from '../../src/engine/studies/trajectory.ts';
export { loadFormulas } from '../../src/landscapes/formulas.ts';
export { cos2pi, sin2pi } from '../../src/landscapes/numerics.ts';
export { landscapes } from '../../src/landscapes/registry.ts';
