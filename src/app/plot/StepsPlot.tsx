import { type ReactNode, useEffect, useRef } from 'react';
import { goToEvaluation, momentAt, playhead, timeline } from '../playhead.ts';
import { store } from '../store.ts';
import { AxesPlot, type StepsGeometry } from './AxesPlot.tsx';
import { onFrame } from './onFrame.ts';
import styles from './StepsPlot.module.css';

interface StepsPlotProps {
  readonly chart: StepsGeometry;
  /** CSS pixels in a unit of the chart. */
  readonly scale: number;
  /** What the axes show. */
  readonly steps: string;
  readonly heights?: string;
  /** The curves: a canvas. */
  readonly children: ReactNode;
}

/** Axes, curves and the playhead, which dragging across moves. Fills a frame that is positioned. */
export function StepsPlot({ chart, scale, steps, heights, children }: StepsPlotProps) {
  return (
    <AxesPlot chart={chart} scale={scale} steps={steps} heights={heights} onScrub={goToEvaluation}>
      {children}
      <PlayheadLine chart={chart} scale={scale} />
    </AxesPlot>
  );
}

/** Follows the playhead without React. */
function PlayheadLine({ chart, scale }: Pick<StepsPlotProps, 'chart' | 'scale'>) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = onFrame(() => {
      const { evaluation } = momentAt(timeline(store.getState().experiment), playhead.getState().position);
      const x = scale * Math.min(chart.right, chart.toX(evaluation));
      if (line.current) line.current.style.transform = `translateX(${x}px)`;
    });
    follow.schedule();
    const stops = [playhead.subscribe(follow.schedule), store.subscribe(follow.schedule)];
    return () => {
      for (const stop of stops) stop();
      follow.cancel();
    };
  }, [chart, scale]);
  const [top, height] = [scale * chart.top, scale * (chart.bottom - chart.top)];
  return <div ref={line} className={styles.playhead} style={{ top, height, width: scale }} />;
}
