import type { DrawTable } from '../noise/noiseTable.ts';
import { lookaheadSgd, type Variant } from './lookaheadSgd.ts';

/** A kernel that is ready to run, and the memory that it works in. */
export interface Instance {
  readonly run: (...parameters: readonly number[]) => number;
  readonly memory: Float64Array;
  /** Which noise lies there: many batches meet the same one after another. */
  held: { readonly table: DrawTable; readonly sigma: number; readonly first: number; readonly count: number } | null;
}

/** As much of it as is used here: the types of the language alone know no WebAssembly. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

const instances = new Map<string, Instance | null>();

/** Made when it is asked for first; null where there is no WebAssembly with vectors, or a page must not use it. */
export function instanceOf(variant: Variant): Instance | null {
  const name = `${variant.noise} ${variant.momentum}`;
  const known = instances.get(name);
  if (known !== undefined) return known;
  const made = instantiate(lookaheadSgd(variant));
  instances.set(name, made);
  return made;
}

function instantiate(bytes: Uint8Array<ArrayBuffer>): Instance | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    // The bytes are our own, and this is what they export.
    const { run, memory } = exports as { readonly run: Instance['run']; readonly memory: { buffer: ArrayBuffer } };
    return { run, memory: new Float64Array(memory.buffer), held: null };
  } catch {
    return null;
  }
}
