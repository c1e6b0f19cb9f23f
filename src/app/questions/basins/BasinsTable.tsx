import type { Minimum } from '../../../landscapes/landscape.ts';
import type { Colour } from '../../theme/theme.ts';
import type { VerdictColours } from '../../verdict/verdictColours.ts';
import { formatNumber, formatPoint, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import styles from './Basins.module.css';
import { listedMinima, type Shares } from './shares.ts';

interface BasinsTableProps {
  readonly minima: readonly Minimum[];
  readonly hues: readonly Colour[];
  /** Of the first run, and of its baseline where there is one. */
  readonly runs: readonly Shares[];
  readonly names: readonly string[];
  readonly colours: VerdictColours;
}

/** What the colours and the numbers in the picture stand for, with the share of the starts that end there. */
export function BasinsTable({ minima, hues, runs, names, colours }: BasinsTableProps) {
  const listed = listedMinima(runs, minima);
  const rest = minima.length - listed.length;
  const noLoss = minima.length > 0 ? '' : null;
  const restOf = ({ minima: all }: Shares) =>
    Math.max(0, all.reduce((sum, share) => sum + share, 0) - listed.reduce((sum, index) => sum + all[index], 0));
  return (
    <table className={styles.table}>
      <caption className="said">The share of the starts that end at each minimum</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {minima.length === 0 ? 'end' : 'minimum'}
          </th>
          {minima.length > 0 && <th scope="col">loss</th>}
          {runs.map((_, run) => (
            <th key={names[run]} scope="col" style={{ color: run === 0 ? colours.study : colours.baseline }}>
              {runs.length === 1 ? 'starts' : names[run]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listed.map((index, place) => (
          <Row
            key={index}
            swatch={
              <span className={styles.swatch} style={{ '--tint': `var(--${hues[index]})` } as React.CSSProperties}>
                {place + 1}
              </span>
            }
            title={formatPoint(minima[index].at)}
            best={minima[index].global}
            loss={formatNumber(minima[index].value)}
            shares={runs.map((run) => run.minima[index])}
          />
        ))}
        {rest > 0 && <Row title={`and ${group(rest)} more`} loss={noLoss} shares={runs.map(restOf)} />}
        <Row
          swatch={<span className={styles.bare} />}
          title="near none yet"
          loss={noLoss}
          shares={runs.map((run) => run.onTheWay)}
        />
        <Row
          swatch={<span className={styles.striped} />}
          title="diverged"
          loss={noLoss}
          shares={runs.map((run) => run.diverged)}
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly swatch?: React.ReactNode;
  readonly title: string;
  readonly best?: boolean;
  /** Null where there is no column for it. */
  readonly loss: string | null;
  readonly shares: readonly number[];
}

function Row({ swatch, title, best = false, loss, shares }: RowProps) {
  return (
    <tr>
      <td>{swatch}</td>
      <th scope="row">
        {title}
        {best && (
          <span className={styles.best} title="a global minimum">
            {' '}
            ★<span className="said"> global</span>
          </span>
        )}
      </th>
      {loss !== null && <td>{loss}</td>}
      {shares.map((share, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
        <td key={run}>{percent(share)}</td>
      ))}
    </tr>
  );
}
