import { type ReactNode, useRef } from 'react';
import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { runStyles } from '../plot/runStyle.ts';
import type { Viewport } from '../plot/viewport.ts';
import { store, useApp, useExperiment } from '../store.ts';
import type { Colour } from '../theme/theme.ts';
import { baseName, runName } from '../words/runs.ts';
import styles from './LandscapeView.module.css';

/** What each colour and shape stands for, in the right corner that the paths leave free. It can be folded away. */
export function Legend({ view, hasHoles }: { readonly view: Viewport; readonly hasHoles: boolean }) {
  const low = useLowerCorner(view);
  // The names are all that is shown of the runs; what else changes in them must not render the legend anew.
  useExperiment(namesOf);
  const { runs } = store.getState().experiment;
  const [first] = optimizersOf({ runs });
  const colours = runStyles({ runs });
  return (
    <details className={`${styles.legend} ${low ? styles.legendLow : ''}`} open>
      <summary>Legend</summary>
      <ul>
        {first.inner === undefined ? (
          <Entry sign={<Line colour={colours[0].line} shape="dot" />}>{baseName(first)}</Entry>
        ) : (
          <>
            <Entry sign={<Line colour="slow" shape="triangle" thick />}>slow weights φ</Entry>
            <Entry sign={<Line colour="fast" shape="square" />}>fast weights θ</Entry>
            <Entry sign={<Line colour="slow" dotted />}>sync: pulled back to φ</Entry>
          </>
        )}
        {colours.slice(1).map(({ line, fast }, index) => (
          <Entry key={line} sign={<Line colour={line} shape={fast === null ? 'dot' : 'triangle'} />}>
            {runName({ runs }, index + 1)}
          </Entry>
        ))}
        <Entry
          sign={
            <svg viewBox="-12 -7 24 14" aria-hidden="true">
              <path className={styles.optimum} d="M0-7 1.6-2.2H6.7L2.6.8 4.1 5.7 0 2.7-4.1 5.7-2.6.8-6.7-2.2H-1.6Z" />
            </svg>
          }
        >
          minimum
        </Entry>
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

function namesOf({ runs }: Experiment): string {
  return runs.map((run, index) => `${run !== 'inner' && run.inner !== undefined} ${runName({ runs }, index)}`).join();
}

/** Whether more of the start and the paths lies under the upper corner than under the lower one. */
function useLowerCorner(view: Viewport): boolean {
  // While something moves the legend stays where it is.
  const rest = useRef(false);
  return useApp(({ trajectories, moving }) => {
    if (trajectories === null || moving) return rest.current;
    const upper = { busy: 0 };
    const lower = { busy: 0 };
    for (const { fast } of trajectories.value) {
      const stride = Math.ceil(fast.x.length / SAMPLED);
      for (let index = 0; index < fast.x.length; index += stride) {
        if (view.toX(fast.x[index]) < view.width - WIDTH) continue;
        const y = view.toY(fast.y[index]);
        const weight = index === 0 ? START : 1;
        if (y > 0 && y < HEIGHT) upper.busy += weight;
        if (y < view.height && y > view.height - HEIGHT - BELOW) lower.busy += weight;
      }
    }
    rest.current = upper.busy > lower.busy + FEW;
    return rest.current;
  });
}

/** The legend's extent with its margins, in pixels, and how far it keeps from the lower axis. */
const WIDTH = 310;
const HEIGHT = 180;
const BELOW = 30;
const SAMPLED = 500;
/** So many points under it are not worth the move. */
const FEW = 12;
/** The start must stay within reach, so it outweighs any path. */
const START = 1000;

function Entry({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}

interface LineProps {
  readonly colour: Colour;
  readonly shape?: 'triangle' | 'square' | 'dot';
  readonly thick?: boolean;
  readonly dotted?: boolean;
}

function Line({ colour, shape, thick, dotted }: LineProps) {
  const stroke = `var(--${colour})`;
  return (
    <svg viewBox="-12 -7 24 14" aria-hidden="true">
      <path
        d="M-11 0H11"
        stroke={stroke}
        strokeWidth={thick ? 3.4 : 1.6}
        strokeDasharray={dotted ? '2 3' : undefined}
      />
      {shape === 'triangle' && <path d="M0-6 5.5 4.5H-5.5Z" fill={stroke} />}
      {shape === 'square' && (
        <rect x={-3} y={-3} width={6} height={6} fill="var(--panel)" stroke={stroke} strokeWidth={1.6} />
      )}
      {shape === 'dot' && <circle r={3.2} fill={stroke} />}
    </svg>
  );
}
