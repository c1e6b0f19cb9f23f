/** A task for the next frame: asked for any number of times, done once. */
export interface FrameTask {
  readonly schedule: () => void;
  /** Forgets a call that is due. */
  readonly cancel: () => void;
}

/** `everyMs`: at least so long between two calls, for text that nobody reads sixty times a second. */
export function onFrame(draw: () => void, everyMs = 0): FrameTask {
  let frame = 0;
  let wait: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  const request = () => {
    wait = undefined;
    frame = requestAnimationFrame((now) => {
      frame = 0;
      last = now;
      draw();
    });
  };
  return {
    schedule() {
      if (frame !== 0 || wait !== undefined) return;
      const rest = last + everyMs - performance.now();
      if (rest > 0) wait = setTimeout(request, rest);
      else request();
    },
    cancel() {
      cancelAnimationFrame(frame);
      clearTimeout(wait);
      frame = 0;
      wait = undefined;
    },
  };
}
