import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { goToEvaluation, momentAt, playhead, timeline } from '../../playhead.ts';
import { prepare } from '../../plot/canvas.ts';
import { onFrame } from '../../plot/onFrame.ts';
import { polyline } from '../../plot/strokes.ts';
import { useSize } from '../../plot/useSize.ts';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { store } from '../../store.ts';
import { palette, theme } from '../../theme/theme.ts';
import { type SpreadChartGeometry, type SpreadCurve, spotsOf, spreadChart, spreadCurves } from './chartGeometry.ts';
import styles from './SpreadPanel.module.css';
import { cloudName, formatArea } from './spreadInWords.ts';
import type { CloudAnswer } from './useClouds.ts';

/** How the spread grows and shrinks on the way. Dragging across it moves the playhead. */
export function SpreadChart({ answer }: { readonly answer: CloudAnswer }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const looks = useLooks();
  const { cloud, experiment } = answer;
  const all = useMemo(() => spreadCurves(cloud), [cloud]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const curves = useMemo(() => {
    const shown = shownStyles(experiment);
    return all.filter(({ run }) => shown[run].shown);
  }, [all, experiment, looks]);
  const chart = useMemo(
    () => (size === null ? null : spreadChart(curves, experiment.steps, size.width, size.height)),
    [curves, experiment.steps, size],
  );
  return (
    <figure className={styles.chart} aria-labelledby="spread-over-steps">
      <h3 id="spread-over-steps">Does the spread grow or shrink on the way?</h3>
      <div ref={frame} className={styles.frame}>
        {chart && <Plot answer={answer} curves={curves} chart={chart} />}
      </div>
      <figcaption className="said">
        Area of the ellipse: {curves.map((curve) => `${cloudName(experiment, curve)} ${fromTo(curve)}`).join('; ')}.
      </figcaption>
    </figure>
  );
}

interface PlotProps {
  readonly answer: CloudAnswer;
  readonly curves: readonly SpreadCurve[];
  readonly chart: SpreadChartGeometry;
}

function Plot({ answer, curves, chart }: PlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const looks = useLooks();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme, the styles with the looks
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height);
    if (!context) return;
    const [lines, colours] = [shownStyles(answer.experiment), palette()];
    context.lineJoin = 'round';
    // The first cloud comes last, on top of the others.
    for (const curve of [...curves].reverse()) {
      const { line, fast } = lines[curve.run];
      const isFast = curve.weights === 'fast';
      context.setLineDash(isFast ? [4, 3] : []);
      polyline(
        context,
        spotsOf(curve, chart),
        colours[isFast ? (fast ?? line) : line],
        curve.weights === 'slow' ? 2.6 : 1.6,
      );
    }
    context.setLineDash([]);
  }, [answer, curves, chart, shown, looks]);

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
          <text key={label} x={at} y={chart.bottom + 15} textAnchor={at > chart.right - 10 ? 'end' : 'middle'}>
            {label}
          </text>
        ))}
        <text x={chart.right} y={chart.bottom + 31} textAnchor="end">
          gradient steps
        </text>
        <text x={0} y={chart.bottom + 31}>
          area of the ellipse
        </text>
      </svg>
      <canvas ref={canvas} />
      <PlayheadLine chart={chart} />
    </div>
  );
}

/** Follows the playhead without React. */
function PlayheadLine({ chart }: { readonly chart: SpreadChartGeometry }) {
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

/** For the ear. */
function fromTo({ evaluation, area }: SpreadCurve): string {
  const first = area.findIndex((each) => each > 0);
  const last = area.findLastIndex((each) => each > 0);
  if (first < 0) return 'stays at one point';
  return `${formatArea(area[first])} at step ${evaluation[first]}, ${formatArea(area[last])} at step ${evaluation[last]}`;
}
