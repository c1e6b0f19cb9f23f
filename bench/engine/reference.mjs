// The same work in C, by the compiler that the system has.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/install.mjs';

/**
 * Contraction into fused multiply-adds would change the last bits, which are compared. Where gcc vectorizes straight-line
 * code it makes them all the same (vfmaddsub, seen in 12.2); without that it is also faster here.
 */
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off', '-fno-tree-slp-vectorize'];

/** @typedef {{ readonly ns: number, readonly hash: number }} Measured */

/** @typedef {NonNullable<ReturnType<typeof compiledReference>>} Reference */

/**
 * Null where there is no gcc. The program waits in a process of its own while the engine works: to start it anew each time
 * would make this process, whose memory it would share at first, slower for a while.
 */
export function compiledReference() {
  const version = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lookahead-reference-'));
  const file = join(folder, 'reference');
  execFileSync('gcc', [...FLAGS, '-o', file, join(root, 'bench/reference.c'), '-lm']);
  const program = spawn(file, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  let files = 0;
  return {
    compiler: `${version.stdout.split('\n')[0]} ${FLAGS.join(' ')}`,
    /** @param {...(string | number)} words @returns {Promise<Measured>} */
    async run(...words) {
      program.stdin.write(`${words.join(' ')}\n`);
      const { done, value } = await answers.next();
      if (done) throw new Error(`the reference gave up at: ${words.join(' ')}`);
      const [ns = 0, hash = 0] = value.split(' ').map(Number);
      return { ns, hash };
    },
    /** @param {Float64Array} draws @returns {string} */
    file(draws) {
      const name = join(folder, `draws${files++}`);
      writeFileSync(name, new Uint8Array(draws.buffer, draws.byteOffset, draws.byteLength));
      return name;
    },
    end() {
      program.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
