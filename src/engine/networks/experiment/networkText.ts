/** The keys of a network experiment, in the order in which they are written. */
export const NETWORK_KEYS = [
  'network',
  'data',
  'loss',
  'batch',
  'run',
  'schedule',
  'backend',
  'surface',
  'steps',
  'seed',
  'seeds',
  'cycle',
] as const;
export type NetworkKey = (typeof NETWORK_KEYS)[number];

export const LOSSES = ['crossEntropy', 'squaredError'] as const;
export const BACKENDS = ['auto', 'wasm', 'cpu', 'webgl'] as const;
export const SURFACES = ['trainLoss', 'testLoss', 'testAccuracy'] as const;

/**
 * What opens when a network is asked for and nothing else is said: at a learning rate at which the optimizer alone never
 * comes to rest, its slow weights do.
 */
export const DEFAULT_NETWORK_TEXT =
  'network=mlp(hidden=16x16)&data=spirals(noise=0.15,turns=1.25)&batch=16' +
  '&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=1000&seeds=8';

/** Whether a text, or the link that it is in, is an experiment on a network: it has a key `network`. */
export function isNetworkText(text: string): boolean {
  const hash = text.indexOf('#');
  const body = hash < 0 ? text : text.slice(hash + 1);
  return body.split('&').some((pair) => /^\s*network\s*(=|$)/.test(pair));
}
