import { group } from '../words/numbers.ts';
import styles from './Notebook.module.css';
import { useNotebook } from './notebook.ts';

/** How many pins there are, behind the name of the notebook. */
export function PinCount() {
  const count = useNotebook((state) => state.pins.length);
  if (count === 0) return null;
  return (
    <>
      <span className={styles.count}>{group(count)}</span>
      <span className="said">{count === 1 ? ' pin' : ' pins'}</span>
    </>
  );
}
