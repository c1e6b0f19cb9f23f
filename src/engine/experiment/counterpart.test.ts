import { expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { counterpartIndex } from './counterpart.ts';

test.each([
  ['lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=adam(lr=0.1)&run=inner', 2],
  ['lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=sgd(lr=0.3)&run=inner', 2],
  ['lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=adam(lr=0.1)&run=sgd(lr=0.3)', 2],
  ['lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=sgd(lr=0.1,momentum=0.9)', null],
  ['lookahead(lookahead(sgd(lr=0.1),k=2,alpha=0.5),k=5,alpha=0.5)&run=sgd(lr=0.1)', null],
  ['lookahead(lookahead(sgd(lr=0.1),k=2,alpha=0.5),k=5,alpha=0.5)&run=lookahead(sgd(lr=1),k=2,alpha=0.5)', 1],
  ['sgd(lr=0.1)&run=sgd(lr=0.2)', null],
  ['adam(lr=0.1)', null],
])('run=%s has its counterpart at %s', (text, index) => {
  expect(counterpartIndex(experimentOf(`landscape=quadratic&run=${text}`))).toBe(index);
});
