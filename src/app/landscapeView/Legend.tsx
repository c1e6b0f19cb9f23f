import { useFrame } from '../frame/frameStore.ts';
import { LineSign } from '../plot/LineSign.tsx';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { store, useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';
import { type LegendSign, legendEntries } from './legendEntries.ts';
import { useLowerCorner } from './useLowerCorner.ts';

/** By which what must not lie under it finds it. */
export const LEGEND = 'legend';

/** Its width with its margins, in pixels, and how far it keeps from the lower axis. */
const PLACE = { side: 'right', width: 310, below: 30 } as const;
/** What is above and below its entries, and an entry. */
const FRAME = 62;
const ENTRY = 22;
/** Where it would cover more of the picture than this it comes folded. */
const MOST_COVERED = 1 / 3;
/** On somebody else's page, where the picture is all there is. */
const MOST_COVERED_EMBEDDED = 1 / 5;

/** What each colour and shape stands for, in the right corner that the paths leave free. It can be folded away. */
export function Legend({ view, hasHoles }: { readonly view: Viewport; readonly hasHoles: boolean }) {
  // The names are all that is shown of the runs; what else changes in them must not render the legend anew.
  useExperiment((experiment) =>
    legendEntries(experiment, shownStyles(experiment), false)
      .map(({ key, text }) => `${key} ${text}`)
      .join(),
  );
  useLooks();
  const { experiment } = store.getState();
  const entries = legendEntries(experiment, shownStyles(experiment), hasHoles);
  const height = FRAME + ENTRY * entries.length;
  const low = useLowerCorner(view, { ...PLACE, height });
  const most = useFrame(({ embed }) => (embed ? MOST_COVERED_EMBEDDED : MOST_COVERED));
  const open = PLACE.width * height <= most * view.width * view.height;
  return (
    <details id={LEGEND} className={`${styles.legend} ${low ? styles.legendLow : ''}`} open={open}>
      <summary>Legend</summary>
      <ul>
        {entries.map(({ key, sign, text }) => (
          <li key={key}>
            <Sign sign={sign} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sign({ sign }: { readonly sign: LegendSign }) {
  switch (sign.type) {
    case 'line':
      return <LineSign {...sign} />;
    case 'star':
      return (
        <svg viewBox="-12 -7 24 14" aria-hidden="true">
          <path className={styles.optimum} d="M0-7 1.6-2.2H6.7L2.6.8 4.1 5.7 0 2.7-4.1 5.7-2.6.8-6.7-2.2H-1.6Z" />
        </svg>
      );
    case 'cross':
      return (
        <svg viewBox="-12 -7 24 14" aria-hidden="true">
          <path className={styles.levelPoint} d="M-4-4 4 4M4-4-4 4" />
        </svg>
      );
    case 'stripes':
      return (
        <svg viewBox="-12 -7 24 14" aria-hidden="true">
          <path d="M-11 6 1-6M-5 6 7-6M1 6 11-4M-11 0-5-6" stroke="var(--soft)" />
        </svg>
      );
  }
}
