import { expect, test } from 'vitest';
import { abs, add, allTrue, atMost, double, int, larger, load, moduleOf, store, twice } from './assembler.ts';

// Whether a kernel computes what it should is tested beside it; here, what no kernel happens to use.

function instantiated(bytes: Uint8Array<ArrayBuffer>) {
  const { run, memory } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  if (typeof run !== 'function' || !(memory instanceof WebAssembly.Memory)) throw new Error('not what was exported');
  return { run, memory: new Float64Array(memory.buffer) };
}

test('integers of all sizes are written as they are', () => {
  for (const value of [0, 1, 63, 64, -64, -65, 127, 128, 8191, 8192, -8193, 2 ** 20, -(2 ** 31), 2 ** 31 - 1])
    expect(instantiated(moduleOf({}, 0, () => [int(value)])).run(), String(value)).toBe(value);
});

test('doubles are written to the last bit, and stored and loaded at far places', () => {
  const far = 70_000;
  const { run, memory } = instantiated(
    moduleOf({ x: 'f64' }, far + 16, ({ x }) => [
      store(int(0), far, add(twice(x), load(int(far), 0))),
      store(int(16), 0, twice(double(Math.PI))),
      int(1),
    ]),
  );
  memory.set([1, 2], far / 8);
  expect(run(0.1)).toBe(1);
  expect([...memory.subarray(far / 8, far / 8 + 2)]).toEqual([1.1, 2.1]);
  expect(memory[2]).toBe(Math.PI);
});

test('NaN is never within a limit, and the largest so far outlives it', () => {
  const { run, memory } = instantiated(
    moduleOf({ limit: 'f64' }, 48, ({ limit }) => [
      store(int(32), 0, larger(load(int(0), 0), abs(load(int(16), 0)))),
      allTrue(atMost(load(int(16), 0), twice(limit))),
    ]),
  );
  memory.set([2, 3, Number.NaN, -4]);
  expect(run(9)).toBe(0);
  expect([...memory.subarray(4, 6)]).toEqual([2, 4]);
  memory.set([9, 8], 2);
  expect(run(9)).toBe(1);
  expect(run(8.5)).toBe(0);
});
