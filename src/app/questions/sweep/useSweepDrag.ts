import { type PointerEvent, useRef } from 'react';
import { settle } from '../../store.ts';
import type { SweepGeometry } from './sweepGeometry.ts';
import { setSwept } from './sweptNumber.ts';

/** How far a finger goes sideways before it drags: until then it may be about to scroll the page, or be a tap. */
const STILL = 5;

/** Handlers by which a pointer over the chart sets the number, and tells the value under it while it only looks. */
export function useSweepDrag(chart: SweepGeometry | null, onHover: (value: number | null) => void) {
  const pressed = useRef<{ readonly x: number; readonly y: number; dragging: boolean } | null>(null);
  const valueAt = (event: PointerEvent<HTMLElement>) =>
    chart?.valueAt(event.clientX - event.currentTarget.getBoundingClientRect().left) ?? null;
  const set = (event: PointerEvent<HTMLElement>) => {
    const value = valueAt(event);
    if (value !== null) setSwept(value);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, y: event.clientY, dragging: event.pointerType !== 'touch' };
      onHover(null);
      if (pressed.current.dragging) set(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const press = pressed.current;
      if (press === null) {
        if (event.pointerType !== 'touch') onHover(valueAt(event));
        return;
      }
      press.dragging ||= Math.abs(event.clientX - press.x) > STILL;
      if (press.dragging) set(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const press = pressed.current;
      if (press !== null && !press.dragging && Math.abs(event.clientY - press.y) <= STILL) set(event);
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
