import { useState } from 'react';
import { readNumber } from '../../engine/experiment/grammar.ts';
import { describeRange, nearestAllowed } from '../../engine/experiment/readValues.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { useSubject } from '../subject.ts';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly labelledBy: string;
  readonly large?: boolean;
}

/** A value that one can type. What cannot be taken is said beneath, and the old value stays. */
export function NumberField({ parameter, value, onChange, labelledBy, large = false }: NumberFieldProps) {
  const { settle } = useSubject();
  const [draft, setDraft] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);

  const take = () => {
    if (draft === null) return;
    setDraft(null);
    // A comma is the decimal point of half the world.
    const typed = readNumber(
      draft
        .trim()
        .replace(',', '.')
        .replace('−', '-')
        .replace(parameter.unit ?? '', ''),
    );
    const fitted = typed === null ? null : nearestAllowed(parameter, typed);
    setComplaint(fitted === typed && typed !== null ? null : `${parameter.label}: ${describeRange(parameter)}`);
    if (fitted === null) return;
    onChange(fitted);
    settle();
  };

  return (
    <span className={large ? styles.large : styles.field}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={complaint !== null}
        value={draft ?? `${value}${parameter.unit ?? ''}`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setComplaint(null);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {complaint && (
        <span role="alert" className={styles.complaint}>
          {complaint}
        </span>
      )}
    </span>
  );
}
