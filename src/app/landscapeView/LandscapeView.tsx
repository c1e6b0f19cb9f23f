import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { objectiveOf } from '../../engine/objective.ts';
import { FitToData } from '../dataView/FitToData.tsx';
import { terrain } from '../plot/terrain.ts';
import { useSize } from '../plot/useSize.ts';
import { type Viewport, viewport } from '../plot/viewport.ts';
import { useApp, useExperiment } from '../store.ts';
import { AlphaHandle } from './AlphaHandle.tsx';
import { Axes } from './Axes.tsx';
import { Callouts } from './Callouts.tsx';
import { DepartureLabels } from './DepartureLabels.tsx';
import { Field } from './Field.tsx';
import { fitToPaths } from './fit.ts';
import styles from './LandscapeView.module.css';
import { Legend } from './Legend.tsx';
import { Paths } from './Paths.tsx';
import { PictureSummary } from './PictureSummary.tsx';
import { SeedPicker } from './SeedPicker.tsx';
import { StartHandle } from './StartHandle.tsx';
import { StationaryPoints } from './StationaryPoints.tsx';
import { SurfaceSwitch } from './SurfaceSwitch.tsx';
import { shownWindow } from './shownWindow.ts';
import { useZoomAndPan } from './useZoomAndPan.ts';

const CELLS_FIRST = 40;
const CELLS_MOVING = 36;
const CELLS_RESTING = 176;

/** The plane with everything that happens in it. Layers from the ground up: field, contours, paths, handles, labels. */
export function LandscapeView() {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [x0, x1, y0, y1] = useApp(useShallow((state) => shownWindow(state.experiment)));
  const view = useMemo(
    () => (size === null ? null : viewport([x0, x1, y0, y1], size.width, size.height)),
    [size, x0, x1, y0, y1],
  );
  useZoomAndPan(frame, view);

  return (
    <figure className={`card ${styles.picture}`} aria-label="The landscape and the paths on it">
      {/* biome-ignore lint/a11y/useSemanticElements: no element means a plane to move about in */}
      <div
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plane can be zoomed and moved with the keyboard
        tabIndex={0}
        role="group"
        aria-label="Plane: plus and minus zoom, 0 resets"
      >
        {view && <Layers view={view} />}
      </div>
      <PictureSummary />
    </figure>
  );
}

function Layers({ view }: { readonly view: Viewport }) {
  const choice = useExperiment((experiment) => experiment.landscape);
  const pictured = useApp((state) => state.pictured);
  const reshaping = useApp((state) => state.reshaping);
  const cells = pictured ? (reshaping ? CELLS_MOVING : CELLS_RESTING) : CELLS_FIRST;
  const { landscape, parameters } = useMemo(
    () => objectiveOf({ landscape: choice, noise: { name: 'none', values: {} } }),
    [choice],
  );
  const others = landscape.others ?? [];
  // What the ground shows is a way of looking, and no part of the experiment.
  const [otherName, showOther] = useState<string | null>(null);
  const other = others.find(({ name }) => name === otherName);
  const ground = useMemo(
    () => terrain(other ? { ...other, floor: () => null } : landscape, parameters, view, cells),
    [other, landscape, parameters, view, cells],
  );
  return (
    <>
      <Field terrain={ground} view={view} withContours={pictured} />
      <svg className={styles.layer} width={view.width} height={view.height} aria-hidden="true">
        <StationaryPoints view={view} />
        <Axes view={view} />
      </svg>
      <Paths view={view} />
      {pictured && (
        <Labels view={view} note={other?.note} hasHoles={ground.hasHoles}>
          <SurfaceSwitch others={others} shown={other} onChange={showOther} />
        </Labels>
      )}
    </>
  );
}

interface LabelsProps {
  readonly view: Viewport;
  /** What is shown instead of the landscape, in words. */
  readonly note: string | undefined;
  readonly hasHoles: boolean;
  /** Buttons beside "Fit". */
  readonly children: ReactNode;
}

/** What is said about the picture and what can be taken hold of in it; it comes when the first picture stands. */
function Labels({ view, note, hasHoles, children }: LabelsProps) {
  return (
    <>
      <DepartureLabels view={view} />
      <p className={styles.fair}>same start, same noise, same number of gradient steps</p>
      {note && <p className={styles.note}>{note} The paths descend the landscape itself.</p>}
      <Legend view={view} hasHoles={hasHoles} />
      <FitToData view={view} />
      {/* The handles come last: nothing may lie above what can be taken hold of. */}
      <Callouts view={view} />
      <AlphaHandle view={view} />
      <StartHandle view={view} />
      <div className={styles.chips}>
        <SeedPicker />
        <button type="button" className={styles.chip} onClick={fitToPaths} title="Show the paths as large as they fit">
          Fit
        </button>
        {children}
      </div>
    </>
  );
}
