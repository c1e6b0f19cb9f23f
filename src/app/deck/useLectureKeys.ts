import { useEffect } from 'react';
import { lectureKeyFor } from './lectureKeys.ts';

/**
 * Who has a key while a lecture is given. The page keys of a remote always turn the scene, and so does every other key
 * of the lecture after a control was used with the mouse. What the Tab key has reached keeps the keys that it uses
 * itself: a slider its arrows, a button Space and Enter.
 */
export function useLectureKeys(): void {
  useEffect(() => {
    // The browser's own :focus-visible would not do: after a click on a slider, the first key makes it true.
    let byTab = false;
    const point = () => (byTab = false);
    const first = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byTab = true;
      if (isForOthers(event)) return;
      const remote = event.key === 'PageDown' || event.key === 'PageUp';
      if (remote || !(isTyping(event) || (byTab && isOnControl(event)))) run(event);
    };
    const last = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !isForOthers(event) && !isOfControl(event)) run(event);
    };
    document.addEventListener('pointerdown', point, true);
    document.addEventListener('keydown', first, true);
    // Before the keys of every page, which listen on the document.
    document.body.addEventListener('keydown', last);
    return () => {
      document.removeEventListener('pointerdown', point, true);
      document.removeEventListener('keydown', first, true);
      document.body.removeEventListener('keydown', last);
    };
  }, []);
}

function run(event: KeyboardEvent): void {
  const entry = lectureKeyFor(event);
  if (entry === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  entry.run(event.key);
}

/** What belongs to an open dialog or menu, and what the browser does. */
function isForOthers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return true;
  return within(event, 'dialog, [popover]');
}

function isTyping(event: KeyboardEvent): boolean {
  return within(event, 'input[type=text], select, textarea');
}

function isOnControl({ target }: KeyboardEvent): boolean {
  return target !== document.body;
}

/** What the browser itself does with a key on what has the focus. */
function isOfControl(event: KeyboardEvent): boolean {
  if (isTyping(event)) return true;
  if (event.key === ' ' || event.key === 'Enter') return within(event, 'button, summary, input, a');
  return /^(Arrow|Home|End)/.test(event.key) && within(event, 'input');
}

function within({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
