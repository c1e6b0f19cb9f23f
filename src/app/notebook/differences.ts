import type { Experiment } from '../../engine/experiment/experiment.ts';
import { describe, type Setting } from './describe.ts';

export interface Difference {
  readonly key: string;
  readonly what: string;
  /** Null where this experiment has no such thing: no strength without noise. */
  readonly values: readonly [string | null, string | null];
}

export interface Differences {
  readonly differences: readonly Difference[];
  /** What both have, in one line. */
  readonly common: string;
}

/** What differs between two experiments, thing by thing in plain words, and what they have in common. */
export function differences(first: Experiment, second: Experiment): Differences {
  const [a, b] = [describe(first), describe(second)];
  const found: Difference[] = [];
  const common: string[] = [];
  for (const { key, what, untouched } of inOrder(a, b)) {
    const values = [valueIn(a, key), valueIn(b, key)] as const;
    if (values[0] !== values[1]) found.push({ key, what, values });
    else if (!untouched) common.push(`${what.charAt(0).toLowerCase()}${what.slice(1)}: ${values[0]}`);
  }
  return { differences: found, common: common.join('; ') };
}

/** The settings of either, each once; what only the second has stands where it has it. */
function inOrder(a: readonly Setting[], b: readonly Setting[]): readonly Setting[] {
  const settings = [...a];
  b.forEach((each, index) => {
    if (settings.some(({ key }) => key === each.key)) return;
    const before = b[index - 1]?.key;
    settings.splice(settings.findIndex(({ key }) => key === before) + 1, 0, each);
  });
  return settings;
}

function valueIn(settings: readonly Setting[], wanted: string): string | null {
  return settings.find(({ key }) => key === wanted)?.value ?? null;
}
