import { useEffect, useRef } from 'react';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { momentAt, playhead, timeline } from '../playhead.ts';
import { onFrame } from '../plot/onFrame.ts';
import type { Viewport } from '../plot/viewport.ts';
import { store } from '../store.ts';
import styles from './LandscapeView.module.css';

/** The three things that happen in a cycle, said at the place where they happen while it is explained. */
export function Callouts({ view }: { readonly view: Viewport }) {
  const callout = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const place = onFrame(() => {
      const element = callout.current;
      const { explaining, position } = playhead.getState();
      const first = store.getState().trajectories?.value[0];
      const said = explaining && first ? calloutAt(first, position) : null;
      if (element === null) return;
      element.hidden = said === null;
      if (said === null) return;
      element.textContent = said.text;
      // Beside the point, on the side with more room, so that the path beneath stays visible.
      const x = view.toX(said.x);
      const y = Math.max(60, Math.min(view.height - 60, view.toY(said.y)));
      const aside = x < view.width / 2 ? '36px' : 'calc(-100% - 36px)';
      element.style.transform = `translate(${x}px, ${y}px) translate(${aside}, -50%)`;
    });
    const stop = playhead.subscribe(place.schedule);
    return () => {
      stop();
      place.cancel();
    };
  }, [view]);
  return <p ref={callout} className={styles.callout} hidden aria-live="polite" />;
}

function calloutAt({ fast, slow }: Trajectory, position: number) {
  if (slow === null || slow.average || slow.x.length < 2) return null;
  const { experiment } = store.getState();
  const [run] = experiment.runs;
  const k = run === 'inner' ? 0 : Number(run.values.k);
  const line = timeline(experiment);
  const cycle = slow.evaluation[1];
  const { evaluation } = momentAt(line, position);
  if (position < cycle) {
    const t = Math.min(fast.x.length - 1, evaluation + 1);
    const steps = k === 1 ? 'one fast step' : `${k} fast steps`;
    return { x: fast.x[t], y: fast.y[t], text: `1. k = ${k}: ${steps} forward` };
  }
  if (position < cycle + 1) {
    return {
      x: slow.x[1],
      y: slow.y[1],
      text: '2. The slow weights follow part of the way; the fast ones are pulled back to them',
    };
  }
  return { x: slow.x[1], y: slow.y[1], text: '3. The fast weights start again from there' };
}
