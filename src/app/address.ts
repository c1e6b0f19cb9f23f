import type { Experiment } from '../engine/experiment/experiment.ts';
import { format } from '../engine/experiment/format.ts';
import { open, store, whenReadable } from './store.ts';

/**
 * The address bar and the experiment, kept equal. A drag is one entry of the browser's history: its first change pushes
 * an entry, the others replace it, at most four times a second because browsers refuse more. Neither the playhead nor
 * the window of the plane ever pushes.
 */
const REPLACE_MS = 250;

/** Opens what the address says, which must be readable by now, and follows it from then on. Returns how to stop. */
export function connectAddress(): () => void {
  // Where it says nothing the store has opened what that means.
  const text = textOfAddress();
  if (text !== '') open(text);
  repairPath();
  let written = writeNow(store.getState().experiment, 'replace');
  /** Whether the movement under way has its entry already. */
  let entered = false;
  /** While the address leads, nothing is written back. */
  let following = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    written = writeNow(store.getState().experiment, 'replace');
  };

  const unsubscribe = store.subscribe(({ experiment, moving }, before) => {
    if (following) return;
    if (experiment !== before.experiment && canonical(experiment) !== written) {
      if (!entered && deservesEntry(experiment, before.experiment)) {
        clearTimeout(timer);
        timer = undefined;
        // The entry that is left behind must say what was true before the movement, whatever was still to be written.
        writeNow(before.experiment, 'replace');
        written = writeNow(experiment, 'push');
        entered = true;
      } else {
        timer ??= setTimeout(flush, REPLACE_MS);
      }
    }
    if (before.moving && !moving) {
      entered = false;
      if (timer !== undefined) flush();
    }
  });

  const follow = () => {
    clearTimeout(timer);
    timer = undefined;
    entered = false;
    const text = textOfAddress();
    whenReadable(text, () => {
      // What had to wait may have been overtaken by a change that is in the address already.
      if (text !== textOfAddress()) return;
      following = true;
      open(text);
      following = false;
      // Written out in full, in the entry that the browser went to.
      written = writeNow(store.getState().experiment, 'replace');
    });
  };
  window.addEventListener('popstate', follow);
  return () => {
    unsubscribe();
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
  return `${location.href.split('#')[0]}#${canonical(experiment)}`;
}

function canonical(experiment: Experiment): string {
  return format(experiment);
}

function deservesEntry(after: Experiment, before: Experiment): boolean {
  const plain = (experiment: Experiment) => format({ ...experiment, at: null, view: null, study: after.study });
  return plain(after) !== plain(before);
}

function writeNow(experiment: Experiment, how: 'push' | 'replace'): string {
  const text = canonical(experiment);
  const url = `#${text}`;
  try {
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // A browser may refuse when it is asked too often; the next write catches up.
  }
  return text;
}
