import { useId } from 'react';
import { landscapeValues } from '../../engine/objective.ts';
import type { Landscape, Minimum, Stationary } from '../../landscapes/landscape.ts';
import type { Values } from '../../landscapes/parameter.ts';
import { formatNumber } from '../words/numbers.ts';
import styles from './Details.module.css';
import { Formula } from './Formula.tsx';
import { SourceLink } from './SourceLink.tsx';

/** More of a kind than these are counted instead. */
const MOST = 6;

interface LandscapeDetailsProps {
  readonly landscape: Landscape;
  readonly values: Values;
}

/** What a landscape is exactly: its formula, where its gradient vanishes, where it comes from. */
export function LandscapeDetails({ landscape, values }: LandscapeDetailsProps) {
  if (landscape.ready?.() === false) return null;
  const parameters = landscapeValues(values);
  const minima = landscape.minima(parameters);
  return (
    <>
      {landscape.formula !== undefined && <Formula tex={landscape.formula} />}
      {landscape.parameters.length > 0 && (
        <p className="soft">
          Here with {landscape.parameters.map((row) => `${row.label} ${inWords(row, parameters[row.name])}`).join(', ')}
          .
        </p>
      )}
      <Points one="minimum" several="minima" points={minima} />
      <Points one="saddle point" several="saddle points" points={landscape.saddles?.(parameters) ?? []} />
      <Points one="local maximum" several="local maxima" points={landscape.maxima?.(parameters) ?? []} />
      <SourceLink source={landscape.source} />
    </>
  );
}

function inWords(row: Landscape['parameters'][number], value: number | string): string {
  return typeof value === 'number' && row.type === 'number'
    ? `${formatNumber(value, 4)}${row.unit ?? ''}`
    : `= ${value}`;
}

interface PointsProps {
  readonly one: string;
  readonly several: string;
  readonly points: readonly (Stationary | Minimum)[];
}

function Points({ one, several, points }: PointsProps) {
  const id = useId();
  if (points.length === 0) return null;
  return (
    <div className={styles.points}>
      <p id={id}>{points.length === 1 ? `One ${one}` : `${points.length} ${several}`}</p>
      <ul aria-labelledby={id}>
        {points.slice(0, MOST).map((point) => (
          <li key={point.at.join()}>
            {'global' in point && <span className={styles.star}>{point.global ? '★' : '☆'}</span>}
            <span className="mono">
              ({formatNumber(point.at[0], 4)}, {formatNumber(point.at[1], 4)})
            </span>
            <span className="mono">f = {formatNumber(point.value, 4)}</span>
            {'global' in point && <span className="said">{point.global ? ', global' : ', local'}</span>}
          </li>
        ))}
      </ul>
      {points.length > MOST && <p>and {points.length - MOST} more</p>}
    </div>
  );
}
