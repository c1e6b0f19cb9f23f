import { formatNetwork } from '../../../engine/networks/experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { NetworkSweep } from '../../../engine/networks/protocol.ts';
import { sweepHeader, sweepRows } from '../../../engine/networks/studies/sweepTable.ts';

/** A sweep as a table. */
export function sweepCsv(sweep: NetworkSweep): string {
  return `${sweepHeader}\n${[...sweepRows(sweep)].join('')}`;
}

/** A sweep with the experiment that it varies; infinite numbers as text, which JSON has no other way to say. */
export function sweepJson(experiment: NetworkExperiment, sweep: NetworkSweep): string {
  const plain = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  return `${JSON.stringify({ experiment: formatNetwork(experiment), ...sweep }, plain, 2)}\n`;
}
