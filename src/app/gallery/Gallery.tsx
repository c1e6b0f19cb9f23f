import { useRef, useState } from 'react';
import { SearchField } from '../choosing/SearchField.tsx';
import { best, found, type Item, shelves } from '../choosing/search.ts';
import { walkCards } from '../choosing/walkCards.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { exampleGroups } from '../examples/examples.ts';
import { play } from '../playhead.ts';
import { openNew } from '../store.ts';
import { ExampleCard } from './ExampleCard.tsx';
import styles from './Gallery.module.css';

interface ExampleItem extends Item {
  readonly experiment: string;
}

const ITEMS: readonly ExampleItem[] = exampleGroups.flatMap((group) =>
  group.examples.map(({ title, look, experiment }) => ({
    name: title,
    title,
    sentence: look,
    family: group.title,
    experiment,
  })),
);

/**
 * Experiments that make a point, by what they show, each with a picture computed now. A letter typed anywhere searches,
 * also in the experiments themselves; the arrow keys walk over the cards, Enter opens one.
 */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const searching = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [reached, setReached] = useState(ITEMS[0].name);
  const shown = matching(query);
  const active = shown.find(({ name }) => name === reached) ?? best(shown, query);

  const cards = () => Array.from(list.current?.querySelectorAll<HTMLElement>('li > button') ?? []);
  const openExample = ({ experiment }: ExampleItem) => {
    openNew(experiment);
    onClose();
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) play();
  };
  const search = (text: string) => {
    setQuery(text);
    setReached((best(matching(text), text) ?? ITEMS[0]).name);
  };

  return (
    <Dialog title="Examples" onClose={onClose} wide tall>
      <SearchField
        ref={searching}
        things="examples"
        hint="as in diverges, Adam or minibatch"
        query={query}
        found={shown.length}
        of={ITEMS.length}
        onSearch={search}
        onEnterCards={() =>
          cards()
            .find((card) => card.tabIndex === 0)
            ?.focus()
        }
        onTakeBest={() => active && openExample(active)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hands on the keys of the cards in it */}
      <div ref={list} className={styles.groups} onKeyDown={(event) => walkCards(event, cards(), searching.current)}>
        {shelves(shown).map(({ family, items }) => (
          <section key={family} aria-label={family ?? undefined}>
            <h3>{family}</h3>
            <ul className={styles.gallery}>
              {items.map((item) => (
                <ExampleCard
                  key={item.name}
                  title={item.title}
                  look={item.sentence}
                  experiment={item.experiment}
                  active={item === active}
                  onReach={() => setReached(item.name)}
                  onOpen={() => openExample(item)}
                />
              ))}
            </ul>
          </section>
        ))}
        {active === undefined && (
          <p className={styles.nothing}>
            Nothing matches “{query}”.{' '}
            <button type="button" className="button" onClick={() => search('')}>
              Show all examples
            </button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** By title, sentence and group, and by what the experiment itself says: its landscape, its optimizers, its noise. */
function matching(query: string): readonly ExampleItem[] {
  return found(
    ITEMS.map((item) => ({ ...item, name: `${item.title} ${item.experiment}` })),
    query,
  ).flatMap(({ title }) => ITEMS.find((item) => item.title === title) ?? []);
}
