import type { CSSProperties, KeyboardEvent } from 'react';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { useSubject } from '../subject.ts';
import styles from './Slider.module.css';
import { positionOfValue, stepped, valueAtPosition } from './scale.ts';

interface SliderProps {
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What a double click returns to. */
  readonly resetTo?: number;
  readonly labelledBy: string;
  readonly ticks?: boolean;
}

const RESOLUTION = 1000;
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The browser's own range input on the parameter's scale. Marks stand where their values truly are. */
export function Slider({ parameter, value, onChange, resetTo, labelledBy, ticks = false }: SliderProps) {
  const { settle } = useSubject();
  const position = positionOfValue(parameter, value);
  const marks = ticks ? (parameter.marks ?? []) : [];

  const onKeyDown = (event: KeyboardEvent) => {
    const ends: Readonly<Record<string, number>> = { Home: parameter.slider.min, End: parameter.slider.max };
    const steps = KEYS[event.key];
    const next = steps === undefined ? ends[event.key] : stepped(parameter, value, steps);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };

  return (
    <div className={styles.slider} style={{ '--position': position } as CSSProperties}>
      <input
        type="range"
        min={0}
        max={RESOLUTION}
        value={Math.round(position * RESOLUTION)}
        aria-labelledby={labelledBy}
        aria-valuetext={`${value}${parameter.unit ?? ''}`}
        onChange={(event) => onChange(valueAtPosition(parameter, Number(event.currentTarget.value) / RESOLUTION))}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onPointerUp={settle}
        onBlur={settle}
        onDoubleClick={() => {
          if (resetTo === undefined) return;
          onChange(resetTo);
          settle();
        }}
      />
      {marks.length > 0 && (
        <div className={styles.marks}>
          {marks.map((mark) => (
            <button
              key={mark}
              type="button"
              tabIndex={-1}
              className={mark === value ? styles.marked : ''}
              style={{ '--at': positionOfValue(parameter, mark) } as CSSProperties}
              onClick={() => {
                onChange(mark);
                settle();
              }}
            >
              {String(mark).replace(/^0\./, '.')}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
