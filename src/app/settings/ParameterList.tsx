import type { Parameter, Value, Values } from '../../landscapes/parameter.ts';
import { ParameterControl } from '../controls/ParameterControl.tsx';
import { isHidden, useFrame } from '../frame/frameStore.ts';
import styles from './Settings.module.css';

interface ParameterListProps {
  readonly parameters: readonly Parameter[];
  readonly values: Values;
  readonly onChange: (name: string, value: Value) => void;
  /** What a double click returns to where the table leaves it to the landscape. */
  readonly advice?: Readonly<Record<string, number>>;
}

/** A control per row of a table; the rows for experts are folded away, unless one of them has been touched. */
export function ParameterList({ parameters, values, onChange, advice = {} }: ParameterListProps) {
  const frame = useFrame((each) => each);
  const shown = parameters.filter(({ name }) => !isHidden(frame, name));
  const usual = shown.filter((each) => !each.advanced);
  const advanced = shown.filter((each) => each.advanced);
  const touched = advanced.some((each) => values[each.name] !== each.default);
  const control = (parameter: Parameter) => (
    <ParameterControl
      key={parameter.name}
      parameter={parameter}
      value={values[parameter.name]}
      resetTo={parameter.default === 'advised' ? advice[parameter.name] : parameter.default}
      onChange={(value) => onChange(parameter.name, value)}
    />
  );
  return (
    <>
      {usual.map(control)}
      {advanced.length > 0 && (
        <details className={styles.more} open={touched || undefined}>
          <summary>more</summary>
          {advanced.map(control)}
        </details>
      )}
    </>
  );
}
