import type { Problem } from '../../engine/experiment/problem.ts';
import { useProblems } from '../subject.ts';
import styles from './Notice.module.css';

/** What could not be taken as it stood in the text that was opened, beside the thing it concerns. */
export function Problems({ of }: { readonly of: (problem: Problem) => boolean }) {
  const problems = useProblems().filter(of);
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.problems}>
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
