import type { PageName } from './frame.ts';

/**
 * What a page has in the address beside the frame: its experiment, as a text. A page whose document comes later (it is
 * fetched when the page is opened) finds there what the address said meanwhile.
 */
export interface PageDocument {
  /** The canonical text. */
  text(): string;
  /** The part of it whose change deserves an entry in the browser's history; a playhead's does not. */
  entry(): string;
  /** Whether it changes under a finger, which is one entry from the first change to the last. */
  moving(): boolean;
  open(text: string): void;
  /** Tells whenever text or moving may have changed; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

const documents = new Map<PageName, PageDocument>();
const awaited = new Map<PageName, string>();
const listeners = new Set<() => void>();

export function registerDocument(page: PageName, document: PageDocument): void {
  documents.set(page, document);
  const text = awaited.get(page);
  awaited.delete(page);
  if (text !== undefined) document.open(text);
  document.subscribe(() => {
    for (const listener of listeners) listener();
  });
  for (const listener of listeners) listener();
}

/** Opens a text on a page, at once or as soon as its document is there. */
export function openOn(page: PageName, text: string): void {
  const document = documents.get(page);
  if (document === undefined) awaited.set(page, text);
  else document.open(text);
}

export function textOn(page: PageName): string {
  return documents.get(page)?.text() ?? awaited.get(page) ?? '';
}

export function entryOn(page: PageName): string {
  return documents.get(page)?.entry() ?? awaited.get(page) ?? '';
}

export function movesOn(page: PageName): boolean {
  return documents.get(page)?.moving() ?? false;
}

export function onDocuments(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
