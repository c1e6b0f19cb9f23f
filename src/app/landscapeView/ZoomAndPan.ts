import { type RefObject, useEffect, useRef } from 'react';
import { panned, rounded, type Viewport, zoomed } from '../plot/viewport.ts';
import { edit, settle } from '../store.ts';
import { showWhole } from './fit.ts';

const KEY_ZOOM = 1.25;
const KEY_PAN = 40;
/** The wheel has no end; a movement is over when it has been still for so long. */
const WHEEL_REST_MS = 200;
const SMALLEST = 1e-6;
const LARGEST = 2e6;

interface ZoomAndPanProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly view: Viewport;
}

/** Wheel and pinch zoom about the pointer, a drag of the ground moves it, the keyboard does both. */
export function ZoomAndPan({ frame, view }: ZoomAndPanProps): null {
  const current = useRef(view);
  useEffect(() => {
    current.current = view;
  }, [view]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let rest: ReturnType<typeof setTimeout> | undefined;

    const show = (wanted: readonly [number, number, number, number]) => {
      const size = Math.max(wanted[1] - wanted[0], wanted[3] - wanted[2]);
      if (size > SMALLEST && size < LARGEST) edit((experiment) => ({ ...experiment, view: rounded(wanted) }));
    };
    const local = (event: { clientX: number; clientY: number }) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };

    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { x, y } = local(event);
      show(zoomed(current.current, 1.0018 ** -event.deltaY, x, y));
      clearTimeout(rest);
      rest = setTimeout(settle, WHEEL_REST_MS);
    };
    const down = (event: PointerEvent) => {
      // Handles and buttons above the ground take their own pointers.
      if (event.target !== element || event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, local(event));
    };
    const move = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      const view = current.current;
      if (before === undefined) return;
      const now = local(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, now);
      if (other === undefined) {
        show(panned(view, now.x - before.x, now.y - before.y));
      } else {
        const apart = (point: { x: number; y: number }) =>
          Math.max(10, Math.hypot(point.x - other.x, point.y - other.y));
        show(zoomed(view, apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2));
      }
    };
    const up = (event: PointerEvent) => {
      if (pointers.delete(event.pointerId) && pointers.size === 0) settle();
    };
    const key = (event: KeyboardEvent) => {
      const view = current.current;
      if (event.target !== element || event.altKey || event.ctrlKey || event.metaKey) return;
      const [x, y] = [view.width / 2, view.height / 2];
      const actions: Record<string, () => void> = {
        '+': () => show(zoomed(view, KEY_ZOOM, x, y)),
        '=': () => show(zoomed(view, KEY_ZOOM, x, y)),
        '-': () => show(zoomed(view, 1 / KEY_ZOOM, x, y)),
        ArrowLeft: () => show(panned(view, KEY_PAN, 0)),
        ArrowRight: () => show(panned(view, -KEY_PAN, 0)),
        ArrowUp: () => show(panned(view, 0, KEY_PAN)),
        ArrowDown: () => show(panned(view, 0, -KEY_PAN)),
        '0': showWhole,
      };
      if (actions[event.key] === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      actions[event.key]();
      settle();
    };

    const reset = (event: MouseEvent) => {
      if (event.target === element) showWhole();
    };

    const leaving = new AbortController();
    const { signal } = leaving;
    // Not passive: the page must not scroll while the picture zooms.
    element.addEventListener('wheel', wheel, { passive: false, signal });
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', up, { signal });
    element.addEventListener('keydown', key, { signal });
    element.addEventListener('dblclick', reset, { signal });
    return () => {
      clearTimeout(rest);
      leaving.abort();
    };
  }, [frame]);
  return null;
}
