import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../src/engine/studies/drain.ts';
import { trajectories } from '../src/engine/studies/trajectory.ts';
import { landscapes } from '../src/landscapes/registry.ts';
import { deviation, experimentOf, pointsOf } from './support.ts';

// The optimizers and landscapes once more, written without a look at src and with nothing of it but their names: one
// point at a time, straight from the formulas. What both agree on for hyperparameters that nobody chose is right, or
// wrong in both in the same way.

type Vector = [number, number];
type Gradient = (at: Vector) => Vector;

/** Real-valued memory in arrays, counters in numbers, the memory of what is wrapped in a further one. */
interface Memory {
  [name: string]: number | number[] | Memory;
}

interface Sgd {
  readonly kind: 'sgd';
  readonly lr: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}
interface Adam {
  readonly kind: 'adam';
  readonly lr: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
}
interface Lookahead {
  readonly kind: 'lookahead';
  readonly inner: Rule;
  readonly k: number;
  readonly alpha: number;
  readonly state: 'maintain' | 'interpolate' | 'reset';
}
type Rule = Sgd | Adam | Lookahead;

function firstMemory(rule: Rule, start: Vector): Memory {
  if (rule.kind !== 'lookahead') return { t: 0, first: [0, 0], second: [0, 0] };
  const inner = firstMemory(rule.inner, start);
  return { count: 0, phi: [...start], inner, slowInner: structuredClone(inner) };
}

/** One gradient step; gives the new theta and memory, the innermost theta before any pull-back, and who synced. */
interface Stepped {
  readonly theta: Vector;
  readonly memory: Memory;
  readonly fast: Vector;
  readonly done: boolean;
}

function stepped(rule: Rule, theta: Vector, memory: Memory, gradient: Gradient): Stepped {
  if (rule.kind === 'sgd') return sgdStep(rule, theta, memory, gradient(theta));
  if (rule.kind === 'adam') return adamStep(rule, theta, memory, gradient(theta));

  const next = stepped(rule.inner, theta, memory.inner as Memory, gradient);
  const counted = { ...memory, inner: next.memory, count: (memory.count as number) + (next.done ? 1 : 0) };
  if (counted.count < rule.k) return { ...next, memory: counted, done: false };
  const phi = mixed(memory.phi as number[], next.theta, rule.alpha) as Vector;
  let inner = next.memory;
  if (rule.state === 'reset') inner = firstMemory(rule.inner, phi);
  if (rule.state === 'interpolate') inner = mixedMemory(memory.slowInner as Memory, inner, rule.alpha);
  return {
    theta: phi,
    memory: { count: 0, phi, inner, slowInner: structuredClone(inner) },
    fast: next.fast,
    done: true,
  };
}

function sgdStep(rule: Sgd, theta: Vector, memory: Memory, gradient: Vector): Stepped {
  const { lr, momentum, dampening, nesterov, weightDecay } = rule;
  const t = (memory.t as number) + 1;
  const g = gradient.map((each, i) => each + weightDecay * theta[i]);
  const b = (memory.first as number[]).map((each, i) => (t === 1 ? g[i] : momentum * each + (1 - dampening) * g[i]));
  const direction = momentum === 0 ? g : nesterov ? g.map((each, i) => each + momentum * b[i]) : b;
  const next = theta.map((each, i) => each - lr * direction[i]) as Vector;
  return { theta: next, memory: { t, first: b, second: [0, 0] }, fast: next, done: true };
}

function adamStep(rule: Adam, theta: Vector, memory: Memory, gradient: Vector): Stepped {
  const { lr, beta1, beta2, eps, weightDecay } = rule;
  const t = (memory.t as number) + 1;
  const g = gradient.map((each, i) => each + weightDecay * theta[i]);
  const m = (memory.first as number[]).map((each, i) => beta1 * each + (1 - beta1) * g[i]);
  const v = (memory.second as number[]).map((each, i) => beta2 * each + (1 - beta2) * g[i] ** 2);
  const next = theta.map((each, i) => {
    const mHat = m[i] / (1 - beta1 ** t);
    const vHat = v[i] / (1 - beta2 ** t);
    return each - (lr * mHat) / (Math.sqrt(vHat) + eps);
  }) as Vector;
  return { theta: next, memory: { t, first: m, second: v }, fast: next, done: true };
}

function mixed(slow: number[], fast: number[], alpha: number): number[] {
  return slow.map((each, i) => each + alpha * (fast[i] - each));
}

/** Arrays averaged, at any depth; counters kept. */
function mixedMemory(slow: Memory, fast: Memory, alpha: number): Memory {
  const entries = Object.entries(fast).map(([name, value]): [string, Memory[string]] => {
    const partner = slow[name];
    if (typeof value === 'number') return [name, value];
    if (Array.isArray(value)) return [name, mixed(partner as number[], value, alpha)];
    return [name, mixedMemory(partner as Memory, value, alpha)];
  });
  return Object.fromEntries(entries);
}

/** fast[t] and slow[c] of the whole run. */
function reference(rule: Rule, start: Vector, steps: number, gradient: Gradient): { fast: Vector[]; slow: Vector[] } {
  const fast = [start];
  const slow = [start];
  let theta = start;
  let memory = firstMemory(rule, start);
  for (let t = 1; t <= steps; t++) {
    const next = stepped(rule, theta, memory, gradient);
    ({ theta, memory } = next);
    fast.push(next.fast);
    if (rule.kind === 'lookahead' && next.done) slow.push(theta);
  }
  return { fast, slow };
}

/** Each landscape: its gradient, a place to start around, and what a step of SGD may at most be without flying off. */
const fields: readonly { text: string; around: Vector; lr: number; gradient: Gradient }[] = [
  {
    text: 'quadratic(condition=20,angle=28)',
    around: [-4, 1],
    lr: 0.05,
    gradient: ([x, y]) => {
      const [c, s] = [Math.cos((28 * Math.PI) / 180), Math.sin((28 * Math.PI) / 180)];
      const [u, v] = [c * x + s * y, -s * x + c * y];
      return [c * u - 20 * s * v, s * u + 20 * c * v];
    },
  },
  {
    text: 'rosenbrock(a=1.5,b=50)',
    around: [-1.2, 1],
    lr: 0.001,
    gradient: ([x, y]) => [-2 * (1.5 - x) - 200 * x * (y - x ** 2), 100 * (y - x ** 2)],
  },
  {
    text: 'beale',
    around: [1, 1.2],
    lr: 0.005,
    gradient: ([x, y]) => {
      const terms = [1.5, 2.25, 2.625].map((constant, i) => constant - x + x * y ** (i + 1));
      return [
        terms.reduce((sum, term, i) => sum + 2 * term * (y ** (i + 1) - 1), 0),
        terms.reduce((sum, term, i) => sum + 2 * term * x * (i + 1) * y ** i, 0),
      ];
    },
  },
  {
    text: 'himmelblau',
    around: [-0.5, -1],
    lr: 0.01,
    gradient: ([x, y]) => {
      const [p, q] = [x ** 2 + y - 11, x + y ** 2 - 7];
      return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
    },
  },
  {
    text: 'styblinski-tang',
    around: [0.5, 3.5],
    lr: 0.01,
    gradient: (at) => at.map((x) => 2 * x ** 3 - 16 * x + 2.5) as Vector,
  },
  {
    text: 'rastrigin(A=8)',
    around: [-3.3, 2.7],
    lr: 0.003,
    gradient: (at) => at.map((x) => 2 * x + 2 * Math.PI * 8 * Math.sin(2 * Math.PI * x)) as Vector,
  },
  {
    text: 'ackley',
    around: [2.5, -1.7],
    lr: 0.02,
    gradient: (at) => {
      const [x, y] = at;
      const r = Math.sqrt((x ** 2 + y ** 2) / 2);
      const waves = Math.exp((Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y)) / 2);
      return at.map(
        (each) => (2 * each * Math.exp(-0.2 * r)) / r + Math.PI * Math.sin(2 * Math.PI * each) * waves,
      ) as Vector;
    },
  },
];

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const weightDecay = fc.oneof(fc.constant(0), share(0.5));
const momentum = fc.oneof(fc.constant(0), share(0.95));

/** Learning rates as shares of the largest one that the landscape bears. */
const sgds: fc.Arbitrary<Sgd> = fc
  .record({
    kind: fc.constant('sgd' as const),
    lr: fc.double({ min: 0.02, max: 1, noNaN: true }),
    momentum,
    dampening: fc.oneof(fc.constant(0), share(1)),
    nesterov: fc.boolean(),
    weightDecay,
  })
  .map((each) => (each.momentum === 0 || each.dampening !== 0 ? { ...each, nesterov: false } : each));

const adams: fc.Arbitrary<Adam> = fc.record({
  kind: fc.constant('adam' as const),
  lr: fc.double({ min: 0.02, max: 1, noNaN: true }),
  beta1: fc.oneof(fc.constant(0.9), share(0.99)),
  beta2: fc.oneof(fc.constant(0.999), share(0.999)),
  eps: fc.constantFrom(1e-8, 1e-3),
  weightDecay,
});

const lookaheadOver = (inner: fc.Arbitrary<Rule>): fc.Arbitrary<Lookahead> =>
  fc.record({
    kind: fc.constant('lookahead' as const),
    inner,
    k: fc.integer({ min: 1, max: 6 }),
    alpha: fc.double({ min: 0, max: 1.2, noNaN: true }),
    state: fc.constantFrom('maintain', 'interpolate', 'reset'),
  });

const bases = fc.oneof(sgds, adams);
const single = lookaheadOver(bases);
const nested = fc.oneof(lookaheadOver(single), lookaheadOver(lookaheadOver(single)));

function withScale(rule: Rule, sgdLr: number): Rule {
  if (rule.kind === 'lookahead') return { ...rule, inner: withScale(rule.inner, sgdLr) };
  return { ...rule, lr: rule.lr * (rule.kind === 'sgd' ? sgdLr : 0.1) };
}

function written(rule: Rule): string {
  const { kind, ...rest } = rule;
  const args = Object.entries(rest).map(([name, value]) => {
    return name === 'inner' ? written(value as Rule) : `${name}=${String(value).replace('e+', 'e')}`;
  });
  return `${kind}(${args.join(',')})`;
}

describe('an independent implementation agrees within 1e-8', () => {
  const STEPS = 50;
  const TOLERANCE = 1e-8;

  test('the fields are all the landscapes of the first product', () => {
    for (const { text } of fields) experimentOf(`landscape=${text}`);
    expect(fields).toHaveLength(7);
    expect(landscapes.length).toBeGreaterThanOrEqual(7);
  });

  for (const { text, around, lr, gradient } of fields) {
    for (const [name, rules] of Object.entries({ base: bases, lookahead: single, nested })) {
      test(`${name} on ${text}`, () => {
        let compared = 0;
        let drawn = 0;
        const nearby = fc.tuple(
          fc.double({ min: -0.3, max: 0.3, noNaN: true }),
          fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        );
        fc.assert(
          fc.property(rules, nearby, (shares, [dx, dy]) => {
            const rule = withScale(shares, lr);
            const start: Vector = [around[0] + dx, around[1] + dy];
            const expected = reference(rule, start, STEPS, gradient);
            const nudged = reference(rule, [start[0] + 1e-12, start[1] - 1e-12], STEPS, gradient);
            drawn++;
            // Where a nudge of 1e-12 comes out a hundred times larger, or the path flies off, rounding decides.
            const all = [...expected.fast, ...expected.slow].flat();
            const calm = deviation([...nudged.fast, ...nudged.slow].flat(), all) < 1e-10;
            if (!calm || !all.every((each) => Math.abs(each) < 1e3)) return;
            compared++;

            const address = `landscape=${text}&start=${start.join(',').replace('e+', 'e')}&run=${written(rule)}&steps=${STEPS}`;
            const [run] = complete(trajectories(experimentOf(address), 1));
            expect(deviation(pointsOf(run.fast).flat(), expected.fast.flat())).toBeLessThan(TOLERANCE);
            const slow = run.slow === null ? [start] : pointsOf(run.slow);
            expect(deviation(slow.flat(), expected.slow.flat())).toBeLessThan(TOLERANCE);
          }),
          { numRuns: 100, seed: 7 },
        );
        expect(compared).toBeGreaterThan(drawn / 2);
      });
    }
  }
});
