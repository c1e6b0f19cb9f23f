import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { LineSignProps } from '../../plot/LineSign.tsx';
import { shortBaseName } from '../../words/runs.ts';

/** What is drawn on the plane, by its sign. */
export function planeSigns({ runs: [first] }: Pick<NetworkExperiment, 'runs'>): readonly {
  readonly sign: LineSignProps;
  readonly text: string;
}[] {
  const base = first === 'inner' ? '' : shortBaseName(first);
  return [
    { sign: { colour: 'slow', shape: 'triangle', thick: true }, text: 'slow weights φ' },
    { sign: { colour: 'fast', shape: 'square' }, text: 'fast weights θ' },
    { sign: { colour: 'slow', dotted: true }, text: 'pull-back' },
    { sign: { colour: 'without', shape: 'dot' }, text: `${base} going on without it` },
  ];
}
