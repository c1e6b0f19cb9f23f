import { innermost, type OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { optimizerKind, optimizerKinds } from '../../engine/optimizers/registry.ts';
import type { Parameter } from '../../landscapes/parameter.ts';
import { ParameterControl } from '../controls/ParameterControl.tsx';
import { Select } from '../controls/Select.tsx';
import { advisedLr } from '../edits.ts';
import { store, useExperiment } from '../store.ts';
import styles from './Runs.module.css';
import { chooseRunBase, setApart, setRunBaseValue, setRunWrapperValue, setWrapped } from './runEdits.ts';
import { indexOfRun } from './runView.ts';

const BASES = optimizerKinds.filter(({ wraps }) => !wraps).map(({ name, title }) => ({ value: name, label: title }));
/** Short where the table's own label is a sentence. */
const LABELS: Readonly<Record<string, string>> = { k: 'k', alpha: 'α' };

/** What can be set about a run beside the first one, whose place is in the settings. */
export function RunEditor({ id, name }: { readonly id: number; readonly name: string }) {
  const run = useExperiment(({ runs }) => runs[indexOfRun(id)]);
  if (run === undefined) return null;
  if (run === 'inner') {
    return (
      <div className={styles.apart}>
        <p>It follows the first run in everything but Lookahead.</p>
        <button type="button" className="button" onClick={() => setApart(id)}>
          Set it by itself
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not be laid out as a grid everywhere
    <div role="group" aria-label={`Settings of ${name}`} className={styles.fields}>
      <Fields id={id} run={run} />
    </div>
  );
}

function Fields({ id, run }: { readonly id: number; readonly run: OptimizerChoice }) {
  const base = innermost(run);
  const advice = advisedLr(store.getState().experiment, base.name);
  return (
    <>
      <div className={styles.kind}>
        <Select label="Optimizer" value={base.name} options={BASES} onChange={(name) => chooseRunBase(id, name)} />
        <label className={styles.wraps}>
          <input
            type="checkbox"
            checked={run.inner !== undefined}
            onChange={(event) => setWrapped(id, event.currentTarget.checked)}
          />
          with Lookahead
        </label>
      </div>
      {usual(run.inner === undefined ? undefined : run.name).map((parameter) => (
        <ParameterControl
          key={parameter.name}
          parameter={parameter}
          value={run.values[parameter.name]}
          resetTo={parameter.default}
          onChange={(value) => setRunWrapperValue(id, parameter.name, value)}
        />
      ))}
      {usual(base.name).map((parameter) => (
        <ParameterControl
          key={parameter.name}
          parameter={parameter}
          value={base.values[parameter.name]}
          resetTo={parameter.default === 'advised' ? advice[parameter.name] : parameter.default}
          onChange={(value) => setRunBaseValue(id, parameter.name, value)}
        />
      ))}
    </>
  );
}

/** The rows with a number that most people touch. */
function usual(optimizer: string | undefined): readonly Parameter[] {
  const rows = optimizer === undefined ? [] : (optimizerKind(optimizer)?.parameters ?? []);
  return rows
    .filter(({ type, advanced }) => type === 'number' && !advanced)
    .map((row) => ({ ...row, label: LABELS[row.name] ?? row.label }));
}
