import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { lectureScale } from '../../lectureScale.ts';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import { palette, theme } from '../../theme/theme.ts';
import { usePress } from '../usePress.ts';
import { drawSweep } from './drawSweep.ts';
import styles from './Sweep.module.css';
import { SweepMarker } from './SweepMarker.tsx';
import { type SweepGeometry, sweepGeometry } from './sweepGeometry.ts';
import { axisName, drawnRuns, endLabels, type SweepView } from './sweepView.ts';
import { setSwept } from './sweptNumber.ts';

interface SweepChartProps extends SweepView {
  /** The value that the experiment has; null while the answer is about another number. */
  readonly current: number | null;
  readonly hovered: number | null;
  readonly onHover: (value: number | null) => void;
}

/** A curve per run against the number that is varied. Dragging across it sets the number, and the curves stand still. */
export function SweepChart({ answer, words, lines, current, hovered, onHover }: SweepChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const chart = useMemo(() => {
    const runs = answer.runs.filter((_, index) => lines[index].shown);
    return size && sweepGeometry({ ...answer, runs }, size.width, size.height, lectureScale());
  }, [answer, lines, size]);
  const press = usePress({ at: (x) => chart?.valueAt(x) ?? null, set: setSwept, onHover });
  return (
    <div ref={frame} className={styles.frame} data-figure="sweep">
      {chart && (
        <div className={styles.plot} {...press}>
          <Axes chart={chart} answer={answer} words={words} lines={lines} current={current} />
          <Curves chart={chart} answer={answer} words={words} lines={lines} />
          <Ends chart={chart} answer={answer} words={words} lines={lines} />
          {hovered !== null && (
            <div
              className={styles.hovered}
              style={{ left: chart.toX(hovered), top: chart.top, height: chart.bottom - chart.top }}
            />
          )}
          {current !== null && <SweepMarker chart={chart} answer={answer} words={words} value={current} />}
        </div>
      )}
    </div>
  );
}

/** The marker's number takes the place of a label that it would cover. */
const BESIDE_MARKER = 34;

function Axes({
  chart,
  answer,
  words,
  current,
}: SweepView & { readonly chart: SweepGeometry; readonly current: number | null }) {
  const xTicks = chart.xTicks.filter(
    ({ at }) => current === null || Math.abs(at - chart.toX(current)) > BESIDE_MARKER * lectureScale(),
  );
  return (
    <svg width={chart.width} height={chart.height} aria-hidden="true">
      {chart.yTicks.map(({ at, label }) => (
        <g key={label} transform={`translate(0,${at})`}>
          <line x1={chart.left} x2={chart.right} />
          <text x={chart.left - 7} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <text
          key={label}
          x={at}
          y={chart.bottom + 20 * lectureScale()}
          textAnchor={at > chart.right - 14 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
      <text x={chart.right} y={chart.bottom + 37 * lectureScale()} textAnchor="end">
        {axisName({ answer, words })}
        {/* In larger type there is no room for it, and nobody drags on a wall. */}
        {lectureScale() === 1 && ': drag to set it'}
      </text>
    </svg>
  );
}

/** The computed lines, which no drag changes. */
function Curves({ chart, answer, words, lines }: SweepView & { readonly chart: SweepGeometry }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height);
    if (!context) return;
    const runs = drawnRuns({ answer, words, lines });
    drawSweep(context, chart, answer.values, runs, palette(), lectureScale());
  }, [chart, answer, words, lines, shown]);
  return <canvas ref={canvas} />;
}

/** Says at the crosses from where on lines have left the chart, as far as there is room; the table says all of it. */
function Ends({ chart, answer, words, lines }: SweepView & { readonly chart: SweepGeometry }) {
  return (
    <svg width={chart.width} height={chart.height} aria-hidden="true">
      {endLabels(chart, { answer, words, lines }).map(({ text, at, anchor, colour }) => (
        <text key={text} x={at} y={chart.top - 6} textAnchor={anchor} style={{ fill: `var(--${colour})` }}>
          {text}
        </text>
      ))}
    </svg>
  );
}
