import { useEffect, useRef } from 'react';
import { decodeDeck } from '../deck/deckCode.ts';
import { useFrame } from '../frame/frameStore.ts';
import styles from './Compose.module.css';
import { DeckEditor } from './DeckEditor.tsx';
import { DeckLink } from './DeckLink.tsx';
import { DeckTools } from './DeckTools.tsx';
import { draft, useDraft } from './draft.ts';
import { Preview } from './Preview.tsx';
import { placeOfLine } from './sceneLines.ts';
import { draftTrouble } from './trouble.ts';
import { useDraftDeck } from './useDraftDeck.ts';

/** A lecture is written as text, and seen as it will be given. */
export function ComposePage() {
  const text = useDraft((now) => now.text);
  const deck = useDraftDeck(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLinkedDeck();

  const goToLine = (line: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(...placeOfLine(text, line));
  };
  return (
    <main className={styles.page}>
      <section className={styles.writing} aria-labelledby="lecture-title">
        <h2 id="lecture-title">Your lecture</h2>
        <p className={styles.lead}>
          Every line is a scene: a title, an experiment, and a note for yourself. On the page of landscapes, the key A
          adds what is shown.
        </p>
        <DeckTools text={text} scenes={deck.scenes.length} />
        <Said />
        <DeckEditor field={field} text={text} deck={deck} />
        <details className={styles.format}>
          <summary>What a line may say</summary>
          <p>
            <code>title | experiment | note</code>. The experiment is what stands behind the # of a link, or the whole
            link. With <code>at=0</code> it waits at the start; with <code>hide=verdict</code> or{' '}
            <code>hide=ahead,legend</code> it leaves parts out; with <code>study=map</code> a question stands beside it.
            A <code>|</code> within a title is written <code>\|</code>. Lines that begin with # are for you alone.
          </p>
        </details>
        {deck.scenes.length > 0 && <DeckLink text={text} />}
      </section>
      <Preview text={text} deck={deck} onLine={goToLine} />
    </main>
  );
}

/** What was done last, with the way back, and that the lecture cannot be kept. */
function Said() {
  const { said, before, trouble } = useDraft((now) => now);
  return (
    <div role="status" className={styles.said}>
      {trouble !== null && <p className={styles.trouble}>{`Your lecture is not kept. ${draftTrouble(trouble)}`}</p>}
      {said !== null && <p>{said}</p>}
      {said !== null && before !== null && (
        <button type="button" className="button" onClick={() => draft.bringBack()}>
          Bring back the earlier text
        </button>
      )}
    </div>
  );
}

/** The lecture of the page's own link becomes the draft, once; the draft before it can be brought back. */
function useLinkedDeck(): void {
  const code = useFrame(({ item }) => item);
  useEffect(() => {
    if (code === null || code === draft.getState().origin) return undefined;
    let left = false;
    void decodeDeck(code).then(({ text, trouble }) => {
      if (left) return;
      const said =
        text === draft.getState().text ? 'This is the lecture of the link.' : 'The lecture of the link is here.';
      draft.replace(text, trouble ?? said, code);
    });
    return () => {
      left = true;
    };
  }, [code]);
}
