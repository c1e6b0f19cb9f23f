import type { CSSProperties } from 'react';
import type { VerdictColours } from '../../verdict/verdictColours.ts';
import { percent } from '../../words/percent.ts';
import styles from './Basins.module.css';
import { LOWER_WITH, LOWER_WITHOUT, OTHER, SAME } from './difference.ts';

interface DifferenceKeyProps {
  /** By the codes of `difference.ts`. */
  readonly shares: readonly number[];
  readonly names: readonly [study: string, baseline: string];
  readonly colours: VerdictColours;
}

/** What the colours of the difference stand for, and how many starts have them. */
export function DifferenceKey({ shares, names, colours }: DifferenceKeyProps) {
  const tint = (colour: string) => ({ '--tint': colour }) as CSSProperties;
  const entries = [
    {
      code: LOWER_WITH,
      swatch: <span className={styles.swatch} style={tint(colours.study)} />,
      text: `a lower minimum, or one at all, only ${names[0] === 'with' ? 'with Lookahead' : 'in the first run'}`,
    },
    {
      code: LOWER_WITHOUT,
      swatch: <span className={styles.swatch} style={tint(colours.baseline)} />,
      text: `a lower minimum, or one at all, only ${names[1] === 'without' ? 'without it' : 'in the other'}`,
    },
    { code: OTHER, swatch: <span className={styles.striped} />, text: 'different ends, neither lower' },
    { code: SAME, swatch: <span className={styles.bare} />, text: 'the same end' },
  ];
  return (
    <table className={styles.table}>
      <caption className="said">The share of the starts from which the two runs end differently</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            they end with
          </th>
          <th scope="col">starts</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ code, swatch, text }) => (
          <tr key={code}>
            <td>{swatch}</td>
            <th scope="row">{text}</th>
            <td>{percent(shares[code])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
