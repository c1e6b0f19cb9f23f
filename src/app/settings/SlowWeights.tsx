import { useState } from 'react';
import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import { optimizerKind, optimizerKinds } from '../../engine/optimizers/registry.ts';
import { Formula } from '../choosing/Formula.tsx';
import { SourceLink } from '../choosing/SourceLink.tsx';
import { Select } from '../controls/Select.tsx';
import { withWrapper } from '../edits/wrapper.ts';
import { useSubject } from '../subject.ts';
import styles from './Settings.module.css';

const NONE = 'none';
const OPTIONS = [
  ...optimizerKinds.filter(({ wraps }) => wraps).map(({ name, title }) => ({ value: name, label: title })),
  { value: NONE, label: 'none' },
];

interface SlowWeightsProps {
  /** The wrapper's name in the notation, null where there is none. */
  readonly name: string | null;
  /** 0 the outermost. */
  readonly depth: number;
}

/** Which slow weights go around the optimizer, if any. The optimizer inside stays as it is. */
export function SlowWeights({ name, depth }: SlowWeightsProps) {
  const subject = useSubject();
  const choose = (value: string) => {
    const kind = value === NONE ? null : optimizerKind(value);
    if (kind !== undefined) subject.change((experiment) => withWrapper(experiment, depth, kind));
  };
  return (
    <div className={styles.slowWeights}>
      <span aria-hidden="true">slow weights</span>
      <Select
        label={depth === 0 ? 'Slow weights' : `Slow weights, level ${depth + 1}`}
        value={name ?? NONE}
        options={OPTIONS}
        onChange={choose}
      />
    </div>
  );
}

/** What a wrapper does, unfolded on demand. */
export function AboutWrapper({ kind }: { readonly kind: OptimizerKind }) {
  const [unfolded, setUnfolded] = useState(false);
  const { title, about, formula, source } = kind;
  if (about === undefined && formula === undefined && source === undefined) return null;
  return (
    <details className={styles.more} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>about {title}</summary>
      {about !== undefined && <p className={styles.lesson}>{about}</p>}
      {unfolded && formula !== undefined && <Formula tex={formula} />}
      <SourceLink source={source} />
    </details>
  );
}
