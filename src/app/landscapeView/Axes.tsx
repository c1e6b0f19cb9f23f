import { scaleLinear } from 'd3';
import type { Viewport } from '../plot/viewport.ts';
import styles from './LandscapeView.module.css';

const PIXELS_A_TICK = 90;

/** The two coordinates along the right and the lower edge, inside the picture. */
export function Axes({ view }: { readonly view: Viewport }) {
  const { width, height, shown } = view;
  const [x0, x1, y0, y1] = shown;
  const xs = ticks(x0, x1, width).filter((x) => view.toX(x) > 24 && view.toX(x) < width - 40);
  const ys = ticks(y0, y1, height).filter((y) => view.toY(y) > 20 && view.toY(y) < height - 30);
  return (
    <g className={styles.axes}>
      {xs.map((x) => (
        <g key={x} transform={`translate(${view.toX(x)},${height})`}>
          <line y2={-6} />
          <text y={-11} textAnchor="middle">
            {label(x)}
          </text>
        </g>
      ))}
      {ys.map((y) => (
        <g key={y} transform={`translate(${width},${view.toY(y)})`}>
          <line x2={-6} />
          <text x={-11} dy="0.32em" textAnchor="end">
            {label(y)}
          </text>
        </g>
      ))}
    </g>
  );
}

function ticks(from: number, to: number, pixels: number): number[] {
  return scaleLinear([from, to], [0, pixels]).ticks(Math.max(2, Math.round(pixels / PIXELS_A_TICK)));
}

/** Plain numbers with a true minus sign. */
function label(value: number): string {
  return String(Number(value.toPrecision(10))).replace('-', '−');
}
