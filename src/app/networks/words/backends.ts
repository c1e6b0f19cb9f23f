import type { BackendChoice, BackendName } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { BackendReport } from '../../../engine/networks/protocol.ts';
import { milliseconds } from './time.ts';

export const BACKEND_NAMES: Readonly<Record<BackendName, string>> = {
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
  webgl: 'WebGL',
};

export const BACKEND_CHOICES: readonly { readonly value: BackendChoice; readonly label: string }[] = [
  { value: 'auto', label: 'automatic: the fastest here' },
  { value: 'wasm', label: BACKEND_NAMES.wasm },
  { value: 'cpu', label: BACKEND_NAMES.cpu },
  { value: 'webgl', label: BACKEND_NAMES.webgl },
];

/** “A gradient step of this network takes 0.9 ms in WebAssembly and 1.6 ms in plain JavaScript. WebGL: not here, …” */
export function measuredInWords({ measured }: BackendReport): string {
  const known = measured.filter(({ microseconds }) => microseconds !== null);
  const times = known.map(
    ({ name, microseconds }) => `${milliseconds((microseconds ?? 0) / 1000)} in ${BACKEND_NAMES[name]}`,
  );
  const steps = `Measured here, a gradient step of this network takes ${listed(times)}.`;
  const missing = measured.flatMap(({ name, microseconds, why }) =>
    microseconds === null ? [`${BACKEND_NAMES[name]} is left out: ${why ?? 'it is not to be had here'}.`] : [],
  );
  return [...(known.length > 0 ? [steps] : []), ...missing].join(' ');
}

/** Said when what was asked for is not to be had. */
export function insteadInWords({ instead, chosen }: BackendReport): string {
  if (instead === null) return '';
  const asked = instead.asked === 'auto' ? 'What was asked for' : BACKEND_NAMES[instead.asked];
  return `${asked} cannot be used: ${instead.why}. ${BACKEND_NAMES[chosen]} goes on in its place.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
