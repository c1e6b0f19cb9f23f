import { createStore } from 'zustand';

interface FullScreen {
  /** Whether picture and verdict alone fill the screen, in larger type. Where the browser refuses, they fill the page. */
  readonly on: boolean;
  /** Whether a lecture is given, in larger type with or without full screen. */
  readonly presenting: boolean;
}

export const fullScreen = createStore<FullScreen>(() => ({ on: false, presenting: false }));

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

export function present(presenting: boolean): void {
  fullScreen.setState({ presenting });
}

function show(on: boolean): void {
  fullScreen.setState({ on });
}

/** For style sheets and canvases, before anybody else is told. */
fullScreen.subscribe(({ on, presenting }) => {
  if (presenting) document.documentElement.dataset.lecture = 'deck';
  else if (on) document.documentElement.dataset.lecture = '';
  else delete document.documentElement.dataset.lecture;
});
