import { landscapeNamed } from '../../landscapes/registry.ts';
import { LandscapePicker } from '../choosing/LandscapePicker.tsx';
import { setLandscapeValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** Where the descent happens. */
export function LandscapeControls() {
  const landscape = useExperiment((experiment) => experiment.landscape);
  const land = landscapeNamed(landscape.name);
  return (
    <section className={styles.section} aria-labelledby="landscape-title">
      <h2 id="landscape-title">Landscape</h2>
      <LandscapePicker />
      {land && <p className={styles.lesson}>{land.lesson}</p>}
      <ParameterList parameters={land?.parameters ?? []} values={landscape.values} onChange={setLandscapeValue} />
      <Problems of={({ key }) => key === 'landscape' || key === 'start' || key === 'view'} />
    </section>
  );
}
