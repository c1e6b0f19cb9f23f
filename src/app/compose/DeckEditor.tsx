import type { RefObject } from 'react';
import type { Deck } from '../deck/deck.ts';
import styles from './DeckEditor.module.css';
import { draft } from './draft.ts';
import { takeLink } from './takeLink.ts';

interface DeckEditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly deck: Deck;
}

/**
 * The text, a line for each scene. Behind the field lies the same text once more, wrapped in the same way, which gives
 * the field its height, the lines their numbers, and those with a problem their mark.
 */
export function DeckEditor({ field, text, deck }: DeckEditorProps) {
  const wrong = new Set(deck.problems.map(({ line }) => line));
  return (
    <div className={styles.editor}>
      <div className={styles.sheet}>
        <div aria-hidden="true">
          {text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <div key={index} data-line={index + 1} className={wrong.has(index + 1) ? styles.wrong : ''}>
              {line}{' '}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-label="The lecture, a line for each scene"
          placeholder="title | experiment | note"
          onChange={(event) => draft.edit(event.currentTarget.value)}
          onPaste={(event) => takeLink(event.clipboardData.getData('text/plain')) && event.preventDefault()}
        />
      </div>
    </div>
  );
}
