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
        <section className={styles.points}>
          <h4>What can be set</h4>
          <dl>
            {kind.parameters.map(({ name, label, help }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd className="soft">{help}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <SourceLink source={kind.source} />
    </>
  );
}
