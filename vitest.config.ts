import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Nothing is judged by the clock: a busy machine may take its time.
const testTimeout = 120_000;

/** What TensorFlow.js keeps (its active backend, its modes) is of the whole process, and a store is of a whole module. */
const apart = ['src/app/**', 'src/engine/tfjs/**', 'src/engine/networks/**', 'src/cli/**', 'test/tfjsGuide.test.ts'];

export default defineConfig({
  test: {
    // By itself it would leave a core to whoever watches, which on two cores is one of two.
    maxWorkers: Math.max(1, availableParallelism()),
    projects: [
      {
        // Mathematics remembers nothing from one file to the next, so its files share their modules.
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          isolate: false,
          testTimeout,
          hookTimeout: testTimeout,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: apart,
        },
      },
      {
        test: {
          name: 'apart',
          environment: 'node',
          pool: 'threads',
          testTimeout,
          hookTimeout: testTimeout,
          include: apart.map(testsIn),
        },
      },
    ],
  },
});

function testsIn(pattern: string): string {
  return pattern.replace(/\*\*$/, '**/*.test.ts');
}
