/** Something that can be chosen: what is shown of it, and what else finds it. */
export interface Item {
  /** As in the notation; unique among its kind. */
  readonly name: string;
  readonly title: string;
  /** One sentence; empty where there is none. */
  readonly sentence: string;
  readonly family?: string | undefined;
}

/** Items of one family; `family` is null for those that belong to none. */
export interface Shelf<Of extends Item> {
  readonly family: string | null;
  readonly items: readonly Of[];
}

/** The items in which every word of the query occurs, wherever; all of them for an empty one. */
export function found<Of extends Item>(items: readonly Of[], query: string): readonly Of[] {
  const words = plain(query).split(' ').filter(Boolean);
  return items.filter(({ name, title, sentence, family = '' }) => {
    const text = plain(`${name} ${title} ${sentence} ${family}`);
    return words.every((word) => text.includes(word));
  });
}

/** By family, in the order in which the families first occur; what has none comes last. */
export function shelves<Of extends Item>(items: readonly Of[]): readonly Shelf<Of>[] {
  const families = new Set(items.map(({ family }) => family ?? null));
  const last = families.delete(null) ? [null] : [];
  return [...families, ...last].map((family) => ({
    family,
    items: items.filter((item) => (item.family ?? null) === family),
  }));
}

/** The one that Enter takes: whose title or name begins with the query, else the first as they are shown. */
export function best<Of extends Item>(items: readonly Of[], query: string): Of | undefined {
  const beginning = plain(query).trim();
  const shown = shelves(items).flatMap((shelf) => shelf.items);
  return (
    shown.find(({ name, title }) => [plain(title), plain(name)].some((each) => each.startsWith(beginning))) ?? shown[0]
  );
}

/** Small letters without accents, and one kind of space: `Styblinski–Tang` is found by `styblinski tang`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');
}
