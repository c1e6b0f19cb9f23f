import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { lectureScale } from '../../lectureScale.ts';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import type { ShownStyle } from '../../runs/runView.ts';
import { palette, theme } from '../../theme/theme.ts';
import { usePress } from '../usePress.ts';
import { type DrawnRun, drawSweep } from './drawSweep.ts';
import styles from './Sweep.module.css';
import { SweepMarker } from './SweepMarker.tsx';
import { isEmpty, type SweepGeometry, sweepGeometry } from './sweepGeometry.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { failingWords, type SweptWords } from './sweepWords.ts';
import { nameOf, setSwept } from './sweptNumber.ts';

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
    return size && sweepGeometry({ ...answer, runs }, size.width, size.height, lectureScale());
  }, [answer, lines, size]);
  const press = usePress({ at: (x) => chart?.valueAt(x) ?? null, set: setSwept, onHover });
  return (
    <div ref={frame} className={styles.frame}>
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
  const { parameter } = answer;
  const xTicks = chart.xTicks.filter(
    ({ at }) => current === null || Math.abs(at - chart.toX(current)) > BESIDE_MARKER * lectureScale(),
  );
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

/** Says at the crosses from where on lines have left the chart, as far as there is room; the table says all of it. */
function Ends({ chart, answer, words, lines }: SweepView & { readonly chart: SweepGeometry }) {
  const failing = answer.metric === 'diverged' ? [] : words.filter(({ index }) => lines[index].shown);
  const labels: { text: string; at: number; anchor: 'start' | 'end'; fill: string }[] = [];
  const nothing = nothingToShow({ answer, lines });
  let free = 0;
  for (let place = 0; place < answer.values.length; place++) {
    const here = failing.filter((run) => run.failing.type === 'above' && run.failing.index === place - 1);
    if (here.length === 0) continue;
    const [{ index }] = here;
    const one = here.length === 1;
    const text = `${one ? '' : here.length === failing.length ? (here.length === 2 ? 'both ' : 'all ') : `${here.length} runs `}${failingWords(answer, here[0], !one)}`;
    const x = chart.toX(answer.values[place]);
    // To the left of the cross, or to its right where that is taken.
    const width = LETTER * lectureScale() * text.length;
    const start = [x - 9 - width, x + 9].find((at) => at >= free && at + width <= chart.width);
    if (start === undefined) continue;
    free = start + width + 8;
    const left = start < x;
    labels.push({
      text,
      at: left ? x - 9 : start,
      anchor: left ? 'end' : 'start',
      fill: one ? lines[index].line : 'soft',
    });
  }
  return (
    <svg width={chart.width} height={chart.height} aria-hidden="true">
      {labels.map(({ text, at, anchor, fill }) => (
        <text key={text} x={at} y={chart.top - 6} textAnchor={anchor} style={{ fill: `var(--${fill})` }}>
          {text}
        </text>
      ))}
      {nothing !== null && (
        <text x={chart.left} y={chart.top - 6}>
          {nothing}
        </text>
      )}
    </svg>
  );
}

/** Why the chart is empty; null where it is not. */
function nothingToShow({ answer, lines }: Omit<SweepView, 'words'>): string | null {
  const runs = answer.runs.filter((_, index) => lines[index].shown);
  if (runs.length === 0) return 'no run is shown';
  if (!isEmpty({ runs })) return null;
  return answer.metric === 'reach' ? 'never reached' : 'diverges everywhere';
}
