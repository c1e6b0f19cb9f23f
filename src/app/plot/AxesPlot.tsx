import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import type { Tick } from './logAxis.ts';
import styles from './StepsPlot.module.css';

/**
 * A chart whose horizontal axis is time of some kind: where things lie, and the drawing area within, all in units of the
 * chart. One of them is a CSS pixel, or more where the chart is enlarged.
 */
export interface StepsGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  toX(evaluation: number): number;
  fromX(pixel: number): number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

interface AxesPlotProps {
  readonly chart: StepsGeometry;
  /** CSS pixels in a unit of the chart. */
  readonly scale: number;
  /** What the axes show. */
  readonly steps: string;
  readonly heights?: string | undefined;
  /** Told where on the horizontal axis the pointer is dragged. */
  readonly onScrub: (at: number) => void;
  /** The curves: a canvas; and what lies over them. */
  readonly children: ReactNode;
}

/** Axes and curves; fills a frame that is positioned. */
export function AxesPlot({ chart, scale, steps, heights, onScrub, children }: AxesPlotProps) {
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onScrub(chart.fromX((event.clientX - box.left) / scale));
  };
  return (
    <div
      className={styles.plot}
      style={{ '--scale': scale } as CSSProperties}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={scrub}
    >
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true">
        {chart.yTicks.map(({ at, label }) => (
          <g key={label} transform={`translate(0,${at})`}>
            <line x1={chart.left} x2={chart.right} />
            <text x={chart.left - 7} dy="0.32em" textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {chart.xTicks.map(({ at, label }) => (
          <text key={label} x={at} y={chart.bottom + 16} textAnchor={at > chart.right - 10 ? 'end' : 'middle'}>
            {label}
          </text>
        ))}
        <text x={chart.right} y={chart.bottom + 33} textAnchor="end">
          {steps}
        </text>
        <text x={0} y={chart.bottom + 33}>
          {heights}
        </text>
      </svg>
      {children}
    </div>
  );
}
