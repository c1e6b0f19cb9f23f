import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import type { ShownStyle } from '../../runs/runView.ts';
import { palette, theme } from '../../theme/theme.ts';
import { type DrawnRun, drawSweep } from './drawSweep.ts';
import styles from './Sweep.module.css';
import { SweepMarker } from './SweepMarker.tsx';
import { type SweepGeometry, sweepGeometry } from './sweepGeometry.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { failingWords, type SweptWords } from './sweepWords.ts';
import { nameOf } from './sweptNumber.ts';
import { useSweepDrag } from './useSweepDrag.ts';

export interface SweepView {
  readonly answer: SweepAnswer;
  readonly words: readonly SweptWords[];
  readonly lines: readonly ShownStyle[];
}

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
    return size && sweepGeometry({ ...answer, runs }, size.width, size.height);
  }, [answer, lines, size]);
  const drag = useSweepDrag(chart, onHover);
  return (
    <div ref={frame} className={styles.frame}>
      {chart && (
        <div className={styles.plot} {...drag}>
          <Axes chart={chart} answer={answer} words={words} lines={lines} />
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

function Axes({ chart, answer, words }: SweepView & { readonly chart: SweepGeometry }) {
  const { parameter } = answer;
  const ofAll = words.length > 1 && words.every(({ depends }) => depends);
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
      {chart.xTicks.map(({ at, label }) => (
        <text key={label} x={at} y={chart.bottom + 20} textAnchor={at > chart.right - 14 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
      <text x={chart.right} y={chart.bottom + 37} textAnchor="end">
        {nameOf(parameter)}
        {ofAll ? ', the same in every run' : ''}: drag to set it
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
    const runs = words.flatMap(({ index, best, depends }): DrawnRun[] => {
      if (!lines[index].shown) return [];
      const ringed = depends && answer.metric !== 'diverged';
      const banded = answer.seeds > 1 && answer.metric !== 'diverged';
      return [{ ...answer.runs[index], style: lines[index], thick: index === 0, banded, best: ringed ? best : null }];
    });
    drawSweep(context, chart, answer.values, runs, palette());
  }, [chart, answer, words, lines, shown]);
  return <canvas ref={canvas} />;
}

const LETTER = 6.2;

/** Says at the crosses from where on a line has left the chart, as far as there is room; the table says all of it. */
function Ends({ chart, answer, words, lines }: SweepView & { readonly chart: SweepGeometry }) {
  let free = 0;
  const labels = words
    .flatMap(({ index, failing, ...run }) => {
      const text = failingWords(answer, { index, failing, ...run });
      if (!lines[index].shown || text === null || answer.metric === 'diverged') return [];
      return failing.type === 'above' ? [{ index, text, x: chart.toX(answer.values[failing.index + 1]) }] : [];
    })
    .sort((a, b) => a.x - b.x)
    .flatMap(({ index, text, x }) => {
      const width = LETTER * text.length;
      // To the left of the cross, or to the right where that is taken.
      const start = [x - 9 - width, x + 9].find((at) => at >= free && at + width <= chart.width);
      if (start === undefined) return [];
      free = start + width + 8;
      return [{ index, text, at: start < x ? x - 9 : start, anchor: start < x ? 'end' : 'start' } as const];
    });
  return (
    <svg width={chart.width} height={chart.height} aria-hidden="true">
      {labels.map(({ index, text, at, anchor }) => (
        <text key={index} x={at} y={chart.top - 6} textAnchor={anchor} style={{ fill: `var(--${lines[index].line})` }}>
          {text}
        </text>
      ))}
    </svg>
  );
}
