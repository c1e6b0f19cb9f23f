import { useId } from 'react';
import type { NumberParameter, Parameter, Value } from '../../landscapes/parameter.ts';
import { useSubject } from '../subject.ts';
import { NumberField } from './NumberField.tsx';
import styles from './ParameterControl.module.css';
import { Segmented } from './Segmented.tsx';
import { Slider } from './Slider.tsx';
import { TextField } from './TextField.tsx';

interface ParameterControlProps {
  readonly parameter: Parameter;
  readonly value: Value;
  /** What a double click on a slider returns to. */
  readonly resetTo?: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** The control that a row of a parameter table asks for. */
export function ParameterControl({ parameter, value, resetTo, onChange }: ParameterControlProps) {
  const id = useId();
  const { settle } = useSubject();
  if (parameter.type === 'number')
    return <NumberRow parameter={parameter} value={Number(value)} resetTo={resetTo} onChange={onChange} />;
  if (parameter.type === 'choice') {
    return <Segmented parameter={parameter} value={String(value)} onChange={onChange} />;
  }
  if (parameter.type === 'text') return <TextField parameter={parameter} value={String(value)} onChange={onChange} />;
  return (
    <label className={styles.flag} title={parameter.help} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
          settle();
        }}
      />
      {parameter.label}
    </label>
  );
}

interface NumberRowProps {
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly resetTo: Value | undefined;
  readonly onChange: (value: number) => void;
}

function NumberRow({ parameter, value, resetTo, onChange }: NumberRowProps) {
  const id = useId();
  return (
    <div className={styles.row} title={parameter.help}>
      <span id={id} className={styles.label}>
        {parameter.label}
      </span>
      <Slider
        parameter={parameter}
        value={value}
        onChange={onChange}
        labelledBy={id}
        {...(typeof resetTo === 'number' ? { resetTo } : {})}
      />
      <NumberField parameter={parameter} value={value} onChange={onChange} labelledBy={id} />
    </div>
  );
}
