import { LineSign } from '../../plot/LineSign.tsx';
import { capitalized } from '../../words/runs.ts';
import styles from './Sweep.module.css';
import type { SweepView } from './sweepView.ts';
import { failingWords, goodnessTitle, reading, say, shortRange } from './sweepWords.ts';
import { nameOf, nearestIndex } from './sweptNumber.ts';

/** Names the lines, and says in numbers where each is best, how far it stays good, and what it is at a value. */
export function SweepTable({ answer, words, lines, at }: SweepView & { readonly at: number | null }) {
  const index = at === null ? null : nearestIndex(answer.parameter, answer.values, at);
  const { metric } = answer;
  const columns = metric === 'diverged' ? 2 : 3;
  const shown = words.filter((run) => lines[run.index].shown);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {metric !== 'diverged' && <th scope="col">best</th>}
          <th scope="col">{goodnessTitle(answer)}</th>
          <th scope="col">{index === null ? '' : `at ${say(answer, index)}`}</th>
        </tr>
      </thead>
      {shown.map((run) => {
        const { name, best, good, depends, median } = run;
        const { line, id } = lines[run.index];
        const fails = failingWords(answer, run);
        return (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={columns}>
                <span className={styles.name} style={{ color: `var(--${line})` }}>
                  <LineSign colour={line} thick={run.index === 0} />
                  <span>
                    {capitalized(name)}
                    {fails !== null && <span className={styles.fails}> {fails}</span>}
                  </span>
                </span>
              </th>
            </tr>
            <tr>
              {metric !== 'diverged' && (
                <td>
                  {best === null
                    ? run.failing.type === 'everywhere'
                      ? 'none'
                      : 'none: no bottom'
                    : reading(metric, median[best])}
                  {best !== null && depends && ` at ${say(answer, best)}`}
                </td>
              )}
              <td>
                {depends
                  ? good === null
                    ? 'nowhere'
                    : shortRange(answer, good).replace(/^from (.* to )/, '$1')
                  : `the same for any ${nameOf(answer.parameter)}`}
              </td>
              <td>{index === null ? '' : reading(metric, median[index])}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
