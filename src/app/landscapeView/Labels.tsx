import type { OtherSurface } from '../../landscapes/landscape.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { FitToData } from '../dataView/FitToData.tsx';
import { ExportButton } from '../figures/ExportButton.tsx';
import { useHidden } from '../frame/frameStore.ts';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import { AlphaHandle } from './AlphaHandle.tsx';
import { Callouts } from './Callouts.tsx';
import { DepartureLabels } from './DepartureLabels.tsx';
import { fitToPaths } from './fit.ts';
import styles from './LandscapeView.module.css';
import { Legend } from './Legend.tsx';
import { SeedPicker } from './SeedPicker.tsx';
import { StartHandle } from './StartHandle.tsx';
import { SurfaceSwitch } from './SurfaceSwitch.tsx';

interface LabelsProps {
  readonly view: Viewport;
  /** Whether some of the ground is hatched. */
  readonly hasHoles: boolean;
  /** What can be looked at instead of the landscape, what is, and how to change that. */
  readonly others: readonly OtherSurface[];
  readonly other: OtherSurface | undefined;
  readonly onOther: (name: string | null) => void;
}

/** What is said about the picture and what can be taken hold of in it; it comes when the first picture stands. */
export function Labels({ view, hasHoles, others, other, onOther }: LabelsProps) {
  const withoutLegend = useHidden('legend');
  const toGuess = useHidden('ahead');
  const withData = useExperiment(({ landscape }) => landscapeNamed(landscape.name)?.samples !== undefined);
  return (
    <>
      <DepartureLabels view={view} />
      <p className={styles.fair}>same start, same noise, same number of gradient steps</p>
      {other && <p className={styles.note}>{other.note} The paths descend the landscape itself.</p>}
      {!withoutLegend && <Legend view={view} hasHoles={hasHoles} leftTaken={withData || other !== undefined} />}
      <FitToData view={view} />
      {/* The handles come last: nothing may lie above what can be taken hold of. */}
      <Callouts view={view} />
      {!toGuess && <AlphaHandle view={view} />}
      <StartHandle view={view} />
      <div className={styles.chips}>
        <SeedPicker />
        <button type="button" className={styles.chip} onClick={fitToPaths} title="Show the paths as large as they fit">
          Fit
        </button>
        <SurfaceSwitch others={others} shown={other} onChange={onOther} />
        <ExportButton figure="landscape" called="picture" framed />
      </div>
    </>
  );
}
