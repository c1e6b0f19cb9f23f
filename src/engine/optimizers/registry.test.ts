import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { choiceOf, experimentOf, trajectoriesOf, variantsOf } from '../../../test/support.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { innermost, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import type { Oracle } from '../oracle.ts';
import { advisedLrFor } from './advisedLr.ts';
import { buildOptimizer } from './build.ts';
import { optimizerKinds } from './registry.ts';

// What every entry of the registry says about itself, and that every value which its table allows can be computed with.

test('every name is used once, and none looks like another entry’s', () => {
  for (const key of ['name', 'title'] as const) {
    const all = optimizerKinds.map((kind) => kind[key].toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  }
});

describe.each(optimizerKinds)('$name', (kind) => {
  const { title, about, formula, source, parameters, columns, wraps, advice } = kind;

  test('has a learning rate or something inside, and names no parameter twice', () => {
    const names = parameters.map((each) => each.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.includes('lr')).toBe(!wraps);
    const lr = parameters.find((each) => each.name === 'lr');
    expect(lr?.default === 'advised').toBe(advice !== undefined);
    for (const column of columns) expect(names).toContain(column);
    if (!wraps) expect(columns).toContain('lr');
  });

  test('says in one sentence what it does, and where it comes from', () => {
    expect(title).not.toBe('');
    expect(about).toMatch(/^[A-Z][^.!?]{20,150}\.$/);
    expect(source.text).toMatch(/\b(19|20)\d\d\b/);
    expect(source.url).toMatch(/^https:\/\//);
  });

  test('has a formula that can be typeset', () => {
    expect(katex.renderToString(formula, { throwOnError: true, strict: 'error' })).toContain('katex');
    expect(formula).toContain(String.raw`\leftarrow`);
  });

  const choices: OptimizerChoice[] = wraps
    ? variantsOf(kind, 0.01).map((choice) => ({ ...choice, inner: choiceOf('sgd(lr=0.01,momentum=0.9)') }))
    : variantsOf(kind, 0.01);
  const ends = parameters
    .filter((each) => each.type === 'number')
    .flatMap((each) => lastAllowed(each).map((value) => ({ parameter: each.name, value })));

  test.each(ends)('stays finite with $parameter = $value', ({ parameter, value }) => {
    for (const choice of choices) {
      const path = underPressure({ ...choice, values: { ...choice.values, [parameter]: value } });
      expect(path.every(Number.isFinite), JSON.stringify(choice)).toBe(true);
    }
  });
});

describe('advised learning rates', () => {
  const bases = optimizerKinds.filter(({ wraps }) => !wraps).map(({ name }) => name);
  const LANDSCAPES = ['rosenbrock', 'himmelblau', 'quadratic(condition=20)', 'beale'];

  test.each(bases)('%s gets on with them, alone and under Lookahead', (name) => {
    for (const landscape of LANDSCAPES) {
      for (const run of [name, `lookahead(${name})`]) {
        const [{ fast, slow }] = trajectoriesOf(`landscape=${landscape}&run=${run}&steps=200`);
        const loss = (slow ?? fast).loss;
        expect(fast.loss, `${run} on ${landscape}`).toHaveLength(201);
        expect(loss[loss.length - 1] / fast.loss[0], `${run} on ${landscape}`).toBeLessThan(0.95);
      }
    }
  });

  test('are multiples of what a landscape advises, rounded to two digits', () => {
    const advised = { sgd: 0.0123456, adam: 0.1 };
    expect(advisedLrFor({ advice: { like: 'sgd', times: 3 } }, advised)).toEqual({ lr: 0.037 });
    expect(advisedLrFor({ advice: { like: 'adam', times: 0.3 } }, advised)).toEqual({ lr: 0.03 });
    expect(advisedLrFor({}, advised)).toEqual({});
  });

  test('fill in what an experiment leaves out, at any depth', () => {
    const text = 'landscape=himmelblau&run=lion&run=lookahead(adagrad)&run=rmsprop(momentum=0.5)';
    const rates = optimizersOf(experimentOf(text)).map((choice) => innermost(choice).values.lr);
    expect(rates).toEqual([0.05, 0.5, 0.03]);
  });
});

/** The values at both ends of what is allowed; at an open end, the double next to it. */
function lastAllowed({ allowed }: NumberParameter): number[] {
  const { min, max, minOpen, maxOpen } = allowed;
  expect(!minOpen || min === 0).toBe(true);
  return [minOpen ? Number.MIN_VALUE : min, maxOpen ? max * (1 - 2 ** -53) : max];
}

/** Every coordinate of 30 steps under gradients that are 0, that never change, that swing, and that are irregular. */
function underPressure(choice: OptimizerChoice): number[] {
  const oracle = {
    lanes: 1,
    evaluations: 0,
    gradient(_: Float64Array, out: Float64Array) {
      oracle.evaluations++;
      const t = oracle.evaluations;
      out.set([0, 0.1, t % 2 === 0 ? 1 : -1, Math.sin(7 * t)]);
    },
  };
  const point = Float64Array.from([0, 1, -1, 2]);
  const optimizer = buildOptimizer(choice, point.length);
  const state = optimizer.init(point);
  return Array.from({ length: 30 }, () => {
    optimizer.step(point, state, oracle);
    return Array.from(point);
  }).flat();
}

test('centred RMSprop bears gradients that never change, where rounding takes their variance below 0', () => {
  const optimizer = buildOptimizer(choiceOf('rmsprop(lr=0.01,rho=0.5,centered=true)'), 3);
  const point = new Float64Array(3);
  const state = optimizer.init(point);
  const oracle: Oracle = { lanes: 1, evaluations: 0, gradient: (_, out) => out.set([0.1, 0.7, 1 / 3]) };
  for (let t = 0; t < 500; t++) optimizer.step(point, state, oracle);
  expect(point.every(Number.isFinite)).toBe(true);
});
