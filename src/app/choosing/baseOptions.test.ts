import { expect, it } from 'vitest';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import { baseOptions, optionOf } from './baseOptions.ts';

it('offers every optimizer that wraps no other, under a name of its own, and no wrapper', () => {
  expect(new Set(baseOptions.map(({ kind }) => kind))).toEqual(new Set(optimizerKinds.filter(({ wraps }) => !wraps)));
  expect(new Set(baseOptions.map(({ name }) => name)).size).toBe(baseOptions.length);
});

it('offers SGD twice, and knows which of the two a choice is', () => {
  expect(baseOptions.filter(({ kind }) => kind.name === 'sgd').map(({ title }) => title)).toEqual([
    'SGD',
    'SGD with momentum',
  ]);
  expect(optionOf({ name: 'sgd', values: { lr: 0.01, momentum: 0 } })).toBe('sgd');
  expect(optionOf({ name: 'sgd', values: { lr: 0.01, momentum: 0.5 } })).toBe('sgd-momentum');
  expect(optionOf({ name: 'adam', values: { lr: 0.01 } })).toBe('adam');
});
