import type { KeyboardEvent } from 'react';
import { stepped } from '../../controls/scale.ts';
import { lectureScale } from '../../lectureScale.ts';
import { settle } from '../../store.ts';
import { formatNumber } from '../../words/numbers.ts';
import styles from './Sweep.module.css';
import type { SweepGeometry } from './sweepGeometry.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { readingsAt, type SweptWords } from './sweepWords.ts';
import { nameOf, nearestIndex, setSwept } from './sweptNumber.ts';

interface SweepMarkerProps {
  readonly chart: SweepGeometry;
  readonly answer: SweepAnswer;
  readonly words: readonly SweptWords[];
  readonly value: number;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The value that the experiment has: a line across the chart with a ring on the axis, moved by the arrow keys. */
export function SweepMarker({ chart, answer, words, value }: SweepMarkerProps) {
  const { parameter } = answer;
  const { min, max } = parameter.slider;
  const x = chart.toX(value);
  const shown = `${formatNumber(value)}${parameter.unit ?? ''}`;
  const beyond = value < min || value > max;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = STEPS[event.key];
    const ends: Readonly<Record<string, number>> = { Home: min, End: max };
    const next = steps === undefined ? ends[event.key] : stepped(parameter, value, steps);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setSwept(next);
  };
  return (
    <>
      <div
        className={beyond ? styles.markerBeyond : styles.marker}
        style={{ left: x, top: chart.top, height: chart.bottom - chart.top }}
      />
      <div
        className={styles.handle}
        style={{ left: x, top: chart.bottom }}
        role="slider"
        tabIndex={0}
        aria-label={`${nameOf(parameter)}, on the chart`}
        aria-orientation="horizontal"
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={Math.max(min, Math.min(max, value))}
        aria-valuetext={`${shown}${beyond ? ', beyond the chart' : `: ${readingsAt(answer, words, nearestIndex(parameter, answer.values, value))}`}`}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={settle}
      />
      <div
        className={styles.value}
        style={{ left: Math.max(chart.left, Math.min(chart.right - 14, x)), top: chart.bottom + 10 * lectureScale() }}
        aria-hidden="true"
      >
        {value > max ? `${shown} ›` : value < min ? `‹ ${shown}` : shown}
      </div>
    </>
  );
}
