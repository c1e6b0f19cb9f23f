import { format as textOf } from '../../engine/experiment/format.ts';
import { useExperiment } from '../store.ts';
import { formatCount } from '../words/numbers.ts';
import styles from './ExportDialog.module.css';
import type { Figure } from './figure.ts';
import type { Format } from './formats.ts';
import { MOST_ROWS, rowsOf } from './runData.ts';

interface DataChoicesProps {
  readonly figure: Figure;
  readonly format: Format;
}

/** Whose numbers they are, and how many; and what else can be done where they are too many. */
export function DataChoices({ figure, format }: DataChoicesProps) {
  const rows = useRows(figure, format);
  const experiment = useExperiment((now) => now);
  const ofRun = figure.table === undefined;
  if (rows > MOST_ROWS)
    return (
      <p className={styles.says} role="alert">
        These would be about {formatCount(rows)} rows, too many for a browser: choose fewer steps
        {ofRun ? ' or seeds, or let the command line write them: ' : '.'}
        {ofRun && <code>npm run -s trace -- '{textOf(experiment)}' &gt; run.csv</code>}
      </p>
    );
  const whose = !ofRun
    ? (figure.table?.().says ?? 'The numbers that this figure is drawn from')
    : format === 'csv'
      ? 'Every step of every run and seed, to the byte what the command line prints'
      : 'Every step of every run under the seed that the picture shows';
  return (
    <p className={styles.says}>
      {whose}: about {formatCount(rows)} {format === 'csv' ? 'rows' : 'points'}
      {format === 'json' && ', with this experiment’s text, version and link'}.
    </p>
  );
}

/** How many rows or points there would be, at most. */
export function useRows(figure: Figure, format: Format): number {
  const experiment = useExperiment((now) => now);
  const table = figure.table?.();
  if (table !== undefined) return table.length;
  return rowsOf(format === 'csv' ? experiment : { ...experiment, seeds: 1 });
}
