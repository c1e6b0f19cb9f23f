import type { NoiseKind } from './noise.ts';

/** The exact gradient. */
export const none: NoiseKind = { name: 'none', title: 'None: the exact gradient', random: false, parameters: [] };
