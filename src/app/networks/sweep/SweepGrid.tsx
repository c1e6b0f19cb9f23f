import type { CSSProperties } from 'react';
import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import type { NetworkSweep, SweepCell } from '../../../engine/networks/protocol.ts';
import { withWrapperValue } from '../../edits/firstRun.ts';
import { changeNetwork, useNetworkExperiment } from '../networkStore.ts';
import { cellLook, largestOf } from './cellLook.ts';
import styles from './Sweep.module.css';
import { cellInWords } from './sweepInWords.ts';

/** The settings as a table, alpha upwards as in the map of the workbench; a cell sets k and alpha. */
export function SweepGrid({ sweep: { ks, alphas, cells, best } }: { readonly sweep: NetworkSweep }) {
  const values = useNetworkExperiment((experiment) => optimizersOf(experiment)[0].values);
  const largest = largestOf({ cells });
  return (
    <table
      className={styles.grid}
      data-figure="k-alpha"
      aria-label="Test loss against the same optimizer without Lookahead"
    >
      <tbody>
        {[...alphas].reverse().map((alpha) => (
          <tr key={alpha}>
            <th scope="row">α {alpha}</th>
            {ks.map((k) => {
              const index = cells.findIndex((cell) => cell.k === k && cell.alpha === alpha);
              const set = values.k === k && values.alpha === alpha;
              return (
                <td key={k}>
                  <Cell cell={cells[index]} best={index === best} set={set} largest={largest} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {ks.map((k) => (
            <th key={k} scope="col">
              k {k}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps {
  readonly cell: SweepCell;
  readonly best: boolean;
  /** Whether it is what is set now. */
  readonly set: boolean;
  readonly largest: number;
}

function Cell({ cell, best, set, largest }: CellProps) {
  const { k, alpha } = cell;
  const words = cellInWords(cell, best);
  const { side, strength, text } = cellLook(cell, largest);
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles[side]} ${best ? styles.best : ''}`}
      style={{ '--strength': `${Math.round(100 * strength)}%` } as CSSProperties}
      aria-label={words}
      aria-pressed={set}
      title={words}
      onClick={() =>
        changeNetwork((experiment) => withWrapperValue(0, 'alpha', alpha)(withWrapperValue(0, 'k', k)(experiment)))
      }
    >
      {text}
    </button>
  );
}
