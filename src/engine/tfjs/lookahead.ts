import * as tf from '@tensorflow/tfjs-core';
import { type Cycle, clear, memoryOfCycle, sync } from './cycle.ts';
import { checkInner, innerFromConfig } from './inner.ts';
import { disposeTrain, type Memory, memoryOfTrain } from './memory.ts';
import { checkedOptions, type LookaheadOptions, type Treatment } from './options.ts';
import { decoded, disposeAll, encoded } from './saved.ts';
import { bind, bindByName, type Gradients, inOrder, living, type NamedTensor, swapIn, swapOut } from './slots.ts';

/**
 * Lookahead (Zhang, Lucas, Hinton & Ba 2019, https://arxiv.org/abs/1907.08610, Algorithm 1) for TensorFlow.js: an
 * optimizer around any other, another Lookahead included.
 *
 *     model.compile({ optimizer: new Lookahead(tf.train.adam(0.01), { k: 5, alpha: 0.5 }), loss: 'meanSquaredError' });
 *
 * The inner optimizer moves the variables themselves, the fast weights theta. After every k of its steps the slow weights
 * follow, phi = (1 - alpha) phi + alpha theta, and theta starts again from phi. With alpha = 1 it is the inner optimizer,
 * bit for bit. The phi of a variable is at first a copy of it before its own first step; one that is first seen in the
 * middle of a cycle has a shorter first cycle, since all variables sync together. Around a Lookahead, a step is a sync of
 * the inner one: Lookahead(Lookahead(sgd), { k: 3 }) with k = 5 inside syncs after every 15 gradients.
 *
 * Lookahead is judged by its slow weights: evaluate, predict and publish within `withSlowWeights`.
 *
 * It owns the inner optimizer (`dispose` disposes both) and knows variables by identity: one Lookahead for one model. Slow
 * weights follow theta only at syncs, so after setting a model's weights by hand begin with a new Lookahead.
 */
export class Lookahead extends tf.Optimizer {
  /** Registered under this name, so that a model that was saved with its optimizer loads with it. */
  static get className(): string {
    return 'Lookahead';
  }

  /** Every tf.Optimizer counts as an instance of every other, by TensorFlow.js's own definition; but not of this one. */
  static override [Symbol.hasInstance](value: unknown): value is Lookahead {
    return (
      typeof value === 'object' && value !== null && Object.prototype.isPrototypeOf.call(Lookahead.prototype, value)
    );
  }

  /** The optimizer inside, for what only that one has. Its learning rate is within reach here, too. */
  readonly inner: tf.Optimizer;
  readonly k: number;
  readonly alpha: number;
  readonly state: Treatment;

  private readonly cycle: Cycle = { sinceSync: 0, synced: false, slots: [], partners: new Map() };
  /** How many calls of withSlowWeights are under way. */
  private swaps = 0;
  /** What the last getWeights gave away. */
  private lent: readonly NamedTensor[] = [];

  /**
   * @param inner any tf.Optimizer, new or in use.
   * @param options k, alpha and state; see `LookaheadOptions`.
   * @throws an error that says what was wrong and what would be right.
   */
  constructor(inner: tf.Optimizer, options: LookaheadOptions = {}) {
    super();
    checkInner(inner);
    const { k, alpha, state } = checkedOptions(options);
    this.inner = inner;
    this.k = k;
    this.alpha = alpha;
    this.state = state;
    if (state !== 'maintain' && this.memoryOfInner() === null)
      throw new Error(
        `Lookahead: state is "${state}", which works around the optimizers of tf.train and around another Lookahead; ` +
          `what ${inner.getClassName()} remembers is not known here, so it must be "maintain".`,
      );
  }

  /** One step of the inner optimizer with these gradients, by name or as a list, and a sync where one is due. */
  override applyGradients(gradients: Gradients): void {
    this.refuseWhileSwapped('take a step');
    const { cycle, inner } = this;
    cycle.synced = false;
    inner.applyGradients(inOrder(cycle.slots, gradients));
    this.incrementIterations();
    if (inner instanceof Lookahead && !inner.cycle.synced) return;
    cycle.sinceSync++;
    // Not `===`: it may have been restored from one with a larger k.
    if (cycle.sinceSync >= this.k) sync(cycle, this.memoryOfInner(), this);
  }

  /** As the inner optimizer does it: one of your own may clip gradients here. */
  override computeGradients(f: () => tf.Scalar, varList?: tf.Variable[]): ReturnType<tf.Optimizer['computeGradients']> {
    this.refuseWhileSwapped('compute gradients');
    return this.inner.computeGradients(f, varList);
  }

  /**
   * Calls `fn` with the slow weights in the place of the fast ones, and puts the fast ones back when it is done, also
   * when it throws. Returns what `fn` returns; where that is a promise, the slow weights stay until it settles. Calls may
   * overlap: the last one to end puts the fast weights back. Training meanwhile is refused.
   */
  withSlowWeights<T>(fn: () => T): T {
    const { slots } = this.cycle;
    if (this.swaps === 0) {
      bindByName(slots);
      swapIn(slots);
    }
    this.swaps++;
    const done = () => {
      this.swaps--;
      if (this.swaps === 0) swapOut(slots);
    };
    let result: T;
    try {
      result = fn();
    } catch (error) {
      done();
      throw error;
    }
    // It is a promise of what that promise gives, which is what T is then.
    if (isPromise(result)) return Promise.resolve(result).finally(done) as T;
    done();
    return result;
  }

  /**
   * Says to which variables restored slow weights belong, in the order in which they are trained: for a model,
   * `lookahead.bind(model.trainableWeights.map((weight) => weight.read()))`. The next training step finds it out by
   * itself; this is for using the slow weights before, where names do not tell.
   */
  bind(variables: readonly tf.Tensor[]): void {
    const checked = variables.map((each) => {
      if (each instanceof tf.Variable) return each;
      throw new Error('Lookahead: bind takes the variables themselves, and there is something else among them.');
    });
    bind(this.cycle.slots, checked);
  }

  /** The inner optimizer's, at whatever depth. A new one takes effect with the next step. */
  get learningRate(): number {
    const rate: unknown = Reflect.get(this.inner, 'learningRate');
    if (typeof rate !== 'number') throw new Error(`Lookahead: ${this.inner.getClassName()} has no learningRate.`);
    return rate;
  }

  set learningRate(rate: number) {
    this.setLearningRate(rate);
  }

  /** The same as a method, under the name that `tf.train.sgd` has for it. */
  setLearningRate(rate: number): void {
    if (typeof rate !== 'number' || !Number.isFinite(rate))
      throw new Error(`Lookahead: the learning rate is ${rate}, but must be a finite number.`);
    // With sgd and momentum only the method has an effect; the other optimizers have only the property.
    const method: unknown = Reflect.get(this.inner, 'setLearningRate');
    if (typeof method === 'function') method.call(this.inner, rate);
    else if (typeof this.learningRate === 'number') Reflect.set(this.inner, 'learningRate', rate);
  }

  /**
   * The complete state: counters, slow weights, and what the inner optimizer's own `getWeights` gives (that of Adamax in
   * TensorFlow.js 4.22 throws). The variables themselves are not in it: save the model with it.
   * The tensors are a snapshot, which training does not change; they belong to this Lookahead, and last until the next
   * `getWeights` or `dispose`, so that `model.save` leaves none behind. `tf.clone` what is to last longer.
   */
  override async getWeights(): Promise<NamedTensor[]> {
    const inner = await this.inner.getWeights();
    const { sinceSync, slots, partners } = this.cycle;
    const weights = encoded({
      iterations: this.iterations,
      sinceSync,
      slow: slots.map(({ name, variable, phi }) => ({ name: variable?.name ?? name, tensor: phi })),
      partners: Array.from(partners, ([name, tensor]) => ({ name, tensor })),
      inner,
    });
    // The rest of `inner` are its own variables, or lent like these; its count of iterations is made for each call.
    disposeAll(inner.filter(({ name, tensor }) => name === 'iter' && !(tensor instanceof tf.Variable)));
    disposeAll(this.lent);
    this.lent = weights;
    return weights.slice();
  }

  /**
   * Continues from what `getWeights` gave, here or in another Lookahead with the same inner optimizer; the variables must
   * be set to what they were then. What is given is copied and may be disposed.
   */
  override async setWeights(weights: NamedTensor[]): Promise<void> {
    this.refuseWhileSwapped('restore a state');
    const { iterations, sinceSync, slow, partners, inner } = await decoded(weights);
    // Those of tf.train put new variables in the place of these, which nobody else would dispose.
    const replaced = memoryOfTrain(this.inner)?.buffers() ?? [];
    await this.inner.setWeights(inner.slice());
    for (const { variable } of replaced) variable.dispose();

    const known = new Map(living(this.cycle.slots).map(({ variable }) => [variable.name, variable]));
    clear(this.cycle);
    this.cycle.slots = slow.map(({ name, tensor }) => ({
      name,
      variable: known.get(name) ?? null,
      phi: tf.variable(tensor, false),
      fast: null,
    }));
    for (const { name, tensor } of partners) this.cycle.partners.set(name, tf.variable(tensor, false));
    this.cycle.sinceSync = sinceSync;
    this.iterations_ = iterations;
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { inner, k, alpha, state } = this;
    return { inner: { className: inner.getClassName(), config: inner.getConfig() }, k, alpha, state };
  }

  /** From what `getConfig` gave. The inner optimizer's class must be registered; those of tf.train are. */
  static override fromConfig<T extends tf.serialization.Serializable>(
    cls: tf.serialization.SerializableConstructor<T>,
    { inner, k, alpha, state }: tf.serialization.ConfigDict,
  ): T {
    return new cls(innerFromConfig(inner), { k, alpha, state });
  }

  /** Releases the slow weights, what getWeights gave, and the inner optimizer. The variables stay as they are. */
  override dispose(): void {
    this.refuseWhileSwapped('be disposed');
    clear(this.cycle);
    disposeAll(this.lent);
    disposeTrain(this.inner);
  }

  private memoryOfInner(): Memory | null {
    const { inner } = this;
    if (!(inner instanceof Lookahead)) return memoryOfTrain(inner);
    const innermost = inner.memoryOfInner();
    return innermost && memoryOfCycle(inner.cycle, innermost);
  }

  private refuseWhileSwapped(what: string): void {
    if (this.swaps > 0)
      throw new Error(
        `Lookahead cannot ${what} while the slow weights are in place: await what withSlowWeights returned first.`,
      );
  }
}

/** Not by its class: there is more than one where a library like zone.js brings its own. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

tf.serialization.registerClass(Lookahead);
