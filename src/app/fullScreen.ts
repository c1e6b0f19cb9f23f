import { createStore } from 'zustand';

/** Whether picture and verdict alone fill the screen, in larger type. Where the browser refuses, they fill the page. */
export const fullScreen = createStore<{ readonly on: boolean }>(() => ({ on: false }));

export function connectFullScreen(): void {
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) show(false);
  });
}

export function toggleFullScreen(): void {
  const on = !fullScreen.getState().on;
  show(on);
  if (on) void enter();
  else leave();
}

/** Granted a while after it was asked for, when it may no longer be wanted. */
async function enter(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen?.();
  } catch {
    return; // The browser refuses; the page is filled all the same.
  }
  if (!fullScreen.getState().on) leave();
}

function leave(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
}

export function leaveFullScreen(): void {
  if (fullScreen.getState().on) toggleFullScreen();
}

function show(on: boolean): void {
  if (on) document.documentElement.dataset.lecture = '';
  else delete document.documentElement.dataset.lecture;
  fullScreen.setState({ on });
}
