import { innermost } from '../../engine/experiment/experiment.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import { OptimizerPicker } from '../choosing/OptimizerPicker.tsx';
import { advisedLr, setBaseValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** The optimizer that takes the fast steps. */
export function BaseOptimizer() {
  // Only the base: what its wrappers do must not render all of this anew.
  const base = useExperiment(({ runs: [first] }) => (first === 'inner' ? null : innermost(first)));
  const landscape = useExperiment((experiment) => experiment.landscape);
  if (base === null) return null;
  const kind = optimizerKind(base.name);
  return (
    <section className={styles.section} aria-labelledby="base-title">
      <h2 id="base-title">Base optimizer</h2>
      <OptimizerPicker base={base} />
      <ParameterList
        parameters={kind?.parameters ?? []}
        values={base.values}
        onChange={setBaseValue}
        advice={advisedLr({ landscape }, base.name)}
      />
      <Problems of={(problem) => problem.key === 'run' && !['k', 'alpha', 'state'].includes(problem.parameter ?? '')} />
    </section>
  );
}
