import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import styles from './Details.module.css';
import { Formula } from './Formula.tsx';
import { SourceLink } from './SourceLink.tsx';

/** What an optimizer is exactly: one step as a formula, what it can be told, where it comes from. */
export function OptimizerDetails({ kind }: { readonly kind: OptimizerKind }) {
  return (
    <>
      {kind.formula !== undefined && <Formula tex={kind.formula} />}
      {kind.parameters.length > 0 && (
        <div className={styles.points}>
          <p>What can be set</p>
          <dl>
            {kind.parameters.map(({ name, label, help }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd className="soft">{help}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <SourceLink source={kind.source} />
    </>
  );
}
