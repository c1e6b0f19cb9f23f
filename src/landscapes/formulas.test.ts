import { beforeEach, describe, expect, test, vi } from 'vitest';

// Every test has the module anew, as a page has that was just opened.
let formulas: typeof import('./formulas.ts');
let parse: typeof import('../engine/experiment/parse.ts').parse;

beforeEach(async () => {
  vi.resetModules();
  vi.doUnmock('./formula/formulaReader.ts');
  formulas = await import('./formulas.ts');
  ({ parse } = await import('../engine/experiment/parse.ts'));
});

const TEXT = 'landscape=custom(f=x^2+y^2)&start=1,2&run=sgd(lr=0.1)&steps=50';

describe('before the reader is fetched', () => {
  test('a text with a formula is reported, and all else in it is kept', () => {
    expect(formulas.formulasAreLoaded()).toBe(false);
    const { experiment, problems } = parse(TEXT);
    expect(problems).toMatchObject([{ key: 'landscape', message: expect.stringContaining('could not be loaded') }]);
    expect(experiment).toMatchObject({ landscape: { name: 'quadratic' }, start: [1, 2], steps: 50 });
  });

  test('a formula cannot be had', () => {
    expect(() => formulas.formulaOf('x')).toThrow('has not been loaded');
  });
});

test('once it is fetched, the same text is an experiment', async () => {
  expect(await formulas.loadFormulas()).toBe(true);
  expect(parse(TEXT)).toMatchObject({
    experiment: { landscape: { name: 'custom', values: { f: 'x^2+y^2' } }, start: [1, 2] },
    problems: [],
  });
});

test('where fetching fails it says so, and the next time it tries anew', async () => {
  vi.doMock('./formula/formulaReader.ts', () => {
    throw new Error('offline');
  });
  expect(await formulas.loadFormulas()).toBe(false);
  expect(formulas.formulasAreLoaded()).toBe(false);
  vi.doUnmock('./formula/formulaReader.ts');
  expect(await formulas.loadFormulas()).toBe(true);
});

test('few formulas are kept, the newest among them', async () => {
  await formulas.loadFormulas();
  const first = formulas.formulaOf('x+1');
  expect(formulas.formulaOf('x+1')).toBe(first);
  for (let i = 0; i < 40; i++) formulas.formulaOf(`x+${i}.5`);
  expect(formulas.formulaOf('x+39.5')).toBe(formulas.formulaOf('x+39.5'));
  expect(formulas.formulaOf('x+1')).not.toBe(first);
});

test.each([
  ['landscape=custom(f=x)', true],
  ['landscape%3Dcustom%28f=x', true],
  ['landscape=rosenbrock', false],
  ['', false],
])('%j mentions a formula: %s', (text, mentions) => {
  expect(formulas.mentionsFormula(text)).toBe(mentions);
});
