/** Calls `draw` at the next frame, once, however often it is asked for; `cancel` forgets a call that is due. */
export function onFrame(draw: () => void): { readonly schedule: () => void; readonly cancel: () => void } {
  let frame = 0;
  return {
    schedule() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
