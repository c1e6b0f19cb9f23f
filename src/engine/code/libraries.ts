import type { Library } from './library.ts';
import { optax } from './optax.ts';
import { pytorch } from './pytorch.ts';

export type { Library };

/** What programs can be written for. A new one is one file and one line here. */
export const libraries: readonly Library[] = [pytorch, optax];
