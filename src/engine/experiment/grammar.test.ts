import { describe, expect, test } from 'vitest';
import { readCall, readNumber, writeNumber } from './grammar.ts';

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['+1', 1],
    ['1.', 1],
    ['.5', 0.5],
    ['-2.5e-3', -0.0025],
    ['1E3', 1000],
    ['007', 7],
    ['1e999', Infinity],
  ])('%s is read as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['', ' ', '.', 'e5', '1e', '--1', '1 000', '1,5', '0x10', '0b1', 'NaN', 'Infinity', '1n', '½', '١', '1px'])(
    '%j is none',
    (text) => {
      expect(readNumber(text)).toBe(null);
    },
  );

  test.each([
    [0.1, '0.1'],
    [-0, '0'],
    [1e-7, '1e-7'],
    [1e21, '1e21'],
    [1 / 3, '0.3333333333333333'],
  ])('%d is written as %s and read back', (value, text) => {
    expect(writeNumber(value)).toBe(text);
    expect(readNumber(text)).toBe(value + 0);
  });
});

describe('calls', () => {
  test.each([
    ['sgd', { name: 'sgd', inner: null, args: [] }],
    ['sgd( )', { name: 'sgd', inner: null, args: [] }],
    [
      'a(b=1, c = x y )',
      {
        name: 'a',
        inner: null,
        args: [
          ['b', '1'],
          ['c', 'x y'],
        ],
      },
    ],
    ['a(b(c=1),d=)', { name: 'a', inner: { name: 'b', inner: null, args: [['c', '1']] }, args: [['d', '']] }],
  ])('%s', (text, call) => {
    expect(readCall(text)).toEqual(call);
  });

  test.each([
    ['', 'expected name(parameter=value,…)'],
    ['1a', 'expected name(parameter=value,…)'],
    ['a(b=1', 'expected name(parameter=value,…)'],
    ['a)(', 'expected name(parameter=value,…)'],
    ['a(b=1)(c=1)', 'its parentheses do not match'],
    ['a((b=1)', 'its parentheses do not match'],
    ['a(b=1,c)', 'expected parameter=value after the first comma'],
    ['a(b,c(d))', 'expected parameter=value after the first comma'],
    ['a(b=1,)', 'expected parameter=value after the first comma'],
  ])('%j: %s', (text, wrong) => {
    expect(readCall(text)).toBe(wrong);
  });
});

describe('texts with parentheses of their own', () => {
  test.each([
    ['c(f=100*(y-x^2)^2+(1-x)^2)', [['f', '100*(y-x^2)^2+(1-x)^2']]],
    [
      'c(f=max(x,min(y,1)),n=2)',
      [
        ['f', 'max(x,min(y,1))'],
        ['n', '2'],
      ],
    ],
    ['c( f = (x) )', [['f', '(x)']]],
  ])('%s', (text, args) => {
    expect(readCall(text)).toEqual({ name: 'c', inner: null, args });
  });

  test.each(['c(f=(x)', 'c(f=x))', 'c(f=)x()'])('%s does not match', (text) => {
    expect(readCall(text)).toBe('its parentheses do not match');
  });
});
