import type { Viewport } from '../plot/viewport.ts';
import styles from './LandscapeView.module.css';
import { planeTicks } from './planeTicks.ts';

/** The two coordinates along the right and the lower edge, inside the picture. */
export function Axes({ view }: { readonly view: Viewport }) {
  const { width, height } = view;
  const { xs, ys } = planeTicks(view);
  return (
    <g className={styles.axes}>
      {xs.map(({ at, label }) => (
        <g key={label} transform={`translate(${at},${height})`}>
          <line y2={-6} />
          <text y={-11} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {ys.map(({ at, label }) => (
        <g key={label} transform={`translate(${width},${at})`}>
          <line x2={-6} />
          <text x={-11} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
