import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { advance, descent } from '../descent.ts';
import { optimizersOf } from '../experiment/experiment.ts';
import { evaluationOfSync, rhythmOf, syncsWithin } from '../experiment/rhythm.ts';
import { objectiveOf } from '../objective.ts';
import { complete } from '../studies/drain.ts';
import { type Trajectory, trajectories } from '../studies/trajectory.ts';

const LAND = 'landscape=quadratic(condition=10,angle=20)&start=-4,2';

function experiment(run: string, steps = 60) {
  return experimentOf(`${LAND}&run=${run}&steps=${steps}`);
}

/** The first run of an experiment without noise. */
function path(run: string, steps = 60): Trajectory {
  return complete(trajectories(experiment(run, steps), 1))[0];
}

describe('the rhythm that is foretold is the one that is kept', () => {
  const inner = [
    'sgd(lr=0.01,momentum=0.9)',
    'lookahead(sgd(lr=0.01),k=3,alpha=0.5)',
    'lookahead(sgd(lr=0.01),k=3,alpha=0.5,convention=lazy)',
    'adaptive-lookahead(sgd(lr=0.01),k=2)',
    'swa(sgd(lr=0.01),k=4)',
  ];
  const around = (base: string) => [
    base,
    ...['maintain', 'interpolate', 'reset'].flatMap((state) => [
      `lookahead(${base},k=4,alpha=0.5,state=${state})`,
      `lookahead(${base},k=4,alpha=0.5,state=${state},convention=lazy)`,
      `adaptive-lookahead(${base},k=3,state=${state})`,
      `slowmo(${base},k=2,state=${state})`,
      `diloco(${base},k=5,state=${state})`,
    ]),
    `ema(${base})`,
    `swa(${base},k=3)`,
  ];
  test.each(inner.flatMap(around))('%s', (run) => {
    const { runs } = experiment(run);
    const [choice] = optimizersOf({ runs });
    const seen: number[] = [];
    const going = descent(objectiveOf(experiment(run)), choice, Float64Array.of(-4, 2));
    advance(going, 100, null, { sync: (_, evaluation) => seen.push(evaluation) });
    const rhythm = rhythmOf(choice);
    const foretold = Array.from({ length: syncsWithin(rhythm, 100) }, (_, index) =>
      rhythm === null ? 0 : evaluationOfSync(rhythm, index + 1),
    );
    expect(seen).toEqual(foretold);
    expect(going.oracle.evaluations).toBe(100);
  });
});

describe('Lookahead with the lazy convention', () => {
  test('sets phi to the first step and syncs after 1 + k, 1 + 2k, ... steps', () => {
    const [lr, k, alpha] = [0.05, 3, 0.5];
    const { fast, slow } = path(`lookahead(sgd(lr=${lr}),k=${k},alpha=${alpha},convention=lazy)`, 13);
    const gradient = gradientOf();
    let theta = [-4, 2];
    let phi = theta;
    const phis = [theta];
    for (let t = 1; t <= 13; t++) {
      const g = gradient(theta);
      theta = theta.map((value, i) => value - lr * g[i]);
      expect(fast.x[t]).toBeCloseTo(theta[0], 12);
      if (t === 1) phi = theta;
      else if ((t - 1) % k === 0) phi = phi.map((value, i) => value + alpha * (theta[i] - value));
      if ((t - 1) % k === 0) {
        theta = phi;
        phis.push(phi);
      }
    }
    expect(slow?.x.length).toBe(phis.length);
    for (const [index, [x, y]] of phis.entries()) {
      expect(slow?.x[index]).toBeCloseTo(x, 12);
      expect(slow?.y[index]).toBeCloseTo(y, 12);
    }
  });
});

describe('Lookahead with adaptive alpha', () => {
  test('goes to the lowest point of each chord of a quadratic, inside its clip', () => {
    const { slow } = path('adaptive-lookahead(sgd(lr=0.19),k=5,alphaMin=0)', 60);
    const loss = lossOf();
    if (slow === null) throw new Error('there are slow weights');
    let inside = 0;
    for (let sync = 1; sync < slow.x.length; sync++) {
      const from = [slow.x[sync - 1], slow.y[sync - 1]];
      const to = [slow.pulledFromX[sync], slow.pulledFromY[sync]];
      const at = (alpha: number) => loss(from.map((each, i) => each + alpha * (to[i] - each)));
      const reached = loss([slow.x[sync], slow.y[sync]]);
      for (let alpha = 0; alpha <= 1; alpha += 0.01)
        expect(reached).toBeLessThanOrEqual(at(alpha) * (1 + 1e-9) + 1e-15);
      if (reached < at(1) * 0.999) inside++;
    }
    expect(inside).toBeGreaterThan(3);
  });

  test('never follows less than alphaMin', () => {
    const { slow } = path('adaptive-lookahead(sgd(lr=0.19),k=5,alphaMin=0.7)', 60);
    if (slow === null) throw new Error('there are slow weights');
    for (let sync = 1; sync < slow.x.length; sync++) {
      const share = (slow.x[sync] - slow.x[sync - 1]) / (slow.pulledFromX[sync] - slow.x[sync - 1]);
      expect(share).toBeGreaterThanOrEqual(0.7 - 1e-9);
      expect(share).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test('treats each lane of a batch as it would alone', () => {
    const { runs } = experiment('adaptive-lookahead(sgd(lr=0.12),k=5)');
    const [choice] = optimizersOf({ runs });
    const starts = [
      [-4, 2],
      [1, 3],
      [0.5, -2],
    ];
    const ends = (points: number[][]) => {
      const batch = Float64Array.from([...points.map(([x]) => x), ...points.map(([, y]) => y)]);
      const going = descent(objectiveOf(experiment('sgd(lr=1)')), choice, batch);
      advance(going, 60, null);
      return points.map((_, lane) => [going.point[lane], going.point[points.length + lane]]);
    };
    expect(ends(starts)).toEqual(starts.flatMap((start) => ends([start])));
  });
});

describe('outer momentum', () => {
  test.each(['slowmo', 'diloco'])('%s without momentum is Lookahead', (name) => {
    const ours = path(`${name}(adam(lr=0.1),k=4,slowLr=0.6,slowMomentum=0)`);
    const lookahead = path('lookahead(adam(lr=0.1),k=4,alpha=0.6)');
    for (const [t, x] of lookahead.fast.x.entries()) expect(ours.fast.x[t]).toBeCloseTo(x, 12);
  });

  test.each([
    ['slowmo', (u: number) => u],
    ['diloco', (u: number, way: number, mu: number) => way + mu * u],
  ] as const)('%s is as its paper says', (name, step) => {
    const [k, eta, mu, lr] = [3, 0.8, 0.6, 0.03];
    const { slow } = path(`${name}(sgd(lr=${lr}),k=${k},slowLr=${eta},slowMomentum=${mu})`, 30);
    const gradient = gradientOf();
    let phi = [-4, 2];
    let memory = [0, 0];
    for (let round = 1; round <= 10; round++) {
      let theta = phi;
      for (let t = 0; t < k; t++) theta = stepped(theta, gradient(theta), lr);
      const way = phi.map((value, i) => value - theta[i]);
      memory = memory.map((value, i) => mu * value + way[i]);
      phi = phi.map((value, i) => value - eta * step(memory[i], way[i], mu));
      expect(slow?.x[round]).toBeCloseTo(phi[0], 11);
      expect(slow?.y[round]).toBeCloseTo(phi[1], 11);
    }
  });
});

describe('averages that do not feed back', () => {
  const plain = path('sgd(lr=0.05,momentum=0.9)');

  test.each(['ema(sgd(lr=0.05,momentum=0.9))', 'swa(sgd(lr=0.05,momentum=0.9),k=3)'])(
    '%s leaves the run alone',
    (run) => {
      const averaged = path(run);
      expect(averaged.fast).toEqual(plain.fast);
      expect(averaged.slow?.average).toBe(true);
    },
  );

  test('ema is the exponential mean from the start on', () => {
    const { slow } = path('ema(sgd(lr=0.05,momentum=0.9),decay=0.8)');
    let mean = -4;
    for (let t = 1; t <= 60; t++) {
      mean = 0.8 * mean + 0.2 * plain.fast.x[t];
      expect(slow?.x[t]).toBeCloseTo(mean, 12);
    }
  });

  test('swa is the plain mean of every k-th point from swaStart on, and before that the point', () => {
    const { slow } = path('swa(sgd(lr=0.05,momentum=0.9),k=4,swaStart=20)');
    const taken: number[] = [];
    for (let sync = 1; sync <= 15; sync++) {
      if (4 * sync > 20) taken.push(plain.fast.y[4 * sync]);
      const mean = taken.length === 0 ? plain.fast.y[4 * sync] : taken.reduce((sum, y) => sum + y, 0) / taken.length;
      expect(slow?.y[sync]).toBeCloseTo(mean, 12);
    }
  });
});

function stepped(at: number[], gradient: number[], lr: number): number[] {
  return at.map((value, i) => value - lr * gradient[i]);
}

/** The landscape of these tests, point by point. */
function gradientOf(): (at: readonly number[]) => number[] {
  const { landscape, parameters } = objectiveOf(experiment('sgd(lr=1)'));
  return (at) => {
    const out = new Float64Array(2);
    landscape.gradients(Float64Array.from(at), out, parameters);
    return Array.from(out);
  };
}

function lossOf(): (at: readonly number[]) => number {
  const { landscape, parameters } = objectiveOf(experiment('sgd(lr=1)'));
  return (at) => {
    const out = new Float64Array(1);
    landscape.values(Float64Array.from(at), out, parameters);
    return out[0];
  };
}
