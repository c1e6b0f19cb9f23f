import * as tf from '@tensorflow/tfjs-core';

/** As in TensorFlow.js, which does not export it. */
export interface NamedTensor {
  readonly name: string;
  readonly tensor: tf.Tensor;
}

export type Gradients = tf.NamedTensorMap | NamedTensor[];

/** A trained variable, theta, and its slow weights, phi. */
export interface Slot {
  /** Of the variable when it was first seen, or saved. */
  readonly name: string;
  /** theta; null while restored slow weights have not met their variable. */
  variable: tf.Variable | null;
  readonly phi: tf.Variable;
  /** What theta was, while the slow weights are in its place. */
  fast: tf.Tensor | null;
}

/**
 * The gradients in the order of the slots, which grow by the variables that are new: their phi is a copy of what they
 * are now, before their first step. The optimizers of `tf.train` know a variable only by its place in this order, so it
 * must never change: a variable that has no gradient this time keeps its place, with none.
 */
export function inOrder(slots: Slot[], gradients: Gradients): NamedTensor[] {
  const given = listOf(gradients).filter(({ tensor }) => tensor != null);
  const variables = given.map(({ name }) => registered(name));
  const twice = variables.find((variable, index) => variables.indexOf(variable) !== index);
  if (twice !== undefined) throw new Error(`Lookahead: there are two gradients for ${JSON.stringify(twice.name)}.`);

  bind(slots, variables);
  const gradientOf = new Map(variables.map((variable, index) => [variable, given[index].tensor]));
  for (const variable of variables) {
    if (!slots.some((slot) => slot.variable === variable)) slots.push(newSlot(variable));
  }
  return slots.map(({ name, variable }) => ({
    name: variable?.name ?? name,
    // TensorFlow.js itself passes null where there is no gradient (see its `minimize`), but its types do not say so.
    tensor: ((variable && gradientOf.get(variable)) ?? null) as tf.Tensor,
  }));
}

function listOf(gradients: Gradients): readonly NamedTensor[] {
  return Array.isArray(gradients) ? gradients : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
}

function registered(name: string): tf.Variable {
  const variable = tf.engine().registeredVariables[name];
  if (variable === undefined)
    throw new Error(`Lookahead: there is a gradient for ${JSON.stringify(name)}, but no tf.variable of that name.`);
  return variable;
}

function newSlot(variable: tf.Variable): Slot {
  // Tensors never change in place, and `assign` exchanges them: the two share their numbers until either moves.
  return { name: variable.name, variable, phi: tf.variable(variable, false), fast: null };
}

/**
 * Gives restored slow weights the variables that they belong to: by name, or, where names do not tell, by order, as the
 * optimizers of `tf.train` do. (A model that is loaded beside its original gets other names for its variables.)
 */
export function bind(slots: readonly Slot[], variables: readonly tf.Variable[]): void {
  const waiting = slots.filter(({ variable }) => variable === null);
  const strangers = variables.filter((variable) => !slots.some((slot) => slot.variable === variable));
  if (waiting.length === 0 || strangers.length === 0) return;

  const named = strangers.flatMap((variable) => {
    const slot = waiting.find(({ name, phi }) => name === variable.name && sameShape(phi, variable));
    return slot === undefined ? [] : [{ slot, variable }];
  });
  if (named.length === Math.min(strangers.length, waiting.length)) {
    for (const { slot, variable } of named) slot.variable = variable;
  } else if (waiting.length === strangers.length && waiting.every(({ phi }, i) => sameShape(phi, strangers[i]))) {
    waiting.forEach((slot, index) => {
      slot.variable = strangers[index];
    });
  } else {
    throw new Error(
      `Lookahead: the restored slow weights are those of ${listed(waiting.map(({ name, phi }) => [name, phi]))}, ` +
        `but the variables are ${listed(strangers.map((variable) => [variable.name, variable]))}.`,
    );
  }
}

/**
 * The same where nothing is known but the names: fails where they do not tell. TensorFlow.js calls the variables of a
 * second model of the same layers NAME_1.
 */
export function bindByName(slots: readonly Slot[]): void {
  const all = tf.engine().registeredVariables;
  for (const slot of slots.filter(({ variable }) => variable === null)) {
    const variable = all[slot.name];
    const isCopy = (name: string) => name.startsWith(`${slot.name}_`) && /^\d+$/.test(name.slice(slot.name.length + 1));
    if (!variable?.trainable || !sameShape(slot.phi, variable) || Object.keys(all).some(isCopy))
      throw new Error(
        `Lookahead: the slow weights of ${JSON.stringify(slot.name)} were restored, but it is not clear to which ` +
          'variable they belong. Say so first: lookahead.bind(model.trainableWeights.map((weight) => weight.read())).',
      );
    slot.variable = variable;
  }
}

/** The slots whose variable is there. */
export function living(slots: readonly Slot[]): (Slot & { readonly variable: tf.Variable })[] {
  return slots.filter((slot): slot is Slot & { variable: tf.Variable } => slot.variable?.isDisposed === false);
}

/** Puts the slow weights in the place of the fast ones, which are kept. */
export function swapIn(slots: readonly Slot[]): void {
  for (const slot of living(slots)) {
    slot.fast = tf.keep(tf.clone(slot.variable));
    slot.variable.assign(slot.phi);
  }
}

/** Puts the fast weights back. */
export function swapOut(slots: readonly Slot[]): void {
  for (const slot of slots) {
    if (slot.fast !== null && slot.variable?.isDisposed === false) slot.variable.assign(slot.fast);
    slot.fast?.dispose();
    slot.fast = null;
  }
}

function sameShape(a: tf.Tensor, b: tf.Tensor): boolean {
  return tf.util.arraysEqual(a.shape, b.shape);
}

function listed(named: readonly (readonly [string, tf.Tensor])[]): string {
  return named.map(([name, { shape }]) => `${JSON.stringify(name)} [${shape}]`).join(', ');
}
