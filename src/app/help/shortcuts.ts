import { leaveFullScreen } from '../fullScreen.ts';
import { fitToPaths, showWhole } from '../landscapeView/fit.ts';
import { explain, goTo, stepBy, syncBy, togglePlay } from '../playhead.ts';
import { toggleTheme } from '../theme/theme.ts';

/** What else a key can do is up to whoever shows dialogs. */
export interface Openers {
  readonly examples: () => void;
  readonly share: () => void;
  readonly export: () => void;
  readonly keys: () => void;
  readonly notebook: () => void;
  readonly pin: () => void;
  readonly addScene: () => void;
  readonly fullScreen: () => void;
}

export interface Shortcut {
  /** As in KeyboardEvent.key, with `Shift+` before it where that is held. */
  readonly key: string;
  /** As on the sheet of keys. */
  readonly shown: string;
  readonly does: string;
  /** Works on every page; the others belong to the workbench's figure. */
  readonly everywhere?: true;
  /** Belongs to the app as a whole, and to no figure on somebody else's page. */
  readonly whole?: true;
  readonly run: (openers: Openers) => void;
}

/** One table feeds the listener and the sheet of keys. Page keys are what a remote control in a lecture hall sends. */
export const shortcuts: readonly Shortcut[] = [
  { key: ' ', shown: 'Space', does: 'play or pause', run: togglePlay },
  { key: 'ArrowRight', shown: '→', does: 'one step forward', run: () => stepBy(1) },
  { key: 'ArrowLeft', shown: '←', does: 'one step back', run: () => stepBy(-1) },
  { key: 'Shift+ArrowRight', shown: 'Shift →', does: 'next sync', run: () => syncBy(1) },
  { key: 'Shift+ArrowLeft', shown: 'Shift ←', does: 'previous sync', run: () => syncBy(-1) },
  { key: 'PageDown', shown: 'Page Down', does: 'next sync; in a lesson, the next scene', run: () => syncBy(1) },
  { key: 'PageUp', shown: 'Page Up', does: 'previous sync; in a lesson, the previous scene', run: () => syncBy(-1) },
  { key: 'Home', shown: 'Home', does: 'to the start', run: () => goTo(0) },
  { key: 'End', shown: 'End', does: 'to the end', run: () => goTo(Number.POSITIVE_INFINITY) },
  { key: 'e', shown: 'E', does: 'explain one cycle', run: explain },
  { key: 'f', shown: 'F', does: 'full screen and back', run: ({ fullScreen }) => fullScreen() },
  {
    key: 'Escape',
    shown: 'Escape',
    does: 'leave full screen, close what is open',
    everywhere: true,
    run: leaveFullScreen,
  },
  { key: 'x', shown: 'X', does: 'examples', whole: true, run: ({ examples }) => examples() },
  { key: 's', shown: 'S', does: 'share: copy the link', everywhere: true, whole: true, run: ({ share }) => share() },
  {
    key: 'g',
    shown: 'G',
    does: 'export a figure: SVG, PDF, PNG, GIF, data',
    whole: true,
    run: (openers) => openers.export(),
  },
  { key: 'p', shown: 'P', does: 'pin: keep this experiment in the notebook', whole: true, run: ({ pin }) => pin() },
  {
    key: 'a',
    shown: 'A',
    does: 'add this experiment to your lecture, as a scene',
    whole: true,
    run: ({ addScene }) => addScene(),
  },
  { key: 'n', shown: 'N', does: 'notebook', whole: true, run: ({ notebook }) => notebook() },
  { key: 'd', shown: 'D', does: 'dark or light', everywhere: true, whole: true, run: toggleTheme },
  { key: '1', shown: '1', does: 'fit the paths into the picture', run: fitToPaths },
  { key: '0', shown: '0', does: 'the whole landscape', run: showWhole },
  { key: '?', shown: '?', does: 'this sheet', everywhere: true, whole: true, run: ({ keys }) => keys() },
];

/** The shortcut for a key event, none while something is typed or a modifier belongs to the browser. */
export function shortcutFor(
  event: KeyboardEvent,
  { figure, embed }: { readonly figure: boolean; readonly embed: boolean },
): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input[type=text], select, textarea, dialog')) return undefined;
  // The browser closes an open menu with it, unless somebody else takes it.
  if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return undefined;
  // Space and Enter press the button that has the focus.
  if (event.key === ' ' && target?.closest('button, summary, input')) return undefined;
  const shifted = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
  return shortcuts.find(
    ({ key, everywhere, whole }) =>
      (figure || everywhere) && !(embed && whole) && (key === shifted || key === shifted.toLowerCase()),
  );
}
