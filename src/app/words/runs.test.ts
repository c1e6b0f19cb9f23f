import { expect, test } from 'vitest';
import { choiceOf, experimentOf } from '../../../test/support.ts';
import { baseName, runName, shortBaseName } from './runs.ts';

test.each([
  ['sgd(lr=0.1)', 'SGD', 'SGD'],
  ['sgd(lr=0.1,momentum=0.9)', 'SGD with momentum', 'SGD'],
  ['sgd(lr=0.1,momentum=0.9,nesterov=true)', 'SGD with Nesterov momentum', 'SGD'],
  ['adam(lr=0.1)', 'Adam', 'Adam'],
  ['adamw(lr=0.1,amsgrad=true)', 'AdamW with AMSGrad', 'AdamW'],
  ['rmsprop(lr=0.1)', 'RMSprop', 'RMSprop'],
  ['rmsprop(lr=0.1,momentum=0.9)', 'RMSprop with momentum', 'RMSprop'],
  ['rmsprop(lr=0.1,momentum=0.9,centered=true)', 'centred RMSprop with momentum', 'RMSprop'],
  ['lookahead(lion(lr=0.1),k=5,alpha=0.5)', 'Lion', 'Lion'],
])('%s is called %s', (run, name, short) => {
  expect(baseName(choiceOf(run))).toBe(name);
  expect(shortBaseName(choiceOf(run))).toBe(short);
});

test('runs beside each other are told apart by name and learning rate', () => {
  const experiment = experimentOf(
    'landscape=beale&run=lookahead(nadam(lr=0.1))&run=inner&run=rmsprop(lr=0.01,momentum=0.5)',
  );
  expect([0, 1, 2].map((index) => runName(experiment, index))).toEqual([
    'Lookahead',
    'the same NAdam without Lookahead',
    'RMSprop with momentum (lr 0.01)',
  ]);
});
