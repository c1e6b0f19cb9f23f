import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { isAverage } from '../../engine/experiment/rhythm.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { LineSignProps } from '../plot/LineSign.tsx';
import type { ShownStyle } from '../runs/runView.ts';
import { baseName, runName } from '../words/runs.ts';

/** What stands before a name in the legend: a piece of a line, or a mark. */
export type LegendSign = ({ readonly type: 'line' } & LineSignProps) | { readonly type: 'star' | 'cross' | 'stripes' };

export interface LegendEntry {
  readonly key: string;
  readonly sign: LegendSign;
  readonly text: string;
}

/** What each colour and shape of the picture stands for. `hasHoles`: some of the ground is hatched. */
export function legendEntries(
  { runs, landscape }: Pick<Experiment, 'runs' | 'landscape'>,
  looks: readonly ShownStyle[],
  hasHoles: boolean,
): readonly LegendEntry[] {
  const further = looks.flatMap(({ id, line, fast, shown }, index): LegendEntry[] => {
    if (index === 0 || !shown) return [];
    const sign = { type: 'line', colour: line, shape: fast === null ? 'dot' : 'triangle' } as const;
    return [{ key: String(id), sign, text: runName({ runs }, index) }];
  });
  return [...(looks[0].shown ? firstRun(runs, looks[0]) : []), ...further, ...grounds(landscape, hasHoles)];
}

function firstRun(runs: Experiment['runs'], { line }: ShownStyle): LegendEntry[] {
  const [first] = optimizersOf({ runs });
  if (first.inner === undefined)
    return [{ key: 'own', sign: { type: 'line', colour: line, shape: 'dot' }, text: baseName(first) }];
  const average = isAverage(first);
  const slow = { type: 'line', colour: 'slow', shape: 'triangle', thick: true } as const;
  const fast = { type: 'line', colour: 'fast', shape: 'square' } as const;
  const pulled = { type: 'line', colour: 'slow', dotted: true } as const;
  return [
    { key: 'slow', sign: slow, text: average ? 'average of the weights' : 'slow weights φ' },
    { key: 'fast', sign: fast, text: average ? 'weights θ' : 'fast weights θ' },
    ...(average ? [] : [{ key: 'pulled', sign: pulled, text: 'sync: pulled back to φ' }]),
  ];
}

function grounds(landscape: Experiment['landscape'], hasHoles: boolean): LegendEntry[] {
  const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
  const level = [
    ...((land.saddles?.(parameters) ?? []).length > 0 ? ['saddle point'] : []),
    ...((land.maxima?.(parameters) ?? []).length > 0 ? ['maximum'] : []),
  ].join(' or ');
  return [
    ...(land.minima(parameters).length > 0
      ? [{ key: 'minimum', sign: { type: 'star' }, text: 'minimum' } as const]
      : []),
    ...(level === '' ? [] : [{ key: 'level', sign: { type: 'cross' }, text: level } as const]),
    ...(hasHoles ? [{ key: 'holes', sign: { type: 'stripes' }, text: 'not defined here' } as const] : []),
  ];
}
