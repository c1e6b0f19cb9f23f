import type { NetworkExperiment } from './experiment/networkExperiment.ts';
import type { Evaluation } from './model.ts';

/**
 * From the outputs of the last layer, n rows of `classes` numbers, to losses and probabilities. Outputs may come in
 * float32; what is made of them here is float64.
 */
export type Outputs = Float32Array | Float64Array;

type LossName = NetworkExperiment['loss'];

/**
 * The mean over samples of -log softmax(o)[label], or of the mean over classes of (o - target)^2, the target being 1 for
 * the label and 0 for the others; and the share of samples whose largest output is that of their label.
 */
export function judged(loss: LossName, outputs: Outputs, labels: Uint8Array, classes: number): Evaluation {
  let sum = 0;
  let right = 0;
  for (let row = 0; row < labels.length; row++) {
    const at = row * classes;
    sum +=
      loss === 'crossEntropy'
        ? crossEntropy(outputs, at, classes, labels[row])
        : squared(outputs, at, classes, labels[row]);
    if (largest(outputs, at, classes) === labels[row]) right++;
  }
  return { loss: sum / labels.length, accuracy: right / labels.length };
}

/**
 * The probabilities that the outputs stand for, into `out`: their softmax. Outputs fitted by squared error are themselves
 * estimates of the probabilities; of those it is the nearest point at which all are at least 0 and their sum is 1.
 */
export function probabilities(loss: LossName, outputs: Outputs, classes: number, out: Outputs): void {
  for (let at = 0; at < outputs.length; at += classes) {
    if (loss === 'crossEntropy') softmax(outputs, at, classes, out);
    else nearestProbabilities(outputs, at, classes, out);
  }
}

function softmax(outputs: Outputs, at: number, classes: number, out: Outputs): void {
  const most = outputs[at + largest(outputs, at, classes)];
  let sum = 0;
  for (let c = at; c < at + classes; c++) {
    out[c] = Math.exp(outputs[c] - most);
    sum += out[c];
  }
  for (let c = at; c < at + classes; c++) out[c] /= sum;
}

/** All are lowered by the same, and whoever would become negative is 0 instead (Held, Wolfe & Crowder 1974). */
function nearestProbabilities(outputs: Outputs, at: number, classes: number, out: Outputs): void {
  let lowered = Number.NEGATIVE_INFINITY;
  for (let before = Number.NaN; lowered !== before; ) {
    before = lowered;
    let sum = 0;
    let positive = 0;
    for (let c = at; c < at + classes; c++) {
      if (outputs[c] <= before) continue;
      sum += outputs[c];
      positive++;
    }
    lowered = (sum - 1) / positive;
    // Outputs that are no numbers have no nearest probabilities.
    if (Number.isNaN(lowered)) break;
  }
  for (let c = at; c < at + classes; c++) out[c] = Math.max(0, outputs[c] - lowered);
}

/** log of the sum of all e^o, less the label's o; the largest is taken out, so that nothing overflows. */
function crossEntropy(outputs: Outputs, at: number, classes: number, label: number): number {
  const most = outputs[at + largest(outputs, at, classes)];
  let sum = 0;
  for (let c = at; c < at + classes; c++) sum += Math.exp(outputs[c] - most);
  return Math.log(sum) + most - outputs[at + label];
}

function squared(outputs: Outputs, at: number, classes: number, label: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    const error = outputs[at + c] - (c === label ? 1 : 0);
    sum += error * error;
  }
  return sum / classes;
}

/** The class of the largest output; the first of equals. */
function largest(outputs: Outputs, at: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (outputs[at + c] > outputs[at + best]) best = c;
  return best;
}
