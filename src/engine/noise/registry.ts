import { center } from './center.ts';
import { gaussian } from './gaussian.ts';
import { minibatch } from './minibatch.ts';
import { multiplicative } from './multiplicative.ts';
import type { NoiseKind } from './noise.ts';
import { none } from './none.ts';
import { student } from './student.ts';

/** Every noise by its name in the notation. A new one is one file and one line here. */
export const noiseKinds: readonly NoiseKind[] = [none, gaussian, student, multiplicative, center, minibatch];

export function noiseKind(name: string): NoiseKind | undefined {
  return noiseKinds.find((kind) => kind.name === name);
}
