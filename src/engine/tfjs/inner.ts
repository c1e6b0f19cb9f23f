import * as tf from '@tensorflow/tfjs-core';
import { shown } from './options.ts';

/** Throws unless `inner` is an optimizer by the same measure as in TensorFlow.js: that it has these methods. */
export function checkInner(inner: unknown): asserts inner is tf.Optimizer {
  const methods = ['minimize', 'computeGradients', 'applyGradients'];
  const isOptimizer =
    typeof inner === 'object' &&
    inner !== null &&
    methods.every((method) => typeof Reflect.get(inner, method) === 'function');
  if (!isOptimizer)
    throw new Error(
      `Lookahead: the inner optimizer is ${shown(inner)}, but must be a tf.Optimizer, for example tf.train.adam(0.01).`,
    );
}

/** The optimizer that `{ className, config }` describes. */
export function innerFromConfig(description: unknown): tf.Optimizer {
  const { className, config } = checkedDescription(description);
  const registered = tf.serialization.SerializationMap.getMap().classNameMap[className];
  if (registered === undefined)
    throw new Error(
      `Lookahead: the inner optimizer is of the class ${JSON.stringify(className)}, which is not registered. ` +
        'Call tf.serialization.registerClass with it first.',
    );
  const [cls, fromConfig] = registered;
  const inner: unknown = fromConfig(cls, config);
  checkInner(inner);
  return inner;
}

function checkedDescription(description: unknown): { className: string; config: tf.serialization.ConfigDict } {
  if (typeof description === 'object' && description !== null) {
    const { className, config } = description as Readonly<Record<string, unknown>>;
    if (typeof className === 'string' && typeof config === 'object' && config !== null)
      // What is in it is for the class to judge.
      return { className, config: config as tf.serialization.ConfigDict };
  }
  throw new Error(
    `Lookahead: in the configuration, inner is ${shown(description)}, but must be like ` +
      "{ className: 'Adam', config: { ... } }, as getConfig gives it.",
  );
}
