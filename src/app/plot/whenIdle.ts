/** Even on a busy page a task does not wait longer than this. */
const AT_MOST_MS = 400;

/**
 * Does something when the browser has nothing more urgent to do. Of many tasks it does as many as fit between two
 * frames, so that none of them makes the page wait for all. Returns how to call it off.
 */
export function whenIdle(task: () => void): () => void {
  // Safari has no idle callbacks; a timer each leaves room for frames between the tasks as well.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: AT_MOST_MS });
  return () => cancelIdleCallback(handle);
}
