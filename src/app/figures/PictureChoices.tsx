import { useId } from 'react';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { Choice } from './Choice.tsx';
import { allowedWidths, type Choices, RATIOS, choices as stored } from './choices.ts';
import styles from './ExportDialog.module.css';

const WIDTHS = [
  { value: '84', label: '84 mm' },
  { value: '174', label: '174 mm' },
  { value: 'screen', label: 'as shown' },
  { value: 'own', label: 'other' },
] as const;

const UNITS = [
  { value: 'mm', label: 'mm' },
  { value: 'px', label: 'pixels' },
] as const;

const DESIGNS = [
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
] as const;

const SHARPNESS = RATIOS.map((ratio) => ({ value: String(ratio), label: `${ratio}×` }));

/** How wide the figure is, how sharp, in which design, and whether it says where it comes from. */
export function PictureChoices({ choices }: { readonly choices: Choices }) {
  const { width, own, ratio, design, caption, format } = choices;
  return (
    <>
      <Choice label="Width" value={width} options={WIDTHS} onChange={(next) => stored.setState({ width: next })} />
      {width === 'own' && <OwnWidth own={own} />}
      {format === 'png' && (
        <Choice
          label="Sharpness"
          value={String(ratio)}
          options={SHARPNESS}
          onChange={(next) => stored.setState({ ratio: Number(next) })}
        />
      )}
      <Choice label="Design" value={design} options={DESIGNS} onChange={(next) => stored.setState({ design: next })} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={caption}
          onChange={(event) => stored.setState({ caption: event.currentTarget.checked })}
        />
        Caption: what it shows, version and link
      </label>
    </>
  );
}

function OwnWidth({ own: { value, unit } }: Pick<Choices, 'own'>) {
  const label = useId();
  const { min, max } = allowedWidths(unit);
  const parameter: NumberParameter = {
    type: 'number',
    name: 'width',
    label: 'Width',
    help: 'How wide the figure is.',
    constant: false,
    default: 120,
    allowed: { min, max },
    slider: { min, max, step: 1, scale: 'linear' },
  };
  return (
    <div className={styles.own}>
      <span id={label} className="said">
        Width in {unit === 'mm' ? 'millimetres' : 'pixels'}
      </span>
      <NumberField
        key={unit}
        parameter={parameter}
        value={value}
        labelledBy={label}
        onChange={(next) => stored.setState({ own: { value: next, unit } })}
      />
      <Choice
        label="Unit"
        value={unit}
        options={UNITS}
        onChange={(next) => {
          const range = allowedWidths(next);
          const inUnit = next === unit ? value : Math.round(next === 'px' ? value * (96 / 25.4) : value * (25.4 / 96));
          const kept = Math.max(range.min, Math.min(range.max, inUnit));
          stored.setState({ own: { value: kept, unit: next } });
        }}
      />
    </div>
  );
}
