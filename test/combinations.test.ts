import { describe, expect, test } from 'vitest';
import { noiseKinds } from '../src/engine/noise/registry.ts';
import { suits } from '../src/engine/noise/suits.ts';
import { optimizerKinds } from '../src/engine/optimizers/registry.ts';
import { complete } from '../src/engine/studies/drain.ts';
import { type Trajectory, trajectories } from '../src/engine/studies/trajectory.ts';
import { landscapes } from '../src/landscapes/registry.ts';
import { experimentOf } from './support.ts';

// Every optimizer, alone and in every wrapper, on every landscape under every noise, at their defaults for 200 steps:
// it ends in one of the named statuses, with a number for every point, and has spent what it was given.

const STEPS = 200;
const MOST_RUNS = 6;

const bases = optimizerKinds.filter(({ wraps }) => !wraps).map(({ name }) => name);
const wrappers = optimizerKinds.filter(({ wraps }) => wraps).map(({ name }) => name);
const runs = bases.flatMap((base) => [base, ...wrappers.map((wrapper) => `${wrapper}(${base})`)]);

describe.each(landscapes.map((landscape) => [landscape.name, landscape] as const))('on %s', (landscape, land) => {
  const suitable = noiseKinds.filter((kind) => suits(kind, land)).map(({ name }) => name);
  test.each(suitable)('under the noise %s', (noise) => {
    for (let index = 0; index < runs.length; index += MOST_RUNS) {
      const some = runs.slice(index, index + MOST_RUNS);
      const text = `landscape=${landscape}&noise=${noise}${some.map((run) => `&run=${run}`).join('')}&steps=${STEPS}`;
      const paths = complete(trajectories(experimentOf(text), 7));
      expect(paths.map(faultIn)).toEqual(some.map(() => null));
    }
  });
});

/** What is wrong with how a run ended, in words; null for a run as it should be. */
function faultIn({ status, evaluations, fast, slow }: Trajectory): string | null {
  if (!['finished', 'converged', 'diverged'].includes(status)) return `it ended as ${status}`;
  if (status !== 'diverged' && evaluations !== STEPS) return `it spent ${evaluations} evaluations`;
  if (fast.x.length !== (status === 'diverged' ? evaluations : STEPS + 1)) return `it has ${fast.x.length} points`;
  const points = [fast.x, fast.y, slow?.x ?? [], slow?.y ?? []];
  if (points.some((column) => column.some((value) => !Number.isFinite(value)))) return 'a point is not finite';
  return [fast.loss, slow?.loss ?? []].some((column) => column.some(Number.isNaN)) ? 'a loss is not a number' : null;
}
