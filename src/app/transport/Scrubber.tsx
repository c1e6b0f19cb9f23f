import { type CSSProperties, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { goToEvaluation, momentAt, playhead, stepBy, timeline } from '../playhead.ts';
import { store, useExperiment } from '../store.ts';
import styles from './Transport.module.css';

/** More triangles than this run together into a bar. */
const MOST_TRIANGLES = 60;

/** The whole run as a line, with a triangle at each sync; its thumb follows the playhead without React. */
export function Scrubber() {
  const input = useRef<HTMLInputElement>(null);
  const { steps, first, every, end } = useExperiment(useShallow(timeline));

  useEffect(() => {
    const follow = () => {
      const element = input.current;
      if (element === null) return;
      const line = timeline(store.getState().experiment);
      const { evaluation, sync } = momentAt(line, playhead.getState().position);
      // First of all: a value beyond the old maximum would be cut off.
      element.max = String(line.steps);
      element.value = String(evaluation);
      element.style.setProperty('--position', String(evaluation / line.steps));
      element.setAttribute('aria-valuetext', `step ${evaluation} of ${line.steps}${sync ? ', after the sync' : ''}`);
    };
    follow();
    const stops = [
      playhead.subscribe(follow),
      store.subscribe((state, before) => state.experiment !== before.experiment && follow()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const syncs = end - steps;
  const stride = Math.ceil(syncs / MOST_TRIANGLES);
  const shown = Array.from(
    { length: stride === 0 ? 0 : Math.floor(syncs / stride) },
    (_, index) => first + ((index + 1) * stride - 1) * every,
  );
  return (
    <div className={styles.scrubber}>
      <input
        ref={input}
        type="range"
        min={0}
        max={steps}
        defaultValue={steps}
        aria-label="Gradient step"
        onChange={(event) => goToEvaluation(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key] as
            | 1
            | -1
            | undefined;
          if (direction === undefined || event.shiftKey) return;
          // The moments of a sync come one by one, which the browser's own steps would jump over.
          event.preventDefault();
          event.stopPropagation();
          stepBy(direction);
        }}
      />
      <div className={styles.triangles} aria-hidden="true">
        {shown.map((evaluation) => (
          <i key={evaluation} style={{ '--at': evaluation / steps } as CSSProperties} />
        ))}
      </div>
    </div>
  );
}
