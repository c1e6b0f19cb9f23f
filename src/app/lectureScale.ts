/** Before a class lines and markers are drawn larger, to be seen from the last row, as is the type in style sheets. */
export function lectureScale(): number {
  const { lecture } = document.documentElement.dataset;
  if (lecture === undefined) return 1;
  return lecture === 'deck' && innerWidth >= 1900 ? 2 : 1.5;
}
