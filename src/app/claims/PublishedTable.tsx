import styles from './Claim.module.css';
import type { Published } from './claim.ts';

/** Numbers that others have published, with their source and how large the differences are. */
export function PublishedTable({ published }: { readonly published: Published }) {
  const { title, columns, rows, source, remarks } = published;
  return (
    <section aria-labelledby="published">
      <h3 id="published">What others have measured</h3>
      <table className={styles.published}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">Lookahead ahead of SGD by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, values }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {columns.map((column, index) => (
                <td key={column}>{values[index]?.toFixed(2) ?? <NotTold />}</td>
              ))}
              <td>{difference(values)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.certainty}>
        Source:{' '}
        <a href={source.url} target="_blank" rel="noopener">
          {source.text}
        </a>
        . These numbers come from large networks and are repeated here, not checked.
      </p>
      {remarks.map((remark) => (
        <p key={remark.text} className={styles.prose}>
          {remark.text} (
          <a href={remark.source.url} target="_blank" rel="noopener">
            {remark.source.text}
          </a>
          )
        </p>
      ))}
    </section>
  );
}

function NotTold() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="said">not told</span>
    </>
  );
}

function difference([mine, theirs]: readonly (number | null)[]): string {
  if (mine === null || theirs === null) return '';
  const points = mine - theirs;
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;
}
