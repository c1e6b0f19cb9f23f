import { useId } from 'react';
import type { ChoiceParameter } from '../../landscapes/parameter.ts';
import { useSubject } from '../subject.ts';
import styles from './Segmented.module.css';

interface SegmentedProps {
  readonly parameter: ChoiceParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few, side by side: radio buttons, so that the arrow keys move between them. */
export function Segmented({ parameter, value, onChange }: SegmentedProps) {
  const name = useId();
  const { settle } = useSubject();
  return (
    <fieldset className={styles.segmented}>
      <legend title={parameter.help}>{parameter.label}</legend>
      <div className={styles.options}>
        {parameter.options.map((option) => (
          <label key={option.value} title={option.help}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onKeyDown={(event) => event.stopPropagation()}
              onChange={() => {
                onChange(option.value);
                settle();
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
