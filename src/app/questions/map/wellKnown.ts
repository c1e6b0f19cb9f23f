import type { Setting } from './mapGeometry.ts';

/** Settings that published code starts from, and where they come from. */
export const wellKnown: readonly (Setting & { readonly from: string })[] = [
  { k: 5, alpha: 0.5, from: 'the default of several libraries, kozistr/pytorch_optimizer among them' },
  { k: 5, alpha: 0.8, from: 'the default of the authors’ own PyTorch code' },
  { k: 6, alpha: 0.5, from: 'the default of TensorFlow Addons, timm and Ranger' },
];
