import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { goToEvaluation, momentAt, playhead, timeline } from '../playhead.ts';
import { store } from '../store.ts';
import type { Tick } from './logAxis.ts';
import { onFrame } from './onFrame.ts';
import styles from './StepsPlot.module.css';

/** A chart over gradient steps: where they lie, and the drawing area within, all in pixels. */
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

interface StepsPlotProps {
  readonly chart: StepsGeometry;
  /** What the axes show. */
  readonly steps: string;
  readonly heights?: string;
  /** The curves: a canvas. */
  readonly children: ReactNode;
}

/** Axes, curves and the playhead, which dragging across moves. Fills a frame that is positioned. */
export function StepsPlot({ chart, steps, heights, children }: StepsPlotProps) {
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    goToEvaluation(chart.fromX(event.clientX - box.left));
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
      <PlayheadLine chart={chart} />
    </div>
  );
}

/** Follows the playhead without React. */
function PlayheadLine({ chart }: { readonly chart: StepsGeometry }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = onFrame(() => {
      const { evaluation } = momentAt(timeline(store.getState().experiment), playhead.getState().position);
      if (line.current) line.current.style.transform = `translateX(${Math.min(chart.right, chart.toX(evaluation))}px)`;
    });
    follow.schedule();
    const stops = [playhead.subscribe(follow.schedule), store.subscribe(follow.schedule)];
    return () => {
      for (const stop of stops) stop();
      follow.cancel();
    };
  }, [chart]);
  return <div ref={line} className={styles.playhead} style={{ top: chart.top, height: chart.bottom - chart.top }} />;
}
