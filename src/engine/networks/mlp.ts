import type { ChoiceParameter, Parameter, TextParameter } from '../../landscapes/parameter.ts';
import type { Layer } from './model.ts';

/** Fully connected layers with one activation between them, and none after the last. */

const MOST_LAYERS = 4;
const WIDEST = 128;
const HIDDEN = /^(none|[1-9]\d*(x[1-9]\d*)*)$/;

const hidden: TextParameter = {
  type: 'text',
  name: 'hidden',
  label: 'hidden layers',
  help: 'How many units each hidden layer has, from input to output, as in 16x16; none is a linear model.',
  constant: false,
  default: '16x16',
  maxLength: 20,
  fault: (text) => {
    const asText = text.replace(/\s+/g, '');
    if (!HIDDEN.test(asText)) return { message: 'write widths with an x between them, as in 16x16, or none', at: null };
    const widths = hiddenWidths(asText);
    if (widths.length > MOST_LAYERS) return { message: `there are at most ${MOST_LAYERS} hidden layers`, at: null };
    if (widths.some((width) => width > WIDEST)) return { message: `a layer has 1 to ${WIDEST} units`, at: null };
    return null;
  },
  examples: ['none', '8', '16x16', '32x32', '64', '64x64'].map((text) => ({ label: text, text })),
};

const activation: ChoiceParameter = {
  type: 'choice',
  name: 'activation',
  label: 'activation',
  help: 'What bends the output of each hidden unit; without one the whole network would be linear.',
  constant: true,
  default: 'tanh',
  options: [
    { value: 'tanh', label: 'tanh', help: 'smooth, between -1 and 1; initial weights after Glorot & Bengio' },
    { value: 'relu', label: 'ReLU', help: 'zero below zero, unchanged above; initial weights after He et al.' },
  ],
};

export interface NetworkKind {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly parameters: readonly Parameter[];
}

export const mlp: NetworkKind = {
  name: 'mlp',
  title: 'Multilayer perceptron',
  about: 'Layers in which every unit sees every unit of the layer before.',
  parameters: [hidden, activation],
};

/** Its table where a data set advises other hidden layers. */
export function mlpParameters(advisedHidden: string): readonly Parameter[] {
  return [{ ...hidden, default: advisedHidden }, activation];
}

/** 16x16 as [16, 16]; none as no layer. */
function hiddenWidths(text: string): readonly number[] {
  return text === 'none' ? [] : text.split('x').map(Number);
}

/** Where each layer's weights lie in the flat vector: a kernel, its bias, the next kernel, ... */
export function layersOf(features: number, hiddenText: string, classes: number): readonly Layer[] {
  const widths = [features, ...hiddenWidths(hiddenText), classes];
  let kernel = 0;
  return widths.slice(1).map((outputs, index) => {
    const inputs = widths[index];
    const bias = kernel + inputs * outputs;
    const layer = { inputs, outputs, kernel, bias };
    kernel = bias + outputs;
    return layer;
  });
}

/** How many weights such a network has. */
export function weightCount({ features, classes }: { features: number; classes: number }, hiddenText: string): number {
  const last = layersOf(features, hiddenText, classes).at(-1);
  return last === undefined ? 0 : last.bias + last.outputs;
}
