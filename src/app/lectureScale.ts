import { useStore } from 'zustand';
import { fullScreen } from './fullScreen.ts';

/** Before a class lines and markers are drawn larger, to be seen from the last row, as is the type in style sheets. */
export function lectureScale(): number {
  const { lecture } = document.documentElement.dataset;
  if (lecture === undefined) return 1;
  return lecture === 'deck' && innerWidth >= 1900 ? 2 : 1.5;
}

/** For charts, which are laid out that much smaller and then enlarged: lines, marks and numbers alike. */
export function useLectureScale(): number {
  return useStore(fullScreen, lectureScale);
}
