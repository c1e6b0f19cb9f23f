import type { KeyboardEvent, Ref } from 'react';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  /** What is searched, in words: landscapes. */
  readonly things: string;
  /** What could be typed, where that is not plain. */
  readonly hint?: string;
  readonly query: string;
  /** How many of how many are found. */
  readonly found: number;
  readonly of: number;
  readonly onSearch: (query: string) => void;
  /** Arrow down: into the cards. */
  readonly onEnterCards: () => void;
  /** Enter, when something has been typed: takes the best of what was found. */
  readonly onTakeBest: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** Above cards: what is typed leaves those that match. */
export function SearchField(props: SearchFieldProps) {
  const { things, hint, query, found, of, onSearch, onEnterCards, onTakeBest, ref } = props;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onEnterCards();
    }
    if (event.key === 'Enter' && query.trim() !== '' && found > 0) {
      // Or the key would go on to press the button that the focus returns to.
      event.preventDefault();
      onTakeBest();
    }
  };
  return (
    <div className={styles.search}>
      <input
        ref={ref}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={`Search ${things}`}
        placeholder={`Type to search ${things}${hint === undefined ? '' : `, ${hint}`}`}
        value={query}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p role="status" className="soft">
        {found === of ? `${of} ${things}` : `${found} of ${of} ${things}`}
      </p>
    </div>
  );
}
