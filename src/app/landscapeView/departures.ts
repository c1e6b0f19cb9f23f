import type { Path, Status } from '../../engine/studies/trajectory.ts';
import { leaves } from '../plot/drawPaths.ts';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import type { State } from '../store.ts';
import type { Colour } from '../theme/theme.ts';
import { runName } from '../words/runs.ts';

/** What is to be said of a run that leaves the picture for good, and where it was last seen, in pixels. */
export interface Departure {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
}

/** Of every run that leaves the picture for good, or diverges: when it left, and whether it diverged. */
export function departures(view: Viewport, result: State['trajectories']): readonly Departure[] {
  if (result === null) return [];
  const looks = shownStyles(result.experiment);
  return result.value.flatMap(({ fast, status, evaluations }, index) => {
    const left = leaves(view, fast);
    const { id, line, shown } = looks[index];
    if (!shown || (status !== 'diverged' && left >= fast.x.length)) return [];
    const near = Math.max(0, Math.min(left, fast.x.length) - 1);
    const text = departure(left, status, evaluations, fast);
    const name = runName(result.experiment, index);
    return [{ id, name, text, colour: line, x: view.toX(fast.x[near]), y: view.toY(fast.y[near]) }];
  });
}

function departure(left: number, status: Status, evaluations: number, { loss }: Path): string {
  const last = loss.length - 1;
  if (status === 'diverged' && !Number.isFinite(loss[last])) return `left where the formula is defined at step ${last}`;
  const end = status === 'diverged' ? `diverged at ${evaluations}` : 'and does not come back';
  return left > last ? end : `left the picture at step ${left}, ${end}`;
}
