import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Dialog } from '../controls/Dialog.tsx';
import { useMedia } from '../controls/useMedia.ts';
import { capitalized } from '../words/runs.ts';
import { Card } from './Card.tsx';
import styles from './Chooser.module.css';
import { SearchField } from './SearchField.tsx';
import { best, found, type Item, shelves } from './search.ts';
import { walkCards } from './walkCards.ts';

interface ChooserProps<Of extends Item> {
  readonly title: string;
  /** What is chosen among, in words: landscapes. */
  readonly things: string;
  readonly items: readonly Of[];
  /** The name of the item that is chosen now. */
  readonly chosen: string;
  readonly picture?: (item: Of) => ReactNode;
  readonly details: (item: Of) => ReactNode;
  readonly onChoose: (item: Of) => void;
  readonly onClose: () => void;
}

/** From here on there is room for the details beside the shelves; on less they open below their card. */
const WIDE = '(width >= 860px)';

/**
 * A dialog to choose one of many from shelves. A letter typed anywhere searches; the arrow keys walk over the cards,
 * Enter takes one. What an item is exactly is shown beside for the card that was last reached or asked for.
 */
export function Chooser<Of extends Item>({
  title,
  things,
  items,
  chosen,
  picture,
  details,
  onChoose,
  onClose,
}: ChooserProps<Of>) {
  const cards = useRef<HTMLDivElement>(null);
  const searching = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [reached, setReached] = useState(chosen);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const wide = useMedia(WIDE);
  const shown = found(items, query);
  const active = shown.find(({ name }) => name === reached) ?? best(shown, query);

  const radios = () => Array.from(cards.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? []);
  const choose = (item: Of) => {
    onClose();
    if (item.name !== chosen) onChoose(item);
  };
  const search = (text: string) => {
    setQuery(text);
    setReached(text.trim() === '' ? chosen : (best(found(items, text), text)?.name ?? chosen));
  };

  // After the dialog has opened, and put the focus on the first thing in it.
  useLayoutEffect(() => {
    const now = cards.current?.querySelector<HTMLElement>('[aria-checked=true]');
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: 'center' });
  }, []);

  return (
    <Dialog title={title} onClose={onClose} wide tall>
      <SearchField
        ref={searching}
        things={things}
        query={query}
        found={shown.length}
        of={items.length}
        onSearch={search}
        onEnterCards={() =>
          radios()
            .find((radio) => radio.tabIndex === 0)
            ?.focus()
        }
        onTakeBest={() => active && choose(active)}
      />
      <div className={styles.columns}>
        <div
          ref={cards}
          role="radiogroup"
          aria-label={capitalized(things)}
          className={styles.shelves}
          onKeyDown={(event) => walkCards(event, radios(), searching.current)}
        >
          {shelves(shown).map(({ family, items: onShelf }, index) => (
            <section key={family} className={styles.shelf}>
              {(family !== null || index > 0) && <h3>{capitalized(family ?? 'others')}</h3>}
              <div className={picture ? styles.pictures : styles.lines}>
                {onShelf.map((item) => (
                  <Card
                    key={item.name}
                    item={item}
                    chosen={item.name === chosen}
                    active={item === active}
                    picture={picture?.(item)}
                    details={!wide && unfolded === item.name ? details(item) : null}
                    onReach={() => setReached(item.name)}
                    onAsk={() => {
                      setReached(item.name);
                      setUnfolded((now) => (now === item.name ? null : item.name));
                    }}
                    asked={wide ? item === active : unfolded === item.name}
                    onChoose={() => choose(item)}
                  />
                ))}
              </div>
            </section>
          ))}
          {active === undefined && (
            <p className={styles.nothing}>
              Nothing matches “{query}”.{' '}
              <button type="button" className="button" onClick={() => search('')}>
                Show all {things}
              </button>
            </p>
          )}
        </div>
        {wide && active !== undefined && (
          <aside className={styles.details} aria-label={`About ${active.title}`}>
            <h3>{active.title}</h3>
            {active.sentence !== '' && <p className={styles.sentence}>{active.sentence}</p>}
            {details(active)}
            {active.name === chosen ? (
              <p className="soft">Chosen now.</p>
            ) : (
              <button type="button" className="button strong" onClick={() => choose(active)}>
                Choose {active.title}
              </button>
            )}
          </aside>
        )}
      </div>
    </Dialog>
  );
}
