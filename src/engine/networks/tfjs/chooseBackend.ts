import type { Blueprint } from '../blueprint.ts';
import type { BackendName, NetworkExperiment } from '../experiment/networkExperiment.ts';
import { initialWeights } from '../initialWeights.ts';
import { minibatches } from '../minibatches.ts';
import type { BackendReport } from '../protocol.ts';
import type { Backends } from './backends.ts';
import { tfjsModel } from './tfjsModel.ts';

const NAMES: readonly BackendName[] = ['wasm', 'cpu', 'webgl'];
/** Before the measurement code is compiled; then the best of a few groups counts, since others disturb the rest. */
const WARM_UP = { steps: 50, ms: 100 };
const GROUP = { steps: 10, ms: 30 };
const GROUPS = 5;

type Measured = BackendReport['measured'][number];

/**
 * Measures a gradient step of this very network on every backend that this machine offers, makes the fastest the active
 * one (or the one that was asked for), and tells. What is not to be had says why, and another goes on in its place; with
 * none at all there is nothing to compute with, and that is an error. `now` in milliseconds.
 */
export async function chooseBackend(
  { backend: asked, batch, seed }: Pick<NetworkExperiment, 'backend' | 'batch' | 'seed'>,
  plan: Blueprint,
  backends: Backends,
  now: () => number,
): Promise<BackendReport> {
  const measured: Measured[] = [];
  for (const name of NAMES) {
    const why = await backends.start(name);
    const against = why ?? (asked === name ? null : backends.objection(name));
    measured.push(
      against === null
        ? { name, microseconds: microsecondsPerStep(plan, batch, seed, now) }
        : { name, microseconds: null, why: against },
    );
  }
  measured.sort((a, b) => (a.microseconds ?? Number.POSITIVE_INFINITY) - (b.microseconds ?? Number.POSITIVE_INFINITY));

  const wanted = measured.find(({ name }) => name === asked);
  const fastest = measured[0];
  if (fastest.microseconds === null) {
    const reasons = measured.map(({ name, why }) => `${name}: ${why}`).join('; ');
    throw new Error(`TensorFlow.js finds nothing to compute with. ${reasons}`);
  }
  const chosen = wanted !== undefined && wanted.microseconds !== null ? wanted.name : fastest.name;
  await backends.start(chosen);
  return { chosen, measured, instead: wanted?.why === undefined ? null : { asked, why: wanted.why } };
}

function microsecondsPerStep(plan: Blueprint, batch: number, seed: number, now: () => number): number {
  const model = tfjsModel(plan);
  const weights = initialWeights(plan.layers, plan.activation, seed);
  const gradient = new Float64Array(plan.size);
  const samples = minibatches(seed, model.trainCount, batch);
  let evaluation = 0;
  const group = (most: typeof GROUP) => {
    const began = now();
    for (let done = 1; ; done++) {
      model.lossAndGradient(weights, samples.of(++evaluation), gradient);
      const ms = now() - began;
      if (done === most.steps || ms > most.ms) return (1000 * ms) / done;
    }
  };
  group(WARM_UP);
  const microseconds = Math.min(...Array.from({ length: GROUPS }, () => group(GROUP)));
  model.dispose();
  return microseconds;
}
