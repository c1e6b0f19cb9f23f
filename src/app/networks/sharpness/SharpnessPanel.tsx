import { Fragment } from 'react';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { RunSharpness, Sharpness } from '../../../engine/networks/protocol.ts';
import { runStyles } from '../../plot/runStyle.ts';
import { formatNumber, formatSignificant } from '../../words/numbers.ts';
import { capitalized } from '../../words/runs.ts';
import { isStale } from '../answers/stale.ts';
import styles from '../Networks.module.css';
import { useNetwork } from '../networkStore.ts';
import { shortName } from '../words/runNames.ts';
import { sharpnessSentence } from './sharpnessSentence.ts';

/** How sharply the training loss rises around where each training ended: what was measured, and no more. */
export function SharpnessPanel() {
  const answer = useNetwork((state) => state.sharpness);
  const stale = useNetwork((state) => isStale(state, state.sharpness));
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="sharpness-title">
      <h2 id="sharpness-title">How flat is it where they end?</h2>
      {answer === null || answer.value.length === 0 ? (
        <p className="soft">Measured when the training has come to an end.</p>
      ) : (
        <div className={stale ? styles.stale : ''}>
          <Table experiment={answer.experiment} runs={answer.value} />
          <p className={styles.prose}>{sharpnessSentence(answer.experiment, answer.value)}</p>
        </div>
      )}
    </section>
  );
}

interface TableProps {
  readonly experiment: NetworkExperiment;
  readonly runs: readonly RunSharpness[];
}

function Table({ experiment, runs }: TableProps) {
  const lines = runStyles(experiment);
  const sizes =
    runs
      .flatMap(({ slow }) => slow ?? [])
      .at(0)
      ?.perturbed.map(({ size }) => size) ?? [];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="said">weights</span>
          </th>
          <th scope="col" title="Largest eigenvalue of the Hessian of the training loss, by power iteration">
            sharpness
          </th>
          <th scope="col">loss</th>
          {sizes.map((size, place) => (
            <th
              key={size}
              scope="col"
              className={optional(place)}
              title="Mean over random directions, relative to the size of the weights"
            >
              ±{formatNumber(100 * size)} %
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map(({ slow, fast }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
          <Fragment key={index}>
            <Row
              name={capitalized(shortName(experiment, index))}
              colour={lines[index].line}
              at={slow}
              columns={sizes.length}
            />
            {index === 0 && fast !== null && (
              <Row
                name="Fast weights"
                colour={lines[index].fast ?? lines[index].line}
                at={fast}
                columns={sizes.length}
              />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** On the narrowest screens every other one has to do. */
function optional(place: number): string | undefined {
  return place % 2 === 0 ? styles.optional : undefined;
}

interface RowProps {
  readonly name: string;
  readonly colour: string;
  readonly at: Sharpness | null;
  readonly columns: number;
}

function Row({ name, colour, at, columns }: RowProps) {
  return (
    <tr>
      <th scope="row" style={{ color: `var(--${colour})` }}>
        {name}
      </th>
      {at === null ? (
        <td colSpan={columns + 2}>diverged</td>
      ) : (
        <>
          <td>{`${at.settled ? '' : '≈ '}${formatSignificant(at.largest, 2)}`}</td>
          <td>{formatSignificant(at.loss, 2)}</td>
          {at.perturbed.map(({ size, loss, error }, place) => (
            <td key={size} className={optional(place)} title={`standard error ${formatNumber(error, 2)}`}>
              {formatSignificant(loss, 2)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}
