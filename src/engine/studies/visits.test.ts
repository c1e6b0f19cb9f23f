import { expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import type { Minimum } from '../../landscapes/landscape.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { objectiveOf } from '../objective.ts';
import { complete } from './drain.ts';
import { trajectories } from './trajectory.ts';
import { type Visits, visits } from './visits.ts';

/** The same, told from the paths of every seed. */
function fromPaths(experiment: Experiment, seeds: number): Visits[] {
  const { landscape, parameters } = objectiveOf(experiment);
  const minima = landscape.minima(parameters);
  const end = lastSync(optimizersOf(experiment)[0], experiment.steps);
  const sums = experiment.runs.map(() => ({ visited: 0, best: 0 }));
  for (let seed = 0; seed < seeds; seed++) {
    complete(trajectories(experiment, experiment.seed + seed)).forEach(({ fast, slow, status }, run) => {
      const visited = new Set(Array.from(fast.x, (x, at) => nearest(minima, x, fast.y[at])));
      sums[run].visited += visited.size;
      if (status === 'diverged') return;
      const [x, y] = slow === null ? [fast.x[end], fast.y[end]] : [slow.x.at(-1) ?? 0, slow.y.at(-1) ?? 0];
      if (minima[nearest(minima, x, y)].global) sums[run].best++;
    });
  }
  return sums.map(({ visited, best }) => ({ visited: visited / seeds, best: best / seeds }));
}

function nearest(minima: readonly Minimum[], x: number, y: number): number {
  const distances = minima.map(({ at }) => (at[0] - x) ** 2 + (at[1] - y) ** 2);
  return distances.indexOf(Math.min(...distances));
}

it.each([
  [
    'landscape=rastrigin&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=103&seeds=20&seed=4',
    20,
  ],
  [
    'landscape=six-hump-camel&noise=gaussian(sigma=3)&run=lookahead(adam(lr=0.2),k=7,alpha=0.5)&run=inner&run=ema(adam(lr=0.2))&steps=60&seeds=30',
    30,
  ],
  // The last sync comes long before the end, and runs go on from one minimum to another.
  [
    'landscape=six-hump-camel&noise=gaussian(sigma=20)&run=lookahead(adam(lr=0.5),k=40,alpha=0.5)&run=inner&steps=79&seeds=30',
    30,
  ],
  [
    'landscape=himmelblau&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=30&seeds=300',
    300,
  ],
  // The noise makes some of the seeds diverge, and leave through the neighbourhood of more minima than they visited.
  [
    'landscape=himmelblau&noise=gaussian(sigma=60)&start=1,1&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=60&seeds=40',
    40,
  ],
  [
    'landscape=himmelblau&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.01),k=50,alpha=0.5)&run=inner&steps=30&seeds=5',
    5,
  ],
  ['landscape=saddle&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=30&seeds=5', 0],
] as const)('are those that the paths tell: %s', (text, seeds) => {
  const experiment = experimentOf(text);
  const counted = complete(visits(experiment, 1000));
  if (seeds === 0) {
    expect(counted).toEqual([0, 1].map(() => ({ visited: 0, best: 0 })));
    return;
  }
  expect(counted).toEqual(fromPaths(experiment, seeds));
});

it('has met seeds that diverge, seeds that do not, several minima and local ones in the test above', () => {
  const text =
    'landscape=himmelblau&noise=gaussian(sigma=60)&start=1,1&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=60&seeds=40';
  const [, inner] = complete(visits(experimentOf(text), 40));
  expect(inner.best).toBeGreaterThan(0);
  expect(inner.best).toBeLessThan(1);
  expect(inner.visited).toBeGreaterThan(1.5);
});

it('takes the first seeds, and one where nothing is random', () => {
  const text = 'landscape=rastrigin&noise=gaussian(sigma=20)&run=sgd(lr=0.01)&steps=50&seeds=9';
  const experiment = experimentOf(text);
  expect(complete(visits(experiment, 3))).toEqual(complete(visits({ ...experiment, seeds: 3 }, 100)));
  const silent = experimentOf(text.replace('&noise=gaussian(sigma=20)', ''));
  expect(complete(visits(silent, 9))[0].visited % 1).toBe(0);
});
