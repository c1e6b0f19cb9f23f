import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { rhythmOf, syncsWithin } from '../../../engine/experiment/rhythm.ts';
import { formatNumber, formatSignificant, group } from '../../words/numbers.ts';
import questions from '../Questions.module.css';
import { varianceAlong } from './ellipse.ts';
import styles from './SpreadPanel.module.css';
import { isStationary, stationaryRatio } from './stationaryRatio.ts';
import type { Figures } from './useFigures.ts';

/** The variance of phi over that of the same SGD without Lookahead, beside what the noisy quadratic model says of it. */
export function Theory({ figures }: { readonly figures: Figures }) {
  const { experiment, cloud } = figures.answer;
  const theory = stationaryRatio(experiment);
  if (theory === null) return null;
  const phi = figures.clouds.find(({ run, weights }) => run === 0 && weights === 'slow')?.spread;
  const sgd = figures.clouds.find(({ run }) => run === theory.baseline)?.spread;
  const syncs = syncsWithin(rhythmOf(optimizersOf(experiment)[0]), figures.step);
  const settled = theory.directions.every((direction) => isStationary(direction, syncs));
  return (
    <>
      <table className={styles.table}>
        <caption>
          Variance of <span className="slow">φ</span> as a share of that{' '}
          <span className="without">without Lookahead</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">direction</th>
            <th scope="col">measured</th>
            <th scope="col">in theory</th>
          </tr>
        </thead>
        <tbody>
          {theory.directions.map(({ words, curvature, angle, ratio }) => (
            <tr key={words}>
              <th scope="row">
                {words} the ravine <span className="soft">(a = {formatNumber(curvature)})</span>
              </th>
              <td>{phi && sgd ? share(varianceAlong(phi, angle), varianceAlong(sgd, angle)) : '–'}</td>
              <td>{formatSignificant(ratio, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={questions.says}>
        Theory: α(1 + rᵏ) / (2 − α(1 − rᵏ)) with r = 1 − lr·a, in the long run.{' '}
        {settled
          ? `Over ${group(cloud.seeds)} seeds a measured share is good to about ±${uncertainty(cloud.seeds)} %.`
          : 'At this step the start is not yet forgotten.'}
      </p>
    </>
  );
}

function share(part: number, whole: number): string {
  return whole > 0 ? formatSignificant(part / whole, 2) : '–';
}

/** One standard deviation of the ratio of two variances measured over so many seeds, in per cent. */
function uncertainty(seeds: number): number {
  return Math.round(100 * Math.sqrt(4 / (seeds - 1)));
}
