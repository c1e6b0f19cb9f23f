import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { objectiveOf } from '../../engine/objective.ts';
import { CELLS_AT_REST, terrain } from '../plot/terrain.ts';
import { useSize } from '../plot/useSize.ts';
import { type Viewport, viewport } from '../plot/viewport.ts';
import { useApp, useExperiment } from '../store.ts';
import { Field } from './Field.tsx';
import styles from './LandscapeView.module.css';
import { otherSurface, showOther } from './otherSurface.ts';
import { Paths } from './Paths.tsx';
import { shownWindow } from './shownWindow.ts';
import type { Upon } from './upon.ts';

const CELLS_FIRST = 40;
const CELLS_MOVING = 36;

interface LandscapeViewProps {
  /** Null before the first picture stands. */
  readonly upon: Upon | null;
}

/** The plane with everything that happens in it. Layers from the ground up: field, contours, paths, handles, labels. */
export function LandscapeView({ upon }: LandscapeViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [x0, x1, y0, y1] = useApp(useShallow((state) => shownWindow(state.experiment)));
  const view = useMemo(
    () => (size === null ? null : viewport([x0, x1, y0, y1], size.width, size.height)),
    [size, x0, x1, y0, y1],
  );

  return (
    <figure className={`card ${styles.picture}`} aria-label="The landscape and the paths on it">
      {/* biome-ignore lint/a11y/useSemanticElements: no element means a plane to move about in */}
      <div
        ref={frame}
        className={styles.frame}
        data-figure="landscape"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plane can be zoomed and moved with the keyboard
        tabIndex={0}
        role="group"
        aria-label="Plane: plus and minus zoom, 0 resets"
      >
        {view && <Layers view={view} upon={upon} />}
        {view && upon && <upon.ZoomAndPan frame={frame} view={view} />}
      </div>
      {upon && <upon.PictureSummary />}
    </figure>
  );
}

function Layers({ view, upon }: { readonly view: Viewport } & LandscapeViewProps) {
  const choice = useExperiment((experiment) => experiment.landscape);
  const pictured = useApp((state) => state.pictured);
  const reshaping = useApp((state) => state.reshaping);
  const cells = pictured ? (reshaping ? CELLS_MOVING : CELLS_AT_REST) : CELLS_FIRST;
  const { landscape, parameters } = useMemo(
    () => objectiveOf({ landscape: choice, noise: { name: 'none', values: {} } }),
    [choice],
  );
  const others = landscape.others ?? [];
  const otherName = useStore(otherSurface, (state) => state.name);
  const other = others.find(({ name }) => name === otherName);
  const ground = useMemo(
    () => terrain(other ? { ...other, floor: () => null } : landscape, parameters, view, cells),
    [other, landscape, parameters, view, cells],
  );
  return (
    <>
      <Field terrain={ground} view={view} withContours={pictured} />
      {upon && <upon.OverGround view={view} terrain={ground} />}
      <svg className={styles.layer} width={view.width} height={view.height} aria-hidden="true">
        {upon && <upon.StationaryPoints view={view} />}
        {upon && <upon.Axes view={view} />}
      </svg>
      <Paths view={view} />
      {upon && <upon.OverPaths view={view} />}
      {upon && <upon.Labels view={view} hasHoles={ground.hasHoles} others={others} other={other} onOther={showOther} />}
    </>
  );
}
