import type { Source } from '../../landscapes/parameter.ts';
import styles from './Details.module.css';

/** Where something comes from, and a way there. */
export function SourceLink({ source }: { readonly source: Source | undefined }) {
  if (source === undefined) return null;
  const { text, url } = source;
  return (
    <p className={styles.source}>
      <span className="soft">Source: </span>
      {url === undefined ? (
        text
      ) : (
        <a href={url} target="_blank" rel="noopener">
          {text}
        </a>
      )}
    </p>
  );
}
