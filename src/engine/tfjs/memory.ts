import * as tf from '@tensorflow/tfjs-core';

/** One real-valued tensor that an optimizer remembers, for one trained variable. */
export interface Buffer {
  /** Its name among the buffers of its optimizer, the same after saving and restoring. */
  readonly key: string;
  readonly variable: tf.Variable;
  /** What fills it before the first step; a variable: the weights of that one as they were then. */
  readonly initial: number | tf.Variable | null;
}

/** What slow weights need of the optimizer inside: its buffers, which they may average, and a way to begin anew. */
export interface Memory {
  buffers(): Buffer[];
  restart(): void;
}

interface Layout {
  /** Properties that hold an array with one entry per variable, in the order in which gradients come. */
  readonly buffers: readonly string[];
  /** What fills them at first: an entry of `getConfig()`; 0 where absent. */
  readonly initial?: string;
  /** Properties that hold one scalar variable for all, and what it is at first: a number, or an entry of `getConfig()`. */
  readonly counters?: Readonly<Record<string, number | string>>;
}

/**
 * Where the optimizers of `tf.train` (TensorFlow.js 4.22) keep what they remember. Their `getWeights` and `setWeights`
 * would give it officially, but both are asynchronous, and `applyGradients`, in which a sync happens, is not. So these
 * properties, which the types call private, are read by name; memory.test.ts fails when they change.
 */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  SGD: { buffers: [] },
  Momentum: { buffers: ['accumulations'] },
  Adagrad: { buffers: ['accumulatedGrads'], initial: 'initialAccumulatorValue' },
  Adadelta: { buffers: ['accumulatedGrads', 'accumulatedUpdates'] },
  RMSProp: { buffers: ['accumulatedMeanSquares', 'accumulatedMoments', 'accumulatedMeanGrads'] },
  Adam: {
    buffers: ['accumulatedFirstMoment', 'accumulatedSecondMoment'],
    counters: { accBeta1: 'beta1', accBeta2: 'beta2' },
  },
  Adamax: {
    buffers: ['accumulatedFirstMoment', 'accumulatedWeightedInfNorm'],
    counters: { accBeta1: 'beta1', iteration: 0 },
  },
};

/** The memory of an optimizer of `tf.train`; null for any other. */
export function memoryOfTrain(optimizer: tf.Optimizer): Memory | null {
  const layout = Object.hasOwn(LAYOUTS, optimizer.getClassName()) ? LAYOUTS[optimizer.getClassName()] : undefined;
  if (layout === undefined) return null;
  const { buffers, initial = 0, counters = {} } = layout;
  const setting = (value: number | string) =>
    typeof value === 'number' ? value : Number(optimizer.getConfig()[value]);

  const memory: Memory = {
    buffers: () =>
      buffers.flatMap((property) =>
        entriesOf(Reflect.get(optimizer, property)).map((variable, index) => ({
          key: `${property}/${index}`,
          variable,
          initial: setting(initial),
        })),
      ),

    restart() {
      for (const { variable, initial } of memory.buffers()) variable.assign(tf.fill(variable.shape, Number(initial)));
      for (const [property, value] of Object.entries(counters)) {
        const counter: unknown = Reflect.get(optimizer, property);
        if (counter instanceof tf.Variable) counter.assign(tf.scalar(setting(value)));
      }
      // Adam computes its powers of beta from this number when it is restored: it must not outlive the moments.
      Reflect.set(optimizer, 'iterations_', 0);
    },
  };
  return memory;
}

/** Undefined where an optimizer has no use for the property: RMSProp for mean gradients, unless it is centered. */
function entriesOf(property: unknown): tf.Variable[] {
  if (!Array.isArray(property)) return [];
  return property.map((entry: { readonly variable: tf.Variable }) => entry.variable);
}

/** `Momentum` of TensorFlow.js 4.22 does not release the scalar that holds its learning rate: done here. */
export function disposeTrain(optimizer: tf.Optimizer): void {
  optimizer.dispose();
  const rate: unknown = optimizer.getClassName() === 'Momentum' ? Reflect.get(optimizer, 'c') : undefined;
  if (rate instanceof tf.Tensor) rate.dispose();
}
