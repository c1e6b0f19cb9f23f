import { useMemo } from 'react';
import type { Path, Status } from '../../engine/studies/trajectory.ts';
import { leaves } from '../plot/drawPaths.ts';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { runName } from '../words/runs.ts';
import styles from './LandscapeView.module.css';

/** Says of every run that leaves the picture for good when it left, and whether it diverged. */
export function DepartureLabels({ view }: { readonly view: Viewport }) {
  const result = useApp((state) => state.trajectories);
  const looks = useLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the styles change with the looks
  const labels = useMemo(() => {
    if (result === null) return [];
    const stylesOfRuns = shownStyles(result.experiment);
    return result.value.flatMap(({ fast, status, evaluations }, index) => {
      const left = leaves(view, fast);
      if (!stylesOfRuns[index].shown) return [];
      if (status !== 'diverged' && left >= fast.x.length) return [];
      const text = departure(left, status, evaluations, fast);
      const near = Math.max(0, Math.min(left, fast.x.length) - 1);
      return [
        {
          id: stylesOfRuns[index].id,
          name: runName(result.experiment, index),
          text,
          colour: `var(--${stylesOfRuns[index].line})`,
          x: Math.max(8, Math.min(view.width - 250, view.toX(fast.x[near]))),
          y: Math.max(60, Math.min(view.height - 60, view.toY(fast.y[near]))),
        },
      ];
    });
  }, [result, view, looks]);
  return labels.map(({ id, name, text, colour, x, y }, index) => (
    <p
      key={id}
      className={styles.departure}
      style={{ left: x, top: Math.min(view.height - 44, y + 34 * index), color: colour }}
    >
      <strong>{name}</strong> {text}
    </p>
  ));
}

function departure(left: number, status: Status, evaluations: number, { loss }: Path): string {
  const last = loss.length - 1;
  if (status === 'diverged' && !Number.isFinite(loss[last])) return `left where the formula is defined at step ${last}`;
  const end = status === 'diverged' ? `diverged at ${evaluations}` : 'and does not come back';
  return left > last ? end : `left the picture at step ${left}, ${end}`;
}
