import type { ReactNode } from 'react';
import { studyKind } from '../../engine/experiment/studyKinds.ts';
import { useExperiment } from '../store.ts';
import styles from './Questions.module.css';

/** The open question, and beside it what can be chosen about it. */
export function Title({ children }: { readonly children?: ReactNode }) {
  const name = useExperiment(({ study }) => study.name);
  return (
    <div className={styles.title}>
      <h2>{studyKind(name)?.question}</h2>
      {children}
    </div>
  );
}
