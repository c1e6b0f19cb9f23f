import { type PointerEvent, useRef } from 'react';
import { settle } from '../store.ts';

type Move = (x: number, y: number) => void;

/**
 * Drags an element by pointer: `begin` is told that a drag starts and gives what to do with each place, in pixels of the
 * element that the dragged one is positioned in.
 */
export function useDrag(begin: () => Move | null) {
  const drag = useRef<{ move: Move; offsetX: number; offsetY: number } | null>(null);
  const end = () => {
    drag.current = null;
    settle();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const move = event.button === 0 ? begin() : null;
      const parent = event.currentTarget.offsetParent?.getBoundingClientRect();
      if (move === null || parent === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      // Where within the handle it was taken hold of: the handle must not jump under the finger.
      const box = event.currentTarget.getBoundingClientRect();
      drag.current = {
        move,
        offsetX: parent.left + event.clientX - (box.left + box.width / 2),
        offsetY: parent.top + event.clientY - (box.top + box.height / 2),
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = drag.current;
      current?.move(event.clientX - current.offsetX, event.clientY - current.offsetY);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
