import { useEffect, useRef } from 'react';
import { momentAt, playhead, syncsBy, type Timeline, timeline } from '../playhead.ts';
import { onFrame } from '../plot/onFrame.ts';
import { store } from '../store.ts';
import { formatNumber, formatPoint, group } from '../words/numbers.ts';
import styles from './Transport.module.css';

const TEXT_MS = 90;

/** Where the playhead stands, in numbers; written without React, since it changes every frame. */
export function Readout() {
  const step = useRef<HTMLSpanElement>(null);
  const within = useRef<HTMLSpanElement>(null);
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const write = onFrame(() => {
      const [left, middle, right] = readout();
      if (step.current) step.current.textContent = left;
      if (within.current) within.current.textContent = middle;
      if (place.current) place.current.textContent = right;
    }, TEXT_MS);
    write.schedule();
    const stops = [playhead.subscribe(write.schedule), store.subscribe(write.schedule)];
    return () => {
      for (const stop of stops) stop();
      write.cancel();
    };
  }, []);

  return (
    <p className={styles.readout}>
      <span ref={step} />
      <span ref={within} />
      <span ref={place} />
    </p>
  );
}

function readout(): readonly [string, string, string] {
  const { experiment, trajectories } = store.getState();
  const line = timeline(experiment);
  const { evaluation, sync } = momentAt(line, playhead.getState().position);
  const step = `gradient step ${group(evaluation)} of ${group(line.steps)}`;
  const run = trajectories?.value[0];
  if (run === undefined) return [step, '', ''];

  const within = line.every === 0 ? '' : cycleText(line, evaluation, sync);
  const { slow, fast } = run;
  const sinceSync = slow && sync ? slow : null;
  const index = sinceSync === null ? evaluation : syncsBy(line, evaluation);
  const path = sinceSync ?? fast;
  if (index >= path.x.length) return [step, '', `diverged at step ${run.evaluations}`];
  const who = line.every === 0 ? 'weights' : sync ? 'slow weights' : 'fast weights';
  return [
    step,
    within,
    `${who} ${formatPoint([path.x[index], path.y[index]])}, loss ${formatNumber(path.loss[index])}`,
  ];
}

function cycleText(line: Timeline, evaluation: number, sync: boolean): string {
  if (evaluation === 0) return 'before the first cycle';
  if (sync) return `sync ${group(syncsBy(line, evaluation))}`;
  const done = syncsBy(line, evaluation - 1);
  const [began, steps] = done === 0 ? [0, line.first] : [line.first + (done - 1) * line.every, line.every];
  return `fast step ${evaluation - began} of ${steps} in cycle ${group(done + 1)}`;
}
