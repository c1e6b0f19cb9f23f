import styles from './LessonReader.module.css';
import type { LessonProblem } from './lesson.ts';

/** What of a lesson's text could not be taken: for whoever writes it. */
export function LessonProblems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label="Problems in the text of this lesson">
      <ul>
        {problems.map(({ scene, title, line, message, lost }) => (
          <li key={`${line} ${message}`}>
            {scene === 0 ? '' : `Scene ${scene}, “${title}”, `}line {line}: {message}
            {lost ? ' The scene is left out.' : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
