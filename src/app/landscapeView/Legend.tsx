import type { ReactNode } from 'react';
import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { isAverage } from '../../engine/experiment/rhythm.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { useFrame } from '../frame/frameStore.ts';
import { LineSign } from '../plot/LineSign.tsx';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { store, useExperiment } from '../store.ts';
import { baseName, runName } from '../words/runs.ts';
import styles from './LandscapeView.module.css';
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
  useExperiment(namesOf);
  useLooks();
  const { runs } = store.getState().experiment;
  const [first] = optimizersOf({ runs });
  const average = isAverage(first);
  const colours = shownStyles({ runs });
  const hasMinima = useExperiment(({ landscape }) => minimaOf(landscape) > 0);
  const level = useExperiment(({ landscape }) => levelPointsOf(landscape));
  const own = first.inner === undefined ? 1 : average ? 2 : 3;
  const entries = own + colours.length - 1 + [hasMinima, level, hasHoles].filter(Boolean).length;
  const height = FRAME + ENTRY * entries;
  const low = useLowerCorner(view, { ...PLACE, height });
  const most = useFrame(({ embed }) => (embed ? MOST_COVERED_EMBEDDED : MOST_COVERED));
  const open = PLACE.width * height <= most * view.width * view.height;
  return (
    <details id={LEGEND} className={`${styles.legend} ${low ? styles.legendLow : ''}`} open={open}>
      <summary>Legend</summary>
      <ul>
        {colours[0].shown && first.inner === undefined && (
          <Entry sign={<LineSign colour={colours[0].line} shape="dot" />}>{baseName(first)}</Entry>
        )}
        {colours[0].shown && first.inner !== undefined && (
          <>
            <Entry sign={<LineSign colour="slow" shape="triangle" thick />}>
              {average ? 'average of the weights' : 'slow weights φ'}
            </Entry>
            <Entry sign={<LineSign colour="fast" shape="square" />}>{average ? 'weights θ' : 'fast weights θ'}</Entry>
            {!average && <Entry sign={<LineSign colour="slow" dotted />}>sync: pulled back to φ</Entry>}
          </>
        )}
        {colours.map(
          ({ id, line, fast, shown }, index) =>
            index > 0 &&
            shown && (
              <Entry key={id} sign={<LineSign colour={line} shape={fast === null ? 'dot' : 'triangle'} />}>
                {runName({ runs }, index)}
              </Entry>
            ),
        )}
        {hasMinima && (
          <Entry
            sign={
              <svg viewBox="-12 -7 24 14" aria-hidden="true">
                <path className={styles.optimum} d="M0-7 1.6-2.2H6.7L2.6.8 4.1 5.7 0 2.7-4.1 5.7-2.6.8-6.7-2.2H-1.6Z" />
              </svg>
            }
          >
            minimum
          </Entry>
        )}
        {level && (
          <Entry
            sign={
              <svg viewBox="-12 -7 24 14" aria-hidden="true">
                <path className={styles.levelPoint} d="M-4-4 4 4M4-4-4 4" />
              </svg>
            }
          >
            {level}
          </Entry>
        )}
        {hasHoles && (
          <Entry
            sign={
              <svg viewBox="-12 -7 24 14" aria-hidden="true">
                <path d="M-11 6 1-6M-5 6 7-6M1 6 11-4M-11 0-5-6" stroke="var(--soft)" />
              </svg>
            }
          >
            not defined here
          </Entry>
        )}
      </ul>
    </details>
  );
}

function minimaOf(landscape: Experiment['landscape']): number {
  const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
  return land.minima(parameters).length;
}

/** What the crosses stand for on this landscape; nothing where there are none. */
function levelPointsOf(landscape: Experiment['landscape']): string {
  const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
  const saddles = (land.saddles?.(parameters) ?? []).length > 0 ? ['saddle point'] : [];
  const maxima = (land.maxima?.(parameters) ?? []).length > 0 ? ['maximum'] : [];
  return [...saddles, ...maxima].join(' or ');
}

function namesOf({ runs }: Experiment): string {
  return runs.map((run, index) => `${run !== 'inner' && run.inner !== undefined} ${runName({ runs }, index)}`).join();
}

function Entry({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}
