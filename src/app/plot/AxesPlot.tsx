import type { PointerEvent, ReactNode } from 'react';
import type { Tick } from './logAxis.ts';
import styles from './StepsPlot.module.css';

/** A chart whose horizontal axis is time of some kind: where things lie, and the drawing area within, all in pixels. */
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
  /** What the axes show. */
  readonly steps: string;
  readonly heights?: string | undefined;
  /** Told where on the horizontal axis the pointer is dragged. */
  readonly onScrub: (at: number) => void;
  /** The curves: a canvas; and what lies over them. */
  readonly children: ReactNode;
}

/** Axes and curves; fills a frame that is positioned. */
export function AxesPlot({ chart, steps, heights, onScrub, children }: AxesPlotProps) {
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onScrub(chart.fromX(event.clientX - box.left));
  };
  return (
    <div
      className={styles.plot}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={scrub}
    >
      <svg width={chart.width} height={chart.height} aria-hidden="true">
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
