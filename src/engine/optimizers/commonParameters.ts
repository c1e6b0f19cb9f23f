import type { FlagParameter, NumberParameter } from '../../landscapes/parameter.ts';

/** Rows that several optimizers share, with PyTorch's names and defaults. */

export const learningRate: NumberParameter = {
  type: 'number',
  name: 'lr',
  label: 'learning rate',
  help: 'How far each fast step goes along the gradient (lr).',
  constant: false,
  default: 'advised',
  allowed: { min: 0, minOpen: true, max: 100 },
  slider: { min: 0.0001, max: 1, scale: 'log', step: 1.05 },
};

export const momentum: NumberParameter = {
  type: 'number',
  name: 'momentum',
  label: 'momentum',
  help: 'How much of the last step is carried into the next: 0 none, 0.9 a lot.',
  constant: true,
  default: 0,
  allowed: { min: 0, max: 1, maxOpen: true },
  slider: { min: 0, max: 0.99, scale: 'linear', step: 0.01 },
  marks: [0, 0.5, 0.9],
};

export const weightDecay: NumberParameter = {
  type: 'number',
  name: 'weightDecay',
  label: 'weight decay',
  help: 'Pulls the weights towards the origin, through the gradient.',
  constant: true,
  advanced: true,
  default: 0,
  allowed: { min: 0, max: 10 },
  slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
};

/** Decoupled weight decay (Loshchilov & Hutter, https://arxiv.org/abs/1711.05101). */
export function decoupledWeightDecay(value: number): NumberParameter {
  return {
    ...weightDecay,
    help: 'Shrinks the weights in every step by this share of the learning rate, whatever the gradient.',
    default: value,
  };
}

export const eps = epsilon(1e-8);

export function epsilon(value: number): NumberParameter {
  return {
    type: 'number',
    name: 'eps',
    label: 'epsilon',
    help: 'Keeps the division by the gradient’s size from exploding.',
    constant: true,
    advanced: true,
    default: value,
    allowed: { min: 0, minOpen: true, max: 1 },
    slider: { min: 1e-12, max: 0.01, scale: 'log', step: 10 },
  };
}

export const beta1 = decayRate('beta1', 0.9, 'beta 1', 'How long the average of gradients remembers.');

export const beta2 = decayRate('beta2', 0.999, 'beta 2', 'How long the average of squared gradients remembers.');

/** The smoothing constant that Adam would call beta 2. */
export function rho(value: number): NumberParameter {
  return decayRate('rho', value, 'rho', 'How long the average of squared gradients remembers.');
}

export const amsgrad = flag(
  'amsgrad',
  'AMSGrad',
  'Divides by the largest average of squared gradients so far, so that steps cannot grow again.',
);

/** A decay rate: [0, 1), the more the longer the memory. */
export function decayRate(name: string, value: number, label: string, help: string): NumberParameter {
  return {
    type: 'number',
    name,
    label,
    help,
    constant: true,
    advanced: true,
    default: value,
    allowed: { min: 0, max: 1, maxOpen: true },
    slider: { min: 0, max: 0.999, scale: 'linear', step: 0.001 },
  };
}

export function unitInterval(name: string, label: string, help: string): NumberParameter {
  return {
    type: 'number',
    name,
    label,
    help,
    constant: true,
    advanced: true,
    default: 0,
    allowed: { min: 0, max: 1 },
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
  };
}

export function flag(name: string, label: string, help: string): FlagParameter {
  return { type: 'flag', name, label, help, constant: true, advanced: true, default: false };
}
