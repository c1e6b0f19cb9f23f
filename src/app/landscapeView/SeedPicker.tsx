import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { setExperimentValue } from '../edits.ts';
import { settle, useExperiment } from '../store.ts';
import { group } from '../words/numbers.ts';
import styles from './LandscapeView.module.css';

/** Which of the seeds the picture shows; the loss chart and the verdict are about all of them. */
export function SeedPicker() {
  const [seed, seeds, show] = useExperiment(
    useShallow((experiment) => [experiment.seed, experiment.seeds, experiment.show]),
  );
  if (seeds === 1) return <span className={styles.chip}>seed {seed}</span>;
  const go = (step: number) => {
    const index = (show - seed + step + seeds) % seeds;
    setExperimentValue('show', seed + index);
    settle();
  };
  return (
    <span className={styles.chip}>
      seed {group(show - seed + 1)} of {group(seeds)}
      <button type="button" className={styles.chevron} aria-label="Show the previous seed" onClick={() => go(-1)}>
        <ChevronLeft size={15} aria-hidden="true" />
      </button>
      <button type="button" className={styles.chevron} aria-label="Show the next seed" onClick={() => go(1)}>
        <ChevronRight size={15} aria-hidden="true" />
      </button>
    </span>
  );
}
