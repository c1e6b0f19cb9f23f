import { noiseKind, noiseKinds } from '../../engine/noise/registry.ts';
import { suits } from '../../engine/noise/suits.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { LandscapePicker } from '../choosing/LandscapePicker.tsx';
import { Select } from '../controls/Select.tsx';
import { chooseNoise, setLandscapeValue, setNoiseValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** Where the descent happens and what disturbs it. */
export function LandscapeAndNoise() {
  const landscape = useExperiment((experiment) => experiment.landscape);
  const noise = useExperiment((experiment) => experiment.noise);
  const land = landscapeNamed(landscape.name);
  const noises = noiseKinds
    .filter((kind) => land !== undefined && suits(kind, land))
    .map(({ name, title }) => ({ value: name, label: title }));
  return (
    <>
      <section className={styles.section} aria-labelledby="landscape-title">
        <h2 id="landscape-title">Landscape</h2>
        <LandscapePicker />
        {land && <p className={styles.lesson}>{land.lesson}</p>}
        <ParameterList parameters={land?.parameters ?? []} values={landscape.values} onChange={setLandscapeValue} />
        <Problems of={({ key }) => key === 'landscape' || key === 'start' || key === 'view'} />
      </section>
      <section className={styles.section} aria-labelledby="noise-title">
        <h2 id="noise-title">Gradient noise</h2>
        <Select label="Gradient noise" value={noise.name} options={noises} onChange={chooseNoise} />
        <ParameterList
          parameters={noiseKind(noise.name)?.parameters ?? []}
          values={noise.values}
          onChange={setNoiseValue}
        />
        <Problems of={({ key }) => key === 'noise'} />
      </section>
    </>
  );
}
