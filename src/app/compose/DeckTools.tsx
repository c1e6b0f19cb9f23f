import { Download, FolderOpen, Presentation } from 'lucide-react';
import { useRef } from 'react';
import { MOST_CHARACTERS } from '../deck/deck.ts';
import { encodeDeck } from '../deck/deckCode.ts';
import { goTo } from '../frame/frameStore.ts';
import { download } from '../notebook/download.ts';
import { group } from '../words/numbers.ts';
import styles from './Compose.module.css';
import { draft } from './draft.ts';

/** What can be done with the lecture as a whole. */
export function DeckTools({ text, scenes }: { readonly text: string; readonly scenes: number }) {
  const chooser = useRef<HTMLInputElement>(null);
  const present = async () => goTo('deck', await encodeDeck(text), 1);
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={`button ${scenes > 0 ? 'strong' : ''}`}
        disabled={scenes === 0}
        onClick={() => void present()}
      >
        <Presentation size={17} aria-hidden="true" /> Present
      </button>
      <button
        type="button"
        className="button"
        disabled={text.trim() === ''}
        onClick={() => download('lecture.txt', 'text/plain', `${text.trimEnd()}\n`)}
      >
        <Download size={16} aria-hidden="true" /> Download
      </button>
      <button type="button" className="button" onClick={() => chooser.current?.click()}>
        <FolderOpen size={16} aria-hidden="true" /> Open a file
      </button>
      <button type="button" className="button" onClick={() => void startFromExample()}>
        Start from an example
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".txt,.md,text/plain"
        aria-label="A text file with a lecture"
        onChange={(event) => {
          const { currentTarget } = event;
          const file = currentTarget.files?.[0];
          // So that the same file can be chosen again.
          if (file !== undefined) void openFile(file).finally(() => (currentTarget.value = ''));
        }}
      />
    </div>
  );
}

async function startFromExample(): Promise<void> {
  const { exampleDeck } = await import('../deck/exampleDeck.ts');
  draft.replace(exampleDeck(), 'This is an example of ten scenes; change it as you like.');
}

/** UTF-8 takes at most so many bytes for a character. */
const BYTES_EACH = 4;

async function openFile(file: File): Promise<void> {
  const { text } = draft.getState();
  if (file.size > BYTES_EACH * MOST_CHARACTERS) {
    draft.edit(text, `${file.name} is too large: a lecture has at most ${group(MOST_CHARACTERS)} characters.`);
    return;
  }
  try {
    const read = (await file.text()).replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
    draft.replace(read.trimEnd(), `${file.name} is open.`);
  } catch {
    draft.edit(text, `The browser could not read ${file.name}.`);
  }
}
