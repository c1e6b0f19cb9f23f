import { useShallow } from 'zustand/react/shallow';
import { seedParameter } from '../../../engine/experiment/limits.ts';
import { datasetKind, datasetKinds } from '../../../engine/networks/data/registry.ts';
import {
  batchParameter,
  networkSeedsParameter,
  networkStepsParameter,
} from '../../../engine/networks/experiment/limits.ts';
import { Problems } from '../../notice/Problems.tsx';
import { ParameterList } from '../../settings/ParameterList.tsx';
import styles from '../../settings/Settings.module.css';
import { setBudget } from '../networkEdits.ts';
import { useNetworkExperiment } from '../networkStore.ts';

/** The minibatches, the budget and the seeds. */
export function BudgetSettings() {
  const values = useNetworkExperiment(useShallow(({ batch, steps, seeds, seed }) => ({ batch, steps, seeds, seed })));
  const data = useNetworkExperiment((experiment) => experiment.data.name);
  const { advice } = datasetKind(data) ?? datasetKinds[0];
  return (
    <section className={styles.section} aria-labelledby="training-title">
      <h2 id="training-title">Training</h2>
      <ParameterList
        parameters={[batchParameter(advice), networkStepsParameter(advice), networkSeedsParameter, seedParameter]}
        values={values}
        onChange={(name, value) => {
          if (name === 'batch' || name === 'steps' || name === 'seeds' || name === 'seed')
            setBudget(name, Number(value));
        }}
      />
      <Problems of={({ key }) => ['batch', 'steps', 'seed', 'seeds'].includes(key)} />
    </section>
  );
}
