import { describe, expect, test } from 'vitest';
import { rosenbrock } from '../rosenbrock.ts';
import { atan, cosh, power, sinh, tan, tanh } from './functions.ts';
import { inspect } from './inspect.ts';
import { type Formula, readFormula } from './reader.ts';
import { survey } from './survey.ts';
import { KNOWN } from './vocabulary.ts';

const ROSENBROCK = '100*(y-x^2)^2+(1-x)^2';

function formula(text: string): Formula {
  const read = readFormula(text);
  if ('message' in read) throw new Error(`${text}: ${read.message}`);
  return read;
}

function valueAt({ values }: Formula, x: number, y: number): number {
  const out = new Float64Array(1);
  values(Float64Array.of(x, y), out);
  return out[0];
}

function gradientAt({ gradients }: Formula, x: number, y: number): number[] {
  const out = new Float64Array(2);
  gradients(Float64Array.of(x, y), out);
  return [...out];
}

/** f at (1.3, 0.7) as JavaScript computes it, for formulas whose gradient is then compared with differences there. */
const formulas: readonly (readonly [text: string, f: (x: number, y: number) => number])[] = [
  ['x', (x) => x],
  ['7', () => 7],
  ['-x^2', (x) => -(x * x)],
  ['(-x)^2', (x) => x * x],
  ['2^-x', (x) => 2 ** -x],
  ['x^y^2', (x, y) => x ** (y ** 2)],
  ['(x^y)^2', (x, y) => x ** (y ** 2) * 0 + (x ** y) ** 2],
  ['x-y-1', (x, y) => x - y - 1],
  ['x/y/2', (x, y) => x / y / 2],
  ['x-(y-1)', (x, y) => x - (y - 1)],
  ['2/(x*y)', (x, y) => 2 / (x * y)],
  ['x^2+10*y^2', (x, y) => x * x + 10 * y * y],
  [ROSENBROCK, (x, y) => 100 * (y - x * x) ** 2 + (1 - x) ** 2],
  ['(x^2+y-11)^2+(x+y^2-7)^2', (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2],
  ['sin(3*x)*cos(y)+tan(x*y/3)', (x, y) => Math.sin(3 * x) * Math.cos(y) + Math.tan((x * y) / 3)],
  ['exp(-x^2-y^2)', (x, y) => Math.exp(-x * x - y * y)],
  ['e^(x*y)+pi*x', (x, y) => Math.exp(x * y) + Math.PI * x],
  ['log(x)*ln(y+1)', (x, y) => Math.log(x) * Math.log(y + 1)],
  ['sqrt(x^2+y^2)', (x, y) => Math.hypot(x, y)],
  ['x^0.5+y^(1/3)+x^-2', (x, y) => Math.sqrt(x) + Math.cbrt(y) + x ** -2],
  ['x^1.5*y^-0.5', (x, y) => x ** 1.5 * y ** -0.5],
  ['pow(x,3)-pow(2,y)+pow(x,y)', (x, y) => x ** 3 - 2 ** y + x ** y],
  ['abs(x-2)+abs(y)', (x, y) => Math.abs(x - 2) + Math.abs(y)],
  ['abs(sin(x)*abs(y-2))', (x, y) => Math.abs(Math.sin(x) * Math.abs(y - 2))],
  ['min(x,y)+max(x^2,y,0)', (x, y) => Math.min(x, y) + Math.max(x * x, y, 0)],
  ['max(x*y,min(3*x,4*y))^2', (x, y) => Math.max(x * y, Math.min(3 * x, 4 * y)) ** 2],
  ['sign(y-x)*x^2', (x, y) => Math.sign(y - x) * x * x],
  ['sinh(x)*cosh(y)+tanh(x*y)', (x, y) => Math.sinh(x) * Math.cosh(y) + Math.tanh(x * y)],
  ['atan(x/y)+atan(5*x)', (x, y) => Math.atan(x / y) + Math.atan(5 * x)],
  ['1/(1+x^2+y^2)', (x, y) => 1 / (1 + x * x + y * y)],
  ['(x+y)/(x-y)', (x, y) => (x + y) / (x - y)],
  ['ln(1+exp(x+2*y))', (x, y) => Math.log1p(Math.exp(x + 2 * y))],
  ['-20*exp(-0.2*sqrt(0.5*(x^2+y^2)))-exp(0.5*(cos(2*pi*x)+cos(2*pi*y)))+e+20', (x, y) => ackley(x, y)],
  ['x^13*y^7-x^12', (x, y) => x ** 13 * y ** 7 - x ** 12],
];

function ackley(x: number, y: number): number {
  const [tau, r] = [2 * Math.PI, Math.sqrt(0.5 * (x * x + y * y))];
  return -20 * Math.exp(-0.2 * r) - Math.exp(0.5 * (Math.cos(tau * x) + Math.cos(tau * y))) + Math.E + 20;
}

describe('a formula', () => {
  test.each(formulas)('%s has its value and the slope of its value', (text, f) => {
    const read = formula(text);
    for (const [x, y] of [
      [1.3, 0.7],
      [0.4, 2.2],
    ]) {
      expect(Math.abs(valueAt(read, x, y) - f(x, y)) / (1 + Math.abs(f(x, y)))).toBeLessThan(4e-15);
      const h = 1e-3;
      const slope = (g: (t: number) => number) => (8 * (g(h) - g(-h)) - (g(2 * h) - g(-2 * h))) / (12 * h);
      const expected = [slope((t) => f(x + t, y)), slope((t) => f(x, y + t))];
      const scale = 1 + Math.abs(f(x, y)) + Math.abs(expected[0]) + Math.abs(expected[1]);
      gradientAt(read, x, y).forEach((slopeThere, index) => {
        expect(Math.abs(slopeThere - expected[index]) / scale).toBeLessThan(1e-8);
      });
    }
  });

  test.each(formulas)('%s gives the same bits for a point alone and among others', (text) => {
    const read = formula(text);
    const n = 151;
    const points = Float64Array.from({ length: 2 * n }, (_, i) => 4 * Math.sin(12.9 * i));
    const [values, gradients] = [new Float64Array(n), new Float64Array(2 * n)];
    read.values(points, values);
    read.gradients(points, gradients);
    for (let i = 0; i < n; i++) {
      expect(valueAt(read, points[i], points[n + i])).toBe(values[i]);
      expect(gradientAt(read, points[i], points[n + i])).toEqual([gradients[i], gradients[n + i]]);
    }
  });

  test('that is Rosenbrock’s goes the way of the built-in one', () => {
    const own = formula(ROSENBROCK);
    const out = new Float64Array(2);
    const [a, b] = [Float64Array.of(-1.2, 1), Float64Array.of(-1.2, 1)];
    for (let step = 0; step < 200; step++) {
      own.gradients(a, out);
      for (let i = 0; i < 2; i++) a[i] -= 0.001 * out[i];
      rosenbrock.gradients(b, out, { a: 1, b: 100 });
      for (let i = 0; i < 2; i++) b[i] -= 0.001 * out[i];
      expect(Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBeLessThan(1e-9);
    }
    expect(a[0]).not.toBe(-1.2);
  });

  test('says at a kink one slope of those that meet there', () => {
    expect(gradientAt(formula('abs(x)+y'), 0, 0)).toEqual([0, 1]);
    expect(gradientAt(formula('min(x,2*x)'), 0, 0)).toEqual([1, 0]);
    expect(gradientAt(formula('max(x,2*x)'), 0, 0)).toEqual([1, 0]);
  });

  test.each([
    ['log(x)', -1],
    ['sqrt(x)', -1],
    ['1/x', 0],
    ['x^y', -1],
    ['exp(x^2)-exp(x^2+y)', 40],
  ])('%s is infinite where it is not defined, and has no slope there', (text, x) => {
    expect(valueAt(formula(text), x, 1)).toBe(Number.POSITIVE_INFINITY);
    for (const slope of gradientAt(formula(text), x, 1).slice(0, 1)) expect(slope).toBeNaN();
    expect(Number.isFinite(valueAt(formula(text), 1, 1))).toBe(true);
  });
});

describe('what is wrong is said, and where', () => {
  test.each([
    ['', null, 'a formula is missing'],
    ['x+', 2, 'it ends too early'],
    ['x + + y', 4, 'is missing before “+”'],
    ['x*/y', 2, 'is missing before “/”'],
    ['2x', 1, 'a product is written 2*x'],
    ['(x)(y)', 3, 'a sign is missing'],
    ['x y', 2, 'a product is written x*y'],
    ['x(y+1)', 0, 'x is no function'],
    ['x^2+sin', 4, 'sin needs parentheses'],
    ['y+z^2', 2, '“z” is not known here'],
    ['x+gamma(y)', 2, KNOWN],
    ['X^2', 0, '“X” is not known here'],
    ['x^101', 2, 'exponents go up to 100'],
    ['1e999', 0, 'too large'],
    ['x²', 1, '“²” is not known here'],
    ['x−1', 1, '“−” is not known here'],
    ['x+5.', 3, '“.” is not known here'],
    ['1,5*x', 1, 'a decimal point is written .'],
    ['(x+1', 0, 'never closed'],
    ['x+1)', 3, 'never opened'],
    ['sin()', 4, 'is missing before “)”'],
    ['sin(x,y)', 3, 'sin takes 1 argument, not 2'],
    ['max(x)', 3, 'max takes 2 to 20 arguments, not 1'],
    ['pow(x,2,3)', 3, 'pow takes 2 arguments, not 3'],
    ['x'.repeat(301), 300, 'at most 300 characters'],
    [`${'('.repeat(31)}x${')'.repeat(31)}`, 30, 'at most 30 deep'],
    ['x=y', 1, '“=” is not known here'],
    ['x;y', 1, '“;” is not known here'],
    ['"x"', 0, '“"” is not known here'],
    ['x😀', 1, '“😀” is not known here'],
  ])('%j', (text, at, message) => {
    expect(inspect(text)).toEqual({ at, message: expect.stringContaining(message) });
  });

  test.each([
    ['9^9^9^9', 'exponents go up to 100'],
    ['x^(99+2)', 'exponents go up to 100'],
    ['pow(x,-1000)', 'exponents go up to 100'],
    ['x^(1/0)', 'exponents go up to 100'],
    ['x^(0/0)', 'exponents go up to 100'],
    [`x${'^x'.repeat(148)}`, 'too complicated'],
  ])('%.30s, which only shows when it is derived', (text, message) => {
    expect(inspect(text)).toBe(null);
    expect(readFormula(text)).toEqual({ at: null, message: expect.stringContaining(message) });
  });
});

describe('hostile texts', () => {
  const calls = ['import', 'evaluate', 'parse', 'simplify', 'derivative', 'compile', 'config', 'typed', 'createUnit'];
  const names = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'this',
    'globalThis',
    'process',
  ];
  const others = ['random', 'factorial', 'gamma', 'zeta', 'ones', 'range', 'unit', 'help', 'map', 'chain', 'resolve'];
  const pieces = [
    ...calls.flatMap((name) => [`${name}("x")`, `${name}(x)`, `${name}({x:1})`, `x+${name}(1,2)`]),
    ...names.flatMap((name) => [name, `x.${name}`, `x["${name}"]`, `${name}(x)`, `(x).${name}("return 1")()`]),
    ...others.flatMap((name) => [name, `${name}(x)`, `x^${name}(3)`]),
    'constructor.constructor("return process")()',
    'cos.constructor("fetch(\'https://example.org\')")()',
    'x=1',
    'f(x)=x^2',
    'x:=1',
    'x==y',
    'x<y',
    'x?1:2',
    'x and y',
    'not x',
    'x or y',
    'x mod y',
    'x to y',
    'x in y',
    'x!',
    "x'",
    'x%',
    'x|y',
    'x&y',
    'x~y',
    'x<<2',
    'x.*y',
    'x./y',
    'x.^y',
    '[1,2;3,4]',
    '[x,y]',
    'x[1]',
    '{a:1}',
    '{}',
    '1:10',
    '"text"',
    "'text'",
    '`x`',
    '5 cm',
    '5cm',
    '3i',
    '2+3i',
    '0x10',
    '0b11',
    '0o7',
    'Infinity',
    'NaN',
    'null',
    'undefined',
    'true',
    'i',
    'x\\y',
    '$x',
    '#x',
    '// x',
    '/* x */ y',
    'x\u0000',
    'x\u202ey',
    '\ud800',
    'ｘ',
    '𝑥',
    '∞',
    '√x',
    'π',
    'x·y',
    '٣',
    '<script>alert(1)</script>',
    '$\u007bx}',
    '%78',
    '9^9^9^9',
    '9^9^9^9^9^9^9^9',
    '(((9^9)^9)^9)^9^9^x^y^1e300',
    '1e308*1e308^9^9',
    'x^1e9',
    'x^-1e9',
    'x^9999999999999',
  ];
  const endless = [
    ...[
      '(',
      ')',
      'x',
      'x+',
      '-',
      '+-',
      '^',
      'x^',
      '2^',
      'sin(',
      'abs(',
      'min(x,',
      '1e',
      '.',
      ',',
      '\n',
      '((x)',
      'x*(',
    ].flatMap((piece) =>
      [20, 60, 290, 3000, 1_000_000].map((length) => piece.repeat(Math.ceil(length / piece.length))),
    ),
    ...['sin', 'exp', 'abs', 'sqrt', 'log', 'tanh', 'atan', 'sinh'].flatMap((name) =>
      [10, 29, 30, 31, 50].map((depth) => `${`${name}(`.repeat(depth)}x*y${')'.repeat(depth)}`),
    ),
    ...['x*y', 'x/y', 'x^y', 'x-y', 'max(x,y)', 'y^x/x', 'x/(1+y)', 'abs(x)'].flatMap((piece) =>
      ['*', '/', '^', '+', '-'].flatMap((sign) =>
        [10, 35].map((count) => Array.from({ length: count }, () => `(${piece})`).join(sign)),
      ),
    ),
  ];
  const nested = ['x/(y+', '(x*y)^(', 'max(x*y,', 'x*y*(1+', '2^(', 'pow(x,', 'min(y,x+'].flatMap((piece) =>
    [5, 15, 28, 40].map((depth) => `${piece.repeat(depth)}x${')'.repeat(depth)}`),
  );
  const cut = pieces.flatMap((piece) => [`x+${piece}`, `(${piece})^2`]);
  const all = [...new Set([...pieces, ...endless, ...nested, ...cut])];

  test('there are enough of them', () => {
    expect(all.length).toBeGreaterThan(500);
  });

  test('are refused, or are formulas that give numbers; none reaches anything else', () => {
    const before = Object.keys(globalThis).sort();
    const fetched = globalThis.fetch;
    globalThis.fetch = () => {
      throw new Error('a formula reached the network');
    };
    let taken = 0;
    try {
      for (const text of all) {
        const read = readFormula(text);
        if ('message' in read) {
          expect(read.message.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|\[object|is not a function|stack/);
          if (read.at !== null) expect(read.at).toBeLessThanOrEqual(text.length);
          continue;
        }
        taken++;
        expect(typeof valueAt(read, 1.1, 0.9)).toBe('number');
        expect(gradientAt(read, 1.1, 0.9).map((each) => typeof each)).toEqual(['number', 'number']);
      }
    } finally {
      globalThis.fetch = fetched;
    }
    expect(Object.keys(globalThis).sort()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    // Long and deep formulas are taken as long as they are within the limits; names from outside never are.
    expect(taken).toBeGreaterThan(50);
    for (const text of pieces) expect(readFormula(text), text).toHaveProperty('message');
  });
});

describe('the functions', () => {
  const places = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 100).concat([
    1e-9, -1e-5, 0.4999999, 0.5, 700, 1e300,
  ]);
  test.each([
    ['sinh', sinh, Math.sinh],
    ['cosh', cosh, Math.cosh],
    ['tanh', tanh, Math.tanh],
    ['atan', atan, Math.atan],
  ])('%s is right to 1e-15 of its size', (_, own, theirs) => {
    for (const x of places) {
      const [a, b] = [own(x), theirs(x)];
      if (a !== b) expect(Math.abs(a - b) / Math.abs(b), `${x}`).toBeLessThan(1e-15);
    }
  });

  test('tan is right between its poles', () => {
    for (let x = -1.5; x < 1.5; x += 0.01) expect(tan(x)).toBeCloseTo(Math.tan(x), 12);
  });

  test('power is right, and no number where it is not defined', () => {
    for (const [base, exponent] of [
      [2, 0.5],
      [0.1, 3.7],
      [9, -2.25],
      [0, 2.5],
      [0, -1],
      [5, 0],
      [0, 0],
    ]) {
      const expected = base ** exponent;
      if (expected !== power(base, exponent)) expect(power(base, exponent) / expected).toBeCloseTo(1, 14);
    }
    expect(power(-8, 1 / 3)).toBeNaN();
    expect(power(Number.NaN, 2)).toBeNaN();
  });
});

describe('a survey', () => {
  const WINDOW = [-5, 5, -5, 5] as const;
  const of = (text: string) => survey(formula(text), WINDOW);

  test('finds the minima of smooth formulas, and a floor where the form proves one', () => {
    expect(of('x^2+10*y^2')).toMatchObject({ minima: [{ at: [0, 0], value: 0, global: true }], floor: 0 });
    expect(of(ROSENBROCK)).toMatchObject({ minima: [{ at: [1, 1], value: 0, global: true }], floor: 0 });
    expect(of('(x-1)^2+y^4+3').floor).toBe(3);
    const { minima, floor } = of('(x^2+y-11)^2+(x+y^2-7)^2');
    expect(minima).toHaveLength(4);
    expect(minima.every(({ value }) => value < 1e-20)).toBe(true);
    expect(floor).toBe(0);
  });

  test('finds every hollow of a row of them, and none where the formula ends', () => {
    expect(
      of('sin(3*x)+(x^2+y^2)/10')
        .minima.map(({ at }) => at[0])
        .sort((a, b) => a - b),
    ).toEqual([-4.6, -2.56, -0.51, 1.54, 3.58].map((x) => expect.closeTo(x, 1)));
    expect(of('x+sqrt(x)+y^2').minima).toEqual([]);
  });

  test('promises no floor where nothing proves one', () => {
    expect(of('x^4-16*x^2+y^4-16*y^2')).toMatchObject({ floor: null });
    expect(of('x^4-16*x^2+y^4-16*y^2').minima).toHaveLength(4);
    expect(of('sin(x)+sin(y)').floor).toBe(null);
    // Its minimum at (1, 0) is not the lowest place: to the left f falls without end.
    expect(of('x^3-3*x+y^2')).toMatchObject({ minima: [{ at: [1, 0], global: false }], floor: null });
  });

  test('finds a minimum at a kink, and none where there is none', () => {
    expect(of('abs(x-1)+2*abs(y+0.5)').minima).toEqual([{ at: [1, -0.5], value: 0, global: true }]);
    for (const text of ['x', '5', '(x-y)^2', 'x*y', 'log(-1-x^2)', '-x^2-y^2'])
      expect(of(text).minima, text).toEqual([]);
  });

  test('starts where the formula is defined and slopes, with a learning rate that its curvature bears', () => {
    expect(of('x^2+10*y^2')).toMatchObject({ start: [-3, 2], sgdLr: 0.05 });
    const [x, y] = of('log(x)+log(y)').start;
    expect(x > 0 && y > 0).toBe(true);
    expect(of('log(-1-x^2)')).toMatchObject({ start: [0, 0], sgdLr: 0.01 });
    expect(of('x+y').sgdLr).toBe(0.01);
    // Not the huge second differences across the kinks at its minimum.
    expect(of('abs(x)+2*abs(y-x)').sgdLr).toBe(0.01);
  });
});
