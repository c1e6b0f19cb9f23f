import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../test/landscapeSupport.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { evaluate } from './evaluate.ts';
import { readExpression } from './expression.ts';
import { type LandscapeForm, landscapeForms } from './landscapeForms.ts';

// What programs are written from must be what is descended here: the form and the kernel of every landscape, compared
// at points all over its window. The program's gradient is the library's own, of the same formula.

const GRID = 9;

test('every landscape has a form, but for a formula of one’s own, which is one', () => {
  const names = landscapes.map(({ name }) => name).filter((name) => name !== 'custom');
  expect(Object.keys(landscapeForms).sort()).toEqual(names.sort());
});

describe.each(landscapes.filter(({ name }) => name !== 'custom'))('$name', (landscape) => {
  const form = landscapeForms[landscape.name];
  const defaults = Object.fromEntries(
    Object.entries(defaultsOf(landscape)).map(([name, value]) => [name, Number(value)]),
  );
  // Another value for each parameter, so that none is forgotten in the form.
  const others = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, 1.3 * value + 0.7]));

  test.each([defaults, others])('is in its form what it is in its kernel, with %j', (parameters) => {
    const [x0, x1, y0, y1] = landscape.window(parameters);
    for (let i = 0; i < GRID * GRID; i++) {
      const x = x0 + ((x1 - x0) * (i % GRID)) / (GRID - 0.7);
      const y = y0 + ((y1 - y0) * Math.floor(i / GRID)) / (GRID - 0.7);
      const out = new Float64Array(1);
      landscape.values(Float64Array.of(x, y), out, parameters);
      const value = heightIn(form, { ...parameters, x, y, w: x, b: y, ...(landscape.samples ? { b: y } : parameters) });
      expect(Math.abs(value - out[0]) / Math.max(1, Math.abs(out[0]))).toBeLessThan(1e-12);
    }
  });

  function heightIn(of: LandscapeForm, names: Readonly<Record<string, number>>): number {
    if (of.type === 'closed') {
      const known = { ...names };
      for (const [name, formula] of of.parts) known[name] = evaluate(readExpression(formula), known);
      return evaluate(readExpression(of.f), known);
    }
    const { inputs = [], targets = [] } = landscape.samples ?? {};
    const each = readExpression(of.each);
    const sum = inputs.reduce((total, X, index) => total + evaluate(each, { ...names, X, Y: targets[index] }), 0);
    return sum / inputs.length + (of.beside === null ? 0 : evaluate(readExpression(of.beside), names));
  }
});
