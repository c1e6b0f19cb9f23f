import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optimizerKind } from '../src/engine/optimizers/registry.ts';
import { deviation, experimentOf, pointsOf, trajectoriesOf } from './support.ts';

// The base optimizers once more, written without a look at src: each as a function of all the gradients of one
// coordinate so far, g[0] to g[t - 1], that gives the step which follows them. Nothing is remembered: averages are
// written out as weighted sums over the past, beta^t is a power, and every earlier quantity is computed anew.

type Settings = Readonly<Record<string, number | boolean>>;

interface Rule {
  /** The step of one coordinate after these gradients, so that p becomes p - lr step. */
  step(g: readonly number[], settings: Settings): number;
  /** Whether weight decay shrinks the weight beside the step, instead of passing through the gradient. */
  readonly decoupled?: boolean;
  readonly settings: fc.Arbitrary<Settings>;
}

const sum = (terms: readonly number[]) => terms.reduce((total, each) => total + each, 0);
const upTo = <T>(length: number, map: (t: number) => T) => Array.from({ length }, (_, index) => map(index + 1));

/** The exponential average of all terms, that began at 0. */
const average = (terms: readonly number[], beta: number) =>
  sum(terms.map((each, i) => (1 - beta) * each * beta ** (terms.length - 1 - i)));

const squares = (g: readonly number[]) => g.map((each) => each ** 2);
const corrected = (terms: readonly number[], beta: number) => average(terms, beta) / (1 - beta ** terms.length);

/** Reads number settings as numbers; flags are compared with true where they are used. */
const numbers = (settings: Settings) => settings as Readonly<Record<string, number>>;

function adamStep(g: readonly number[], settings: Settings): number {
  const { beta1, beta2, eps } = numbers(settings);
  const averages = upTo(g.length, (t) => average(squares(g.slice(0, t)), beta2));
  const v = settings.amsgrad === true ? Math.max(...averages) : averages[g.length - 1];
  return corrected(g, beta1) / (Math.sqrt(v / (1 - beta2 ** g.length)) + eps);
}

function nadamStep(g: readonly number[], settings: Settings): number {
  const { beta1, beta2, eps, momentumDecay } = numbers(settings);
  const t = g.length;
  const mus = upTo(t + 1, (i) => beta1 * (1 - 0.96 ** (i * momentumDecay) / 2));
  const product = (count: number) => mus.slice(0, count).reduce((all, mu) => all * mu, 1);
  const nesterov =
    (mus[t] * average(g, beta1)) / (1 - product(t + 1)) + ((1 - mus[t - 1]) * g[t - 1]) / (1 - product(t));
  return nesterov / (Math.sqrt(corrected(squares(g), beta2)) + eps);
}

function radamStep(g: readonly number[], settings: Settings): number {
  const { beta1, beta2, eps } = numbers(settings);
  const t = g.length;
  const longest = 2 / (1 - beta2) - 1;
  const length = longest - (2 * t * beta2 ** t) / (1 - beta2 ** t);
  if (!(length > 5)) return corrected(g, beta1);
  const ratio = (at: number) => ((at - 4) * (at - 2)) / at;
  const scale = Math.sqrt((ratio(length) / ratio(longest)) * (1 - beta2 ** t));
  return (corrected(g, beta1) * scale) / (Math.sqrt(average(squares(g), beta2)) + eps);
}

function adabeliefStep(g: readonly number[], settings: Settings): number {
  const { beta1, beta2, eps } = numbers(settings);
  const t = g.length;
  const surprises = g.map((each, i) => (each - average(g.slice(0, i + 1), beta1)) ** 2);
  const s = average(surprises, beta2) + sum(upTo(t, (i) => eps * beta2 ** (t - i)));
  return corrected(g, beta1) / (Math.sqrt(s / (1 - beta2 ** t)) + eps);
}

function rmspropStep(g: readonly number[], settings: Settings): number {
  const { rho, momentum, eps } = numbers(settings);
  const divided = g.map((each, i) => {
    const past = g.slice(0, i + 1);
    const mean = settings.centered === true ? average(past, rho) : 0;
    return each / (Math.sqrt(Math.max(0, average(squares(past), rho) - mean ** 2)) + eps);
  });
  return sum(divided.map((each, i) => each * momentum ** (g.length - 1 - i)));
}

function adadeltaStep(g: readonly number[], settings: Settings): number {
  const { rho, eps } = numbers(settings);
  const deltas: number[] = [];
  for (const [i, each] of g.entries()) {
    const [u, v] = [average(squares(deltas), rho), average(squares(g.slice(0, i + 1)), rho)];
    deltas.push(each * Math.sqrt((u + eps) / (v + eps)));
  }
  return deltas[g.length - 1];
}

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const usual = (value: number, max: number) => fc.oneof(fc.constant(value), share(max));
const weightDecay = fc.oneof(fc.constant(0), share(0.3));
const moments = { beta1: usual(0.9, 0.99), beta2: usual(0.999, 0.999), eps: fc.constantFrom(1e-8, 1e-3) };

const rules: Readonly<Record<string, Rule>> = {
  adam: { step: adamStep, settings: fc.record({ ...moments, weightDecay, amsgrad: fc.boolean() }) },
  adamw: { step: adamStep, decoupled: true, settings: fc.record({ ...moments, weightDecay, amsgrad: fc.boolean() }) },
  nadam: { step: nadamStep, settings: fc.record({ ...moments, weightDecay, momentumDecay: usual(0.004, 1) }) },
  radam: { step: radamStep, settings: fc.record({ ...moments, weightDecay }) },
  adamax: {
    step(g, settings) {
      const { beta1, beta2, eps } = numbers(settings);
      const faded = g.map((each, i) => (Math.abs(each) + eps) * beta2 ** (g.length - 1 - i));
      return corrected(g, beta1) / Math.max(...faded);
    },
    settings: fc.record({ ...moments, weightDecay }),
  },
  adabelief: {
    step: adabeliefStep,
    decoupled: true,
    settings: fc.record({ ...moments, eps: fc.constantFrom(1e-8, 1e-5), weightDecay }),
  },
  rmsprop: {
    step: rmspropStep,
    settings: fc.record({
      rho: usual(0.99, 0.99),
      momentum: fc.oneof(fc.constant(0), share(0.9)),
      eps: fc.constantFrom(1e-8, 1e-3),
      centered: fc.boolean(),
      weightDecay,
    }),
  },
  adagrad: {
    step(g, settings) {
      const { lrDecay, initialAccumulatorValue, eps } = numbers(settings);
      const size = Math.sqrt(initialAccumulatorValue + sum(squares(g)));
      return g[g.length - 1] / ((1 + lrDecay * (g.length - 1)) * (size + eps));
    },
    settings: fc.record({
      lrDecay: usual(0, 0.5),
      initialAccumulatorValue: usual(0, 10),
      eps: fc.constantFrom(1e-10, 1e-3),
      weightDecay,
    }),
  },
  adadelta: {
    step: adadeltaStep,
    settings: fc.record({ rho: usual(0.9, 0.99), eps: fc.constantFrom(1e-6, 1e-3), weightDecay }),
  },
  lion: {
    step(g, settings) {
      const { beta1, beta2 } = numbers(settings);
      const before = average(g.slice(0, -1), beta2);
      return Math.sign(beta1 * before + (1 - beta1) * g[g.length - 1]);
    },
    decoupled: true,
    settings: fc.record({ beta1: usual(0.9, 0.99), beta2: usual(0.99, 0.99), weightDecay }),
  },
};

type Vector = readonly [number, number];

/** theta after every step; with a cycle, theta before any pull-back, and everything starts anew at a sync on `reset`. */
function path(
  { step, decoupled }: Rule,
  settings: Settings,
  lr: number,
  { start, gradient, steps, cycle }: Walk,
): { fast: Vector[]; slow: Vector[] } {
  const decay = numbers(settings).weightDecay;
  const [fast, slow] = [[start], [start]];
  let theta = start;
  let pasts: [number[], number[]] = [[], []];
  for (let t = 1; t <= steps; t++) {
    const g = gradient(theta);
    theta = theta.map((p, i) => {
      pasts[i].push(g[i] + (decoupled ? 0 : decay * p));
      return p - lr * ((decoupled ? decay * p : 0) + step(pasts[i], settings));
    }) as unknown as Vector;
    fast.push(theta);
    if (cycle === undefined || t % cycle.k !== 0) continue;
    const phi = slow[slow.length - 1];
    theta = theta.map((p, i) => phi[i] + cycle.alpha * (p - phi[i])) as unknown as Vector;
    slow.push(theta);
    if (cycle.state === 'reset') pasts = [[], []];
  }
  return { fast, slow };
}

interface Walk {
  readonly start: Vector;
  readonly gradient: (at: Vector) => Vector;
  readonly steps: number;
  readonly cycle?: { readonly k: number; readonly alpha: number; readonly state: 'maintain' | 'reset' };
}

const fields = [
  {
    text: 'himmelblau',
    around: [-0.5, -1],
    gradient: ([x, y]: Vector): Vector => {
      const [p, q] = [x ** 2 + y - 11, x + y ** 2 - 7];
      return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
    },
  },
  {
    text: 'rosenbrock(a=1.5,b=5)',
    around: [-1.2, 1],
    gradient: ([x, y]: Vector): Vector => [-2 * (1.5 - x) - 20 * x * (y - x ** 2), 10 * (y - x ** 2)],
  },
] as const;

/** The largest learning rate to draw: RAdam's first steps are as long as the gradient, Adadelta's are tiny. */
const LONGEST: Readonly<Record<string, number>> = { radam: 0.005, adadelta: 5 };
const STEPS = 40;
const TOLERANCE = 1e-8;

const nearby = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const cycles = fc.option(
  fc.record({
    k: fc.integer({ min: 1, max: 9 }),
    alpha: share(1.2),
    state: fc.constantFrom('maintain' as const, 'reset' as const),
  }),
  { nil: undefined },
);

describe('an implementation from the whole past agrees within 1e-8', () => {
  test('with ten base optimizers; SGD is in reference.test.ts', () => {
    expect(Object.keys(rules).filter((name) => optimizerKind(name)?.wraps === false)).toHaveLength(10);
  });

  for (const [name, rule] of Object.entries(rules)) {
    test.each(fields)(`${name} on $text`, ({ text, around, gradient }) => {
      const longest = LONGEST[name] ?? 0.1;
      const rates = fc.double({ min: longest / 20, max: longest, noNaN: true });
      let compared = 0;
      let drawn = 0;
      fc.assert(
        fc.property(rule.settings, rates, nearby, nearby, cycles, (settings, lr, dx, dy, cycle) => {
          const start: Vector = [around[0] + dx, around[1] + dy];
          const walk = { gradient, steps: STEPS, ...(cycle ? { cycle } : {}) };
          const expected = path(rule, settings, lr, { start, ...walk });
          const nudged = path(rule, settings, lr, { start: [start[0] + 1e-12, start[1] - 1e-12], ...walk });
          drawn++;
          // Where a nudge of 1e-12 comes out a hundred times larger, or the path flies off, rounding decides.
          const all = [...expected.fast, ...expected.slow].flat();
          const calm = deviation([...nudged.fast, ...nudged.slow].flat(), all) < 1e-10;
          if (!calm || !all.every((each) => Math.abs(each) < 1e3)) return;
          compared++;

          const base = written(name, { lr, ...settings });
          const run = cycle ? written('lookahead', cycle, base) : base;
          const address = `landscape=${text}&start=${start.map(numeral).join(',')}&run=${run}&steps=${STEPS}`;
          expect(experimentOf(address).steps).toBe(STEPS);
          const [found] = trajectoriesOf(address);
          expect(deviation(pointsOf(found.fast).flat(), expected.fast.flat()), address).toBeLessThan(TOLERANCE);
          const slow = found.slow === null ? [start] : pointsOf(found.slow);
          expect(deviation(slow.flat(), expected.slow.flat()), address).toBeLessThan(TOLERANCE);
        }),
        { numRuns: 60, seed: 11 },
      );
      expect(compared).toBeGreaterThan(drawn / 2);
    });
  }
});

function written(name: string, values: Readonly<Record<string, unknown>>, inner?: string): string {
  const args = Object.entries(values).map(([key, value]) => `${key}=${numeral(value)}`);
  return `${name}(${[...(inner ? [inner] : []), ...args].join(',')})`;
}

function numeral(value: unknown): string {
  return String(value).replace('e+', 'e');
}
