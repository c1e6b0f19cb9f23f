import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as lookahead from '../src/engine/tfjs/lookahead.ts';
import { tf } from './tfjsSupport.ts';

// docs/tfjs.md is one program: it is taken out of the page as it stands, and run.

const GUIDE = readFileSync(new URL('../docs/tfjs.md', import.meta.url), 'utf8');
const program = Array.from(GUIDE.matchAll(/^```js\n([\s\S]*?)^```$/gm), ([, code]) => code).join('\n');

const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@tensorflow/tfjs': tf,
  './lookahead/lookahead.ts': lookahead,
};

describe('the guide for users of TensorFlow.js', () => {
  const printed = new Map<string, unknown>();
  beforeAll(async () => {
    await run(program, (label, value) => printed.set(String(label), value));
  });
  const number = (label: string) => Number(printed.get(label));

  test('trains, and evaluates with the slow weights', () => {
    const losses = Array.from(printed.keys()).filter((label) => label.includes('weights'));
    expect(losses.length).toBe(5);
    // The wave has a mean square of about a half: nothing learned would be that, or more.
    for (const label of losses) expect(number(label), label).toBeLessThan(0.2);
    expect(number('slow weights:')).not.toBe(number('fast weights:'));
  });

  test('saves, restores, and goes on', () => {
    expect(number('slow weights, restored:')).toBe(number('slow weights:'));
    expect(number('slow weights, trained further:')).not.toBe(number('slow weights:'));
    expect(printed.get('once:')).not.toBeUndefined();
    expect(printed.get('and again:')).toEqual(printed.get('once:'));
  });
});

/** Runs a module of which only the imports are ours to resolve. */
async function run(code: string, log: (label: unknown, value: unknown) => void): Promise<void> {
  const imports = Array.from(code.matchAll(/^import (?:\* as (\w+)|\{ ([\w, ]+) \}) from '(.+)';$/gm));
  expect(imports.length).toBe(2);
  const names = imports.flatMap(([, whole, parts, from]) => {
    expect(Object.keys(MODULES)).toContain(from);
    if (whole !== undefined) return [[whole, MODULES[from]] as const];
    expect(Object.keys(MODULES[from])).toEqual(expect.arrayContaining(parts.split(', ')));
    return parts.split(', ').map((name) => [name, MODULES[from][name]] as const);
  });
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  const body = code.replace(/^import .*$/gm, '');
  await new AsyncFunction('console', ...names.map(([name]) => name), body)({ log }, ...names.map(([, value]) => value));
}
