import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What one machine wrote into the lock file has to install on every other one.

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(lock.packages);

test('no package is tied to the registry that it was fetched from', () => {
  expect(entries.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path)).toEqual([]);
});

test('the native parts of other systems are all named', () => {
  const present = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const named = entries.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !present.has(name))).toEqual([]);
});
