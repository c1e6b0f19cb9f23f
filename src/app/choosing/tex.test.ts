import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { renderTex } from './tex.ts';

it('sets a formula, for eyes and for ears', () => {
  const markup = renderTex('f(x, y) = \\tfrac{1}{2}(u^2 + v^2)');
  expect(markup).toContain('class="katex-html"');
  expect(markup).toContain('<math');
});

it('shows what it cannot read as it was written', () => {
  expect(renderTex('f = \\nosuch{x}')).toContain('\\nosuch');
});

describe('every formula in the registries can be set', () => {
  const formulas = [...landscapes, ...optimizerKinds].map(({ name, formula = '' }) => [name, formula] as const);

  it.each(formulas)('%s', (_, formula) => {
    expect(() => katex.renderToString(formula, { strict: 'error' })).not.toThrow();
  });
});
