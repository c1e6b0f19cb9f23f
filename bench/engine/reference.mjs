// The same work in C, by the compiler that the system has.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';

/**
 * Contraction into fused multiply-adds would change the last bits, which are compared. Where gcc vectorizes straight-line
 * code it makes them all the same (vfmaddsub, seen in 12.2); without that it is also faster here.
 */
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off', '-fno-tree-slp-vectorize'];

/** @typedef {{ readonly ns: number, readonly hash: number }} Measured */

/** @typedef {{ readonly compiler: string, run(...args: (string | number)[]): Measured, file(draws: Float64Array): string }} Reference */

/** Null where there is no gcc. @returns {Reference | null} */
export function compiledReference() {
  const version = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lookahead-reference-'));
  const program = join(folder, 'reference');
  execFileSync('gcc', [...FLAGS, '-o', program, join(root, 'bench/reference.c'), '-lm']);
  let files = 0;
  return {
    compiler: `${version.stdout.split('\n')[0]} ${FLAGS.join(' ')}`,
    run(...args) {
      const [ns = 0, hash = 0] = execFileSync(program, args.map(String), { encoding: 'utf8' }).split(' ').map(Number);
      return { ns, hash };
    },
    file(draws) {
      const name = join(folder, `draws${files++}`);
      writeFileSync(name, new Uint8Array(draws.buffer, draws.byteOffset, draws.byteLength));
      return name;
    },
  };
}
