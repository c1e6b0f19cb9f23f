import { noiseKind, noiseKinds } from '../../engine/noise/registry.ts';
import { suits } from '../../engine/noise/suits.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { Select } from '../controls/Select.tsx';
import { chooseNoise, setNoiseValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** What disturbs the descent. */
export function GradientNoise() {
  const landscape = useExperiment((experiment) => experiment.landscape.name);
  const noise = useExperiment((experiment) => experiment.noise);
  const land = landscapeNamed(landscape);
  const noises = noiseKinds
    .filter((kind) => land !== undefined && suits(kind, land))
    .map(({ name, title }) => ({ value: name, label: title }));
  return (
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
  );
}
