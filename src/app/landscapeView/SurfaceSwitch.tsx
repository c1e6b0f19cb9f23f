import type { OtherSurface } from '../../landscapes/landscape.ts';
import styles from './LandscapeView.module.css';

interface SurfaceSwitchProps {
  /** The surfaces that may be looked at instead of the landscape. */
  readonly others: readonly OtherSurface[];
  readonly shown: OtherSurface | undefined;
  /** The name of the surface to show, or null for the landscape itself. */
  readonly onChange: (name: string | null) => void;
}

/** A button for every other surface; pressed, the picture shows its heights. The paths stay those of the landscape. */
export function SurfaceSwitch({ others, shown, onChange }: SurfaceSwitchProps) {
  return others.map(({ name, title, note }) => (
    <button
      key={name}
      type="button"
      className={styles.chip}
      aria-pressed={name === shown?.name}
      title={note}
      onClick={() => onChange(name === shown?.name ? null : name)}
    >
      {title}
    </button>
  ));
}
