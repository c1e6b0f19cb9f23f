import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import { lookahead } from '../../../engine/optimizers/lookahead.ts';
import { chooseWrapper } from '../../edits.ts';
import { useExperiment } from '../../store.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import questions from '../Questions.module.css';
import { Title } from '../Title.tsx';
import styles from './Cycle.module.css';
import { hasCycle } from './cycleInquiry.ts';
import { cycleSentence } from './cycleSentence.ts';
import { useCycle } from './useCycle.ts';

/** Whether the landscape that the slow weights see, f after one cycle from each point, is any smoother than f. */
export function CyclePanel() {
  const cycles = useExperiment(hasCycle);
  return (
    <>
      <Title />
      {cycles ? <Findings /> : <NoCycle />}
    </>
  );
}

function Findings() {
  const answer = useCycle();
  if (answer === null) return <p className={questions.says}>computing …</p>;
  const { before, after, grid } = answer.value;
  const [first] = optimizersOf(answer.experiment);
  const rows = [
    { title: 'local minima', values: [group(before.minima), group(after.minima)] },
    { title: 'lowest of the points', values: [formatNumber(before.lowest), formatNumber(after.lowest)] },
    { title: 'highest of the points', values: [formatNumber(before.highest), formatNumber(after.highest)] },
    ...(after.diverged > 0 ? [{ title: 'diverges from', values: ['', percent(after.diverged)] }] : []),
  ];
  return (
    <>
      <p className={questions.finding}>{cycleSentence(first, before.minima, after.minima)}</p>
      <table className={styles.table}>
        <caption className="said">Heights over what the picture shows, before and after one cycle</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">f</th>
            <th scope="col">after one cycle</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, values }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {values.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: before and after are known by their places
                <td key={column}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={questions.says}>
        In the picture, right of the divider, each point has the height at which the slow weights stand one cycle after
        starting there; both sides share one scale. Without noise, and the optimizer remembers nothing at the start.{' '}
        {group(grid.columns)} × {group(grid.rows)} points.
      </p>
    </>
  );
}

function NoCycle() {
  const average = useExperiment((experiment) => isAverage(optimizersOf(experiment)[0]));
  return (
    <>
      <p className={questions.finding}>
        {average
          ? 'An average of the weights follows the run and never changes it, so there is no cycle to look at.'
          : 'The first run has no slow weights, so there is no cycle to look at.'}
      </p>
      <div className={questions.row}>
        <button type="button" className="button" onClick={() => chooseWrapper(0, lookahead.name)}>
          Put Lookahead around it
        </button>
      </div>
    </>
  );
}
