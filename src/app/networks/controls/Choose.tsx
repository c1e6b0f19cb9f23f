import { useId } from 'react';
import styles from './Choose.module.css';

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** What a figure shows: one of a few, in a line of text. The browser's own list, so that it takes little room. */
export function Choose<Value extends string>({ label, options, value, onChange }: ChooseProps<Value>) {
  const id = useId();
  return (
    <span className={styles.choose}>
      <label htmlFor={id} className="said">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onKeyDown={(event) => event.stopPropagation()}
        onChange={(event) => {
          const chosen = options.find((each) => each.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </span>
  );
}
