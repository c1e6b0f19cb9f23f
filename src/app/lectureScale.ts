/** In full screen lines and markers are drawn larger, to be seen from the last row. */
export function lectureScale(): number {
  return document.documentElement.dataset.lecture === undefined ? 1 : 1.5;
}
