import { type PointerEvent, useRef } from 'react';
import { settle } from '../store.ts';

/** How far a finger goes sideways before it drags: until then it may be about to scroll the page, or be a tap. */
const STILL = 5;

interface Press<Value> {
  /** What lies under a place, in pixels from the upper left; null for nothing. */
  readonly at: (x: number, y: number) => Value | null;
  readonly set: (value: Value) => void;
  /** Told what a pointer merely rests on; null when it leaves or presses. */
  readonly onHover: (value: Value | null) => void;
  /** Whether a finger that comes down on this element is meant to drag, whichever way it goes. */
  readonly isGrip?: (element: Element) => boolean;
}

/** Handlers by which a pointer over a figure sets what lies under it: a mouse at once, a finger by a tap or a drag. */
export function usePress<Value>({ at, set, onHover, isGrip }: Press<Value>) {
  const pressed = useRef<{ readonly x: number; readonly y: number; dragging: boolean } | null>(null);
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return at(event.clientX - box.left, event.clientY - box.top);
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    const value = under(event);
    if (value !== null) set(value);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const held = event.target instanceof Element && isGrip?.(event.target) === true;
      pressed.current = { x: event.clientX, y: event.clientY, dragging: held || event.pointerType !== 'touch' };
      onHover(null);
      if (pressed.current.dragging) take(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const press = pressed.current;
      if (press === null) {
        if (event.pointerType !== 'touch') onHover(under(event));
        return;
      }
      press.dragging ||= Math.abs(event.clientX - press.x) > STILL;
      if (press.dragging) take(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const press = pressed.current;
      if (press !== null && !press.dragging && Math.abs(event.clientY - press.y) <= STILL) take(event);
      pressed.current = null;
      settle();
    },
    onPointerCancel() {
      pressed.current = null;
      settle();
    },
    onPointerLeave() {
      onHover(null);
    },
  };
}
