import { innermost } from '../../engine/experiment/experiment.ts';
import { optimizerKind, optimizerKinds } from '../../engine/optimizers/registry.ts';
import { Select } from '../controls/Select.tsx';
import { advisedLr, chooseBase, setBaseValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** A choice in the list: an optimizer, with momentum or without where it has that. */
interface BaseOption {
  readonly value: string;
  readonly label: string;
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

const OPTIONS: readonly BaseOption[] = optimizerKinds
  .filter((kind) => !kind.wraps)
  .flatMap(({ name, title, parameters }): BaseOption[] =>
    parameters.some((each) => each.name === 'momentum')
      ? [
          { value: name, label: title, name, values: { momentum: 0 } },
          { value: `${name}-momentum`, label: `${title} with momentum`, name, values: { momentum: 0.9 } },
        ]
      : [{ value: name, label: title, name, values: {} }],
  );

/** The optimizer that takes the fast steps. */
export function BaseOptimizer() {
  // Only the base: what its wrappers do must not render all of this anew.
  const base = useExperiment(({ runs: [first] }) => (first === 'inner' ? null : innermost(first)));
  const landscape = useExperiment((experiment) => experiment.landscape);
  if (base === null) return null;
  const kind = optimizerKind(base.name);
  const chosen = base.values.momentum !== undefined && base.values.momentum !== 0 ? `${base.name}-momentum` : base.name;
  return (
    <section className={styles.section} aria-labelledby="base-title">
      <h2 id="base-title">Base optimizer</h2>
      <Select
        label="Base optimizer"
        value={chosen}
        options={OPTIONS}
        onChange={(value) => {
          const option = OPTIONS.find((each) => each.value === value);
          if (option) chooseBase(option.name, option.values);
        }}
      />
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
