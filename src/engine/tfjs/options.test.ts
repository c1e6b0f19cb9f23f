import { describe, expect, test } from 'vitest';
import { tf } from '../../../test/tfjsSupport.ts';
import { Lookahead } from './lookahead.ts';

// Whoever calls from JavaScript has no types that would keep this from happening.
const make = (inner: unknown, options?: unknown) => Reflect.construct(Lookahead, [inner, options]) as Lookahead;

test('k, alpha and state have defaults', () => {
  const { k, alpha, state, inner } = make(tf.train.sgd(0.1));
  expect({ k, alpha, state, name: inner.getClassName() }).toEqual({ k: 5, alpha: 0.5, state: 'maintain', name: 'SGD' });
});

describe('bad options are named, with what would be right', () => {
  test.each([
    [{ k: 0 }, 'Lookahead: k is 0, but must be a whole number from 1, for example 5.'],
    [{ k: 2.5 }, 'Lookahead: k is 2.5, but must be a whole number from 1, for example 5.'],
    [{ k: Number.NaN }, 'Lookahead: k is NaN, but must be a whole number from 1, for example 5.'],
    [{ k: '5' }, 'Lookahead: k is "5", but must be a whole number from 1, for example 5.'],
    [{ k: null }, 'Lookahead: k is null, but must be a whole number from 1, for example 5.'],
    [{ alpha: 1.5 }, 'Lookahead: alpha is 1.5, but must be a number from 0 to 1, for example 0.5.'],
    [{ alpha: -0.1 }, 'Lookahead: alpha is -0.1, but must be a number from 0 to 1, for example 0.5.'],
    [{ alpha: Number.NaN }, 'Lookahead: alpha is NaN, but must be a number from 0 to 1, for example 0.5.'],
    [{ state: 'pullback' }, 'Lookahead: state is "pullback", but must be one of maintain, reset, interpolate.'],
    [{ syncPeriod: 6 }, 'Lookahead: there is no option "syncPeriod"; there are k, alpha, state.'],
    [5, 'Lookahead: the options are 5, but must be an object like { k: 5, alpha: 0.5 }.'],
    [null, 'Lookahead: the options are null, but must be an object like { k: 5, alpha: 0.5 }.'],
  ])('%j', (options, message) => {
    expect(() => make(tf.train.sgd(0.1), options)).toThrow(message);
  });
});

describe('what is no optimizer is named, with what would be one', () => {
  test.each([
    ['adam', 'the inner optimizer is "adam"'],
    [undefined, 'the inner optimizer is undefined'],
    [{ k: 5 }, 'the inner optimizer is another object'],
    [tf.train.sgd, 'the inner optimizer is a function'],
  ])('%o', (inner, message) => {
    expect(() => make(inner)).toThrow(`${message}, but must be a tf.Optimizer, for example tf.train.adam(0.01).`);
  });
});

describe('an optimizer of one’s own', () => {
  class Own extends tf.Optimizer {
    static get className() {
      return 'Own';
    }
    override applyGradients() {
      this.incrementIterations();
    }
    override getConfig() {
      return {};
    }
  }

  test.each(['reset', 'interpolate'])('refuses %s, since what it remembers is not known', (state) => {
    const message = `state is "${state}", which works around the optimizers of tf.train and around another Lookahead; what`;
    expect(() => make(new Own(), { state })).toThrow(`${message} Own remembers is not known here`);
    expect(() => make(make(new Own()), { state })).toThrow(`${message} Lookahead remembers is not known here`);
  });

  test('says so when it has no learning rate', () => {
    const lookahead = make(new Own(), { state: 'maintain' });
    expect(() => lookahead.learningRate).toThrow('Own has no learningRate');
    expect(() => lookahead.setLearningRate(0.1)).toThrow('Own has no learningRate');
  });
});
