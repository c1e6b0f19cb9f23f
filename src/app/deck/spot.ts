import { createStore } from 'zustand';

/** Where the middle of the spotlight is, in pixels of the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const spot = createStore<Spot>(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));

/** A key press moves it by this share of the window's shorter side. */
const STEP = 0.06;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A step in the direction of an arrow key, as far as the window goes. */
export function moveSpot(key: string): void {
  const [across, down] = DIRECTIONS[key] ?? [0, 0];
  const step = STEP * Math.min(innerWidth, innerHeight);
  const { x, y } = spot.getState();
  spot.setState({ x: within(x + across * step, innerWidth), y: within(y + down * step, innerHeight) });
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length, at));
}
