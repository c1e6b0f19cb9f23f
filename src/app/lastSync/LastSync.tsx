import { useEffect, useRef } from 'react';
import type { SlowPath } from '../../engine/studies/trajectory.ts';
import { currentMoment, explain, playhead } from '../playhead.ts';
import { syncsUpTo } from '../plot/drawPaths.ts';
import { onFrame } from '../plot/onFrame.ts';
import { store, useExperiment } from '../store.ts';
import { formatPoint } from '../words/numbers.ts';
import type { renderSync } from './formula.ts';
import styles from './LastSync.module.css';

const TEXT_MS = 90;

/** The last sync as a formula with its numbers, in the colours of the picture. */
export function LastSync() {
  const wraps = useExperiment(({ runs: [first] }) => first !== 'inner' && INTERPOLATE.includes(first.name));
  const formula = useRef<HTMLDivElement>(null);
  const numbers = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    let render: typeof renderSync | null = null;
    let shown = '';
    const write = onFrame(() => {
      const slow = store.getState().trajectories?.value[0]?.slow;
      const sync = slow ? lastSyncAt(slow) : 0;
      if (formula.current && render) {
        const { k, alpha } = settings(slow ?? null, sync);
        const text = slow && sync > 0 ? render(sync, k) : '';
        if (text !== shown) formula.current.innerHTML = text;
        shown = text;
        if (numbers.current) numbers.current.innerHTML = slow && sync > 0 ? numbersOf(slow, sync, alpha) : NONE_YET;
      }
    }, TEXT_MS);
    // KaTeX is large and comes when the first picture stands.
    void import('./formula.ts').then((module) => {
      render = module.renderSync;
      write.schedule();
    });
    const stops = [playhead.subscribe(write.schedule), store.subscribe(write.schedule)];
    return () => {
      for (const stop of stops) stop();
      write.cancel();
    };
  }, []);

  if (!wraps) return null;
  return (
    <section className={`card ${styles.card}`} aria-labelledby="last-sync">
      <div>
        <h2 id="last-sync">The last sync</h2>
        <p className="soft">new slow = old slow + α (fast − old slow)</p>
      </div>
      <div ref={formula} className={styles.formula} />
      <button
        type="button"
        className={`button ${styles.explain}`}
        onClick={explain}
        title="The first cycle in slow motion (E)"
      >
        Explain one cycle
      </button>
      <p ref={numbers} className={styles.numbers} />
    </section>
  );
}

/** The wrappers whose sync is this formula. */
const INTERPOLATE: readonly string[] = ['lookahead', 'adaptive-lookahead'];
const NONE_YET = 'No sync has happened yet at this step.';

/** The last sync before the playhead; the pull-back must have been seen. */
function lastSyncAt(slow: SlowPath): number {
  const { evaluation, sync } = currentMoment();
  return Math.max(0, syncsUpTo(slow, sync ? evaluation : evaluation - 1));
}

function settings(slow: SlowPath | null, sync: number): { readonly k: number; readonly alpha: number } {
  const [first] = store.getState().trajectories?.experiment.runs ?? [];
  if (first === undefined || first === 'inner') return { k: 0, alpha: 0 };
  const { k, alpha } = first.values;
  return { k: Number(k), alpha: alpha === undefined ? measuredAlpha(slow, sync) : Number(alpha) };
}

/** How far this sync followed, where that is measured anew each time. */
function measuredAlpha(slow: SlowPath | null, sync: number): number {
  if (slow === null || sync === 0) return 0;
  const moved = Math.hypot(slow.x[sync] - slow.x[sync - 1], slow.y[sync] - slow.y[sync - 1]);
  const whole = Math.hypot(slow.pulledFromX[sync] - slow.x[sync - 1], slow.pulledFromY[sync] - slow.y[sync - 1]);
  return whole === 0 ? 1 : Number((moved / whole).toPrecision(3));
}

/** Numbers only, so it is safe as markup. */
function numbersOf(slow: SlowPath, sync: number, alpha: number): string {
  const point = (colour: 'slow' | 'fast', x: number, y: number) =>
    `<span class="${colour}">${formatPoint([x, y])}</span>`;
  const old = point('slow', slow.x[sync - 1], slow.y[sync - 1]);
  const fast = point('fast', slow.pulledFromX[sync], slow.pulledFromY[sync]);
  return `${point('slow', slow.x[sync], slow.y[sync])} = ${old} + ${alpha} · (${fast} − ${old})`;
}
