import { innermost } from '../../engine/experiment/experiment.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import { useAdvisedLr } from '../choices.ts';
import { OptimizerPicker } from '../choosing/OptimizerPicker.tsx';
import { withBaseValue } from '../edits/firstRun.ts';
import { Problems } from '../notice/Problems.tsx';
import { useSettable, useSubject } from '../subject.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** The optimizer that takes the fast steps. */
export function BaseOptimizer() {
  const subject = useSubject();
  // Only the base: what its wrappers do must not render all of this anew.
  const base = useSettable(({ runs: [first] }) => (first === 'inner' ? null : innermost(first)));
  const advice = useAdvisedLr(base?.name ?? '');
  if (base === null) return null;
  const kind = optimizerKind(base.name);
  return (
    <section className={styles.section} aria-labelledby="base-title">
      <h2 id="base-title">Base optimizer</h2>
      <OptimizerPicker base={base} />
      <ParameterList
        parameters={kind?.parameters ?? []}
        values={base.values}
        onChange={(name, value) => subject.edit(withBaseValue(name, value))}
        advice={advice}
      />
      <Problems of={(problem) => problem.key === 'run' && !['k', 'alpha', 'state'].includes(problem.parameter ?? '')} />
    </section>
  );
}
