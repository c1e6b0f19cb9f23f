import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { setWrapperValue } from '../edits.ts';
import { currentMoment, playhead } from '../playhead.ts';
import { syncsUpTo } from '../plot/drawPaths.ts';
import { onFrame } from '../plot/onFrame.ts';
import type { Viewport } from '../plot/viewport.ts';
import { isShown } from '../runs/runLooks.ts';
import { useLooks } from '../runs/runView.ts';
import { settle, store, useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';
import { useDrag } from './useDrag.ts';

/** A chord shorter than this has no room for a handle. */
const SHORTEST_CHORD = 60;
/** Syncs to look for such a chord in. */
const LOOKED_BACK = 1000;

/** The way of the fast weights in one cycle, from phi to theta_k, in pixels. */
interface Chord {
  readonly fromX: number;
  readonly fromY: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * The chord from phi to theta_k with a handle on it, where the slow weights went: dragging it along the chord is alpha.
 * It is the chord of the last sync, or of the latest one before that is long enough to take hold of.
 */
export function AlphaHandle({ view }: { readonly view: Viewport }) {
  const alpha = useExperiment(({ runs: [first] }) =>
    first !== 'inner' && first.values.alpha !== undefined ? Number(first.values.alpha) : null,
  );
  const looks = useLooks();
  const handle = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const chord = useRef<Chord | null>(null);
  /** While it is dragged the chord stays as it was: it moves with alpha, and would run away from the finger. */
  const held = useRef(false);

  useEffect(() => {
    const place = onFrame(() => {
      const first = store.getState().trajectories?.value[0];
      if (!held.current) chord.current = first ? chordOf(first, currentMoment().evaluation, view) : null;
      const { current } = chord;
      const [run] = store.getState().experiment.runs;
      const share = run !== 'inner' ? Number(run.values.alpha) : 0;
      if (handle.current) {
        handle.current.style.display = current === null ? 'none' : '';
        if (current)
          handle.current.style.transform = `translate(${current.fromX + share * current.dx}px, ${current.fromY + share * current.dy}px)`;
      }
      if (line.current) {
        line.current.style.display = current === null ? 'none' : '';
        if (current) {
          line.current.style.width = `${Math.hypot(current.dx, current.dy)}px`;
          line.current.style.transform = `translate(${current.fromX}px, ${current.fromY}px) rotate(${Math.atan2(current.dy, current.dx)}rad)`;
        }
      }
    });
    place.schedule();
    const stops = [store.subscribe(place.schedule), playhead.subscribe(place.schedule)];
    return () => {
      for (const stop of stops) stop();
      place.cancel();
    };
  }, [view]);

  const drag = useDrag(() => {
    const { current } = chord;
    if (current === null) return null;
    held.current = true;
    return (x, y) => {
      const along =
        ((x - current.fromX) * current.dx + (y - current.fromY) * current.dy) / (current.dx ** 2 + current.dy ** 2);
      setAlpha(along);
    };
  });
  const release = () => {
    held.current = false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction === undefined || alpha === null) return;
    event.preventDefault();
    event.stopPropagation();
    setAlpha(alpha + direction * (event.shiftKey ? 0.1 : 0.01));
  };

  if (alpha === null || !isShown({ looks }, looks[0])) return null;
  return (
    <>
      <div ref={line} className={styles.chord} aria-hidden="true" />
      <button
        ref={handle}
        type="button"
        role="slider"
        className={styles.alpha}
        aria-label="alpha, along the chord from the slow to the fast weights"
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={alpha}
        title="alpha: drag along the chord"
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={settle}
        {...drag}
        onLostPointerCapture={release}
      >
        α
      </button>
    </>
  );
}

function setAlpha(value: number): void {
  setWrapperValue(0, 'alpha', Math.round(100 * Math.max(0, Math.min(1, value))) / 100);
}

/** The last sync whose chord is long enough to be taken hold of. */
function chordOf({ slow }: Trajectory, evaluation: number, view: Viewport): Chord | null {
  if (slow === null) return null;
  const latest = Math.max(1, syncsUpTo(slow, evaluation));
  const from = Math.min(latest, slow.x.length - 1);
  for (let sync = from; sync > Math.max(0, from - LOOKED_BACK); sync--) {
    const fromX = view.toX(slow.x[sync - 1]);
    const fromY = view.toY(slow.y[sync - 1]);
    const dx = view.toX(slow.pulledFromX[sync]) - fromX;
    const dy = view.toY(slow.pulledFromY[sync]) - fromY;
    const reaches = fromX > 0 && fromX < view.width && fromY > 0 && fromY < view.height;
    if (reaches && Math.hypot(dx, dy) >= SHORTEST_CHORD) return { fromX, fromY, dx, dy };
  }
  return null;
}
