import type { Experiment } from '../engine/experiment/experiment.ts';
import { format } from '../engine/experiment/format.ts';
import { entryOn, movesOn, onDocuments, openOn, textOn } from './frame/documents.ts';
import { bareFrame, formatFrame, type PageName, splitFrame } from './frame/frame.ts';
import { frameStore } from './frame/frameStore.ts';
import { whenReadable } from './store.ts';

/**
 * The address bar and what is shown, kept equal: the frame (which page, which scene) and the page's document, an
 * experiment as a rule. A drag is one entry of the browser's history: its first change pushes an entry, the others
 * replace it, at most four times a second because browsers refuse more.
 */
const REPLACE_MS = 250;

/** What is shown, as the address has it. */
interface Shown {
  readonly text: string;
  /** Its change deserves an entry of its own. */
  readonly entry: string;
  readonly moving: boolean;
  /** The page whose document is still to come: when it is there, that is no step of the reader's. */
  readonly awaits: PageName | null;
}

/** Opens what the address says, which must be readable by now, and follows it from then on. Returns how to stop. */
export function connectAddress(): () => void {
  // Where it says nothing the store has opened what that means.
  if (textOfAddress() !== '') openText(textOfAddress());
  repairPath();
  let before = shown();
  let written = writeNow(before.text, 'replace');
  /** Whether the movement under way has its entry already. */
  let entered = false;
  /** While the address leads, nothing is written back. */
  let following = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    written = writeNow(shown().text, 'replace');
  };

  const update = () => {
    if (following) return;
    const now = shown();
    if (now.text !== written) {
      const arrived = before.awaits === frameStore.getState().frame.page;
      if (!entered && !arrived && now.entry !== before.entry) {
        clearTimeout(timer);
        timer = undefined;
        // The entry that is left behind must say what was true before the movement, whatever was still to be written.
        writeNow(before.text, 'replace');
        written = writeNow(now.text, 'push');
        entered = now.moving;
      } else {
        timer ??= setTimeout(flush, REPLACE_MS);
      }
    }
    if (before.moving && !now.moving) {
      entered = false;
      if (timer !== undefined) flush();
    }
    before = now;
  };
  const unsubscribe = [onDocuments(update), frameStore.subscribe(update)];

  const follow = () => {
    clearTimeout(timer);
    timer = undefined;
    entered = false;
    const text = textOfAddress();
    whenReadable(text, () => {
      // What had to wait may have been overtaken by a change that is in the address already.
      if (text !== textOfAddress()) return;
      following = true;
      openText(text);
      following = false;
      before = shown();
      // Written out in full, in the entry that the browser went to.
      written = writeNow(before.text, 'replace');
    });
  };
  window.addEventListener('popstate', follow);
  return () => {
    for (const stop of unsubscribe) stop();
    clearTimeout(timer);
    window.removeEventListener('popstate', follow);
  };
}

export function textOfAddress(): string {
  // The server may have served the app for a path that was meant to be its own and, after a #, the experiment.
  return location.hash === '' ? (ENCODED.exec(location.pathname)?.[1] ?? '') : location.hash.slice(1);
}

const ENCODED = /%23(.*)$/;

/** Such a path would be handed on with every link. */
function repairPath(): void {
  const path = location.pathname.replace(ENCODED, '');
  if (path !== location.pathname) history.replaceState(null, '', `${path}${location.search}${location.hash}`);
}

/** The link that opens exactly this experiment. */
export function linkTo(experiment: Experiment): string {
  return linkWith(format(experiment));
}

/** The link that opens exactly what is shown now. */
export function linkToShown(): string {
  return linkWith(shown().text);
}

/** The link to a text: an experiment, with or without a frame. */
export function linkWith(text: string): string {
  return `${location.href.split('#')[0]}#${text}`;
}

function openText(text: string): void {
  const { frame, rest, problems } = splitFrame(text);
  frameStore.setState({ frame, problems });
  openOn(frame.page, rest);
}

function shown(): Shown {
  const { frame } = frameStore.getState();
  const text = textOn(frame.page);
  // Until its experiment is there, nothing else says that it is this page.
  const own = frame.page === 'networks' && text === '' ? 'page=networks' : formatFrame(frame);
  return {
    text: joined(own, text),
    entry: joined(formatFrame({ ...frame, hide: bareFrame.hide, embed: false }), entryOn(frame.page), frame.page),
    moving: movesOn(frame.page),
    awaits: frame.page === 'networks' && text === '' ? frame.page : null,
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('&');
}

function writeNow(text: string, how: 'push' | 'replace'): string {
  const url = `#${text}`;
  try {
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // A browser may refuse when it is asked too often; the next write catches up.
  }
  return text;
}
