import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { readExpression } from './expression.ts';
import { pythonExpression } from './pythonExpression.ts';

const torch = { module: 'torch', renamed: { ln: 'log' } };
const python = (text: string) => pythonExpression(readExpression(text), torch, new Set(['x', 'y']), {});

describe('a formula as a tree', () => {
  test.each([
    ['1 - 2 - 3', -4],
    ['8 / 4 / 2', 1],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['2 * -3 + 1', -5],
    ['pow(2, 3) + max(1, 5, 2) - min(4, 3)', 10],
    ['(1 + 2) * 3', 9],
    ['.5e1 + 1E-1', 5.1],
    ['cos(pi) + ln(e)', 0],
    ['softplus(0)', Math.LN2],
    ['a / 2', 3],
  ])('%s is %d', (text, value) => {
    expect(evaluate(readExpression(text), { a: 6 })).toBeCloseTo(value, 14);
  });

  test.each(['1 +', '(1', '1 2', 'sin(1', ')'])('“%s” is none', (text) => {
    expect(() => readExpression(text)).toThrow();
  });
});

describe('a formula in Python', () => {
  test.each([
    ['100*(y-x^2)^2+(1-x)^2', '100 * (y - x**2) ** 2 + (1 - x) ** 2'],
    ['x-(y-1)-(2+y)', 'x - (y - 1) - (2 + y)'],
    ['x/(y*2)*(x/y)', 'x / (y * 2) * (x / y)'],
    ['-x^2+(-x)^2', '-x**2 + (-x) ** 2'],
    ['2^-x', '2 ** -x'],
    ['2^-(x+1)', '2 ** -(x + 1)'],
    ['(x^y)^2', '(x**y) ** 2'],
    // Without x and y it is a number, which the functions of the library do not take.
    ['sin(2)*sin(x)*ln(3)*ln(x)', 'math.sin(2) * torch.sin(x) * math.log(3) * torch.log(x)'],
    ['abs(x)+abs(-2)', 'torch.abs(x) + abs(-2)'],
    ['min(x,y,3)-max(1,2)', 'smaller(smaller(x, y), 3) - max(1, 2)'],
    ['sign(-3)*x', '(-1) * x'],
    ['pi*e*x', 'math.pi * math.e * x'],
    // Python's whole numbers may grow beyond what fits into an array.
    ['10^30*x', '1e+30 * x'],
    ['007*x', '7 * x'],
  ])('%s is %s', (text, expected) => {
    expect(python(text)).toBe(expected);
  });

  test.each(['x/0', 'x+1/(2-2)', 'log(0)*x', 'x^(0/0)', '10^400*x'])(
    '%s is none, because Python would stop there',
    (text) => {
      expect(() => python(text)).toThrow('divides by zero');
    },
  );
});
