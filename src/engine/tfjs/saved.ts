import * as tf from '@tensorflow/tfjs-core';
import type { NamedTensor } from './slots.ts';

/** All that a Lookahead knows beside its options. */
export interface Saved {
  readonly iterations: number;
  readonly sinceSync: number;
  /** The slow weights, in the order in which their variables were first seen. */
  readonly slow: readonly NamedTensor[];
  /** The slow partners of the inner optimizer's buffers, by key; none unless those are interpolated. */
  readonly partners: readonly NamedTensor[];
  /** What the inner optimizer's own `getWeights` gives. */
  readonly inner: readonly NamedTensor[];
}

// No two of these names are ever equal, whatever the variables are called and however often Lookaheads are nested: a
// saved model keeps the tensors of its optimizer and its own by name in one list.
const COUNTER = 'lookahead/since_sync';
const SLOW = /^lookahead\/slow\/\d+\/(.*)$/s;
const PARTNER = /^lookahead\/partner\/(.*)$/s;
const INNER = /^lookahead\/inner\/(.*)$/s;

/** As TensorFlow.js wants it: a list of tensors of which the first counts the iterations. All of them are new. */
export function encoded({ iterations, sinceSync, slow, partners, inner }: Saved): NamedTensor[] {
  const copy = (name: string, tensor: tf.Tensor) => ({ name, tensor: tf.keep(tf.clone(tensor)) });
  return [
    { name: 'iter', tensor: tf.keep(tf.scalar(iterations, 'int32')) },
    { name: COUNTER, tensor: tf.keep(tf.scalar(sinceSync, 'int32')) },
    ...slow.map(({ name, tensor }, index) => copy(`lookahead/slow/${index}/${name}`, tensor)),
    ...partners.map(({ name, tensor }) => copy(`lookahead/partner/${name}`, tensor)),
    ...inner.map(({ name, tensor }) => copy(`lookahead/inner/${name}`, tensor)),
  ];
}

/** Reads what `encoded` wrote, without copying. Throws where it is something else. */
export async function decoded(weights: readonly NamedTensor[]): Promise<Saved> {
  const gone = weights.find(({ tensor }) => tensor.isDisposed);
  if (gone !== undefined)
    throw new Error(
      `Lookahead: of the weights to restore, ${JSON.stringify(gone.name)} is disposed. What getWeights gives lasts ` +
        'until the next getWeights or dispose; tf.clone what is to last longer.',
    );
  const [iterations, sinceSync] = weights;
  if (iterations?.name !== 'iter' || sinceSync?.name !== COUNTER)
    throw new Error(
      `Lookahead: the weights to restore are not those of a Lookahead: they begin with ${named(weights)}, ` +
        `but must begin with "iter", "${COUNTER}", as getWeights gives them.`,
    );
  return {
    iterations: (await iterations.tensor.data())[0],
    sinceSync: (await sinceSync.tensor.data())[0],
    slow: those(weights, SLOW),
    partners: those(weights, PARTNER),
    inner: those(weights, INNER),
  };
}

/** Those whose name has this form, with the rest of it as their name. */
function those(weights: readonly NamedTensor[], form: RegExp): NamedTensor[] {
  return weights.flatMap(({ name, tensor }) => {
    const rest = form.exec(name)?.[1];
    return rest === undefined ? [] : [{ name: rest, tensor }];
  });
}

function named(weights: readonly NamedTensor[]): string {
  return weights.length === 0
    ? 'nothing'
    : weights
        .slice(0, 2)
        .map(({ name }) => JSON.stringify(name))
        .join(', ');
}

export function disposeAll(weights: readonly NamedTensor[]): void {
  for (const { tensor } of weights) tensor.dispose();
}
