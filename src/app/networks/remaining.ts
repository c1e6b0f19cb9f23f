/** Below this share too little is known to say how long the rest will take. */
const ENOUGH = 0.03;

/** Tells from the share that is done how many seconds are left; time in which nothing is told does not count. */
export function remaining(now: () => number = () => performance.now()): (share: number) => number | null {
  let last = now();
  let spent = 0;
  return (share) => {
    const time = now();
    // A pause is no work.
    spent += Math.min(PAUSE_MS, time - last);
    last = time;
    return share < ENOUGH ? null : (spent / 1000) * ((1 - share) / share);
  };
}

const PAUSE_MS = 1000;
