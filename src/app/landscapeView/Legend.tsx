import { useFrame } from '../frame/frameStore.ts';
import { useLectureScale } from '../lectureScale.ts';
import { LineSign } from '../plot/LineSign.tsx';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { store, useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';
import legend from './Legend.module.css';
import { type LegendSign, legendEntries } from './legendEntries.ts';
import { legendPlaces, legendSize } from './legendPlaces.ts';
import { useFreePlace } from './useFreePlace.ts';

/** By which what must not lie under it finds it. */
export const LEGEND = 'legend';

/** Where it would cover more of the picture than this it comes folded. */
const MOST_COVERED = 1 / 5;
/** Before a class it is larger, and the only one who says what is what. */
const MOST_COVERED_IN_LECTURE = 1 / 3;
/** On somebody else's page, where the picture is all there is. */
const MOST_COVERED_EMBEDDED = 1 / 8;

interface LegendProps {
  readonly view: Viewport;
  readonly hasHoles: boolean;
  /** Whether something else stands at the left edge. */
  readonly leftTaken: boolean;
}

/** What each colour and shape stands for, in the corner that the paths leave free. It can be folded away. */
export function Legend({ view, hasHoles, leftTaken }: LegendProps) {
  // The names are all that is shown of the runs; what else changes in them must not render the legend anew.
  useExperiment((experiment) =>
    legendEntries(experiment, shownStyles(experiment), false)
      .map(({ key, text }) => `${key} ${text}`)
      .join(),
  );
  useLooks();
  const { experiment } = store.getState();
  // That all is the same for both is said below it, and the paths need the room.
  const entries = legendEntries(experiment, shownStyles(experiment), hasHoles).map((entry) => ({
    ...entry,
    text: entry.text.replace(/^the same /, ''),
  }));
  const scale = useLectureScale();
  const texts = entries.map(({ text }) => text);
  const size = legendSize(texts, view, scale);
  const places = legendPlaces(view, size, scale, leftTaken);
  const { x, y, width, height } = places[useFreePlace(view, places)];
  const embed = useFrame((frame) => frame.embed);
  const most = embed ? MOST_COVERED_EMBEDDED : scale > 1 ? MOST_COVERED_IN_LECTURE : MOST_COVERED;
  // By the edges that it is near: folded, or with other type, it is not as large.
  const place = {
    ...(2 * x + width > view.width ? { right: view.width - x - width } : { left: x }),
    ...(2 * y + height > view.height ? { bottom: view.height - y - height } : { top: y }),
  };
  return (
    <details
      id={LEGEND}
      className={legend.legend}
      style={place}
      open={width * height <= most * view.width * view.height}
    >
      <summary>
        <span>Legend</span>
      </summary>
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
