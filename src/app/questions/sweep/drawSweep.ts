import type { SweptRun } from '../../../engine/studies/sweep.ts';
import type { Ink } from '../../plot/ink.ts';
import type { RunStyle } from '../../plot/runStyle.ts';
import type { Palette } from '../../theme/theme.ts';
import type { SweepGeometry } from './sweepGeometry.ts';

type Context = Ink;

export interface DrawnRun extends Pick<SweptRun, 'median' | 'p10' | 'p90'> {
  readonly style: RunStyle;
  /** The run under study is drawn thick. */
  readonly thick: boolean;
  /** Whether it has a band; the share of seeds that diverge has none. */
  readonly banded: boolean;
  /** The index of its best value, which gets a ring. */
  readonly best: number | null;
}

/** A line per run through its medians with its band over seeds; a cross at the upper edge where it ends. */
export function drawSweep(
  context: Context,
  chart: SweepGeometry,
  values: readonly number[],
  runs: readonly DrawnRun[],
  colours: Palette,
): void {
  const xs = values.map(chart.toX);
  // The thick line comes first, so that a thin one upon it can be seen where both are the same.
  context.save();
  context.beginPath();
  context.rect(chart.left - 2, chart.top - 2, chart.right - chart.left + 4, chart.bottom - chart.top + 4);
  context.clip();
  context.lineJoin = 'round';
  for (const run of runs) if (run.banded) fillBand(context, chart, xs, run, colours[run.style.line]);
  for (const run of runs) strokeLine(context, chart, xs, run, colours[run.style.line]);
  context.restore();
  for (const { median, best, style, thick } of runs) {
    const colour = colours[style.line];
    for (const x of endsOf(xs, median)) cross(context, x, chart.top, thick ? 3.6 : 1.7, colour, colours.panel);
    if (best !== null) ring(context, xs[best], chart.toY(median[best]), thick ? 2.4 : 1.8, colour, colours.panel);
  }
}

/** Where a line goes up to the edge and ends, or comes down from it. */
function endsOf(xs: readonly number[], median: ArrayLike<number>): number[] {
  const fails = (index: number) => !Number.isFinite(median[index]);
  return xs.filter(
    (_, index) => fails(index) && ((index > 0 && !fails(index - 1)) || (index + 1 < xs.length && !fails(index + 1))),
  );
}

function strokeLine(
  context: Context,
  chart: SweepGeometry,
  xs: readonly number[],
  run: DrawnRun,
  colour: string,
): void {
  const { median, thick } = run;
  context.strokeStyle = colour;
  context.lineWidth = thick ? 2.6 : 1.7;
  context.beginPath();
  let drawing = false;
  xs.forEach((x, index) => {
    const there = Number.isFinite(median[index]);
    const next = Number.isFinite(median[index + 1] ?? Number.NaN);
    const y = there ? chart.toY(median[index]) : chart.top;
    if (drawing) context.lineTo(x, y);
    else if (there || next) context.moveTo(x, y);
    drawing = there || next;
  });
  context.stroke();
}

/** Up to the upper edge where its upper end is infinite; none where the lower is, too. */
function fillBand(
  context: Context,
  chart: SweepGeometry,
  xs: readonly number[],
  { p10, p90 }: DrawnRun,
  colour: string,
): void {
  context.fillStyle = colour;
  context.globalAlpha = 0.16;
  let from = 0;
  while (from < xs.length) {
    let to = from;
    while (to < xs.length && Number.isFinite(p10[to])) to++;
    if (to - from > 1) {
      context.beginPath();
      for (let index = from; index < to; index++) context.lineTo(xs[index], chart.toY(p10[index]));
      for (let index = to - 1; index >= from; index--) context.lineTo(xs[index], chart.toY(p90[index]));
      context.closePath();
      context.fill();
    }
    from = to + 1;
  }
  context.globalAlpha = 1;
}

function ring(context: Context, x: number, y: number, width: number, colour: string, ground: string): void {
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

const ARM = 4;

function cross(context: Context, x: number, y: number, width: number, colour: string, ground: string): void {
  context.lineCap = 'round';
  const strokes = [
    [ground, width + 2.5],
    [colour, width],
  ] as const;
  // A thin cross upon a thick one leaves its edges to be seen.
  for (const [stroke, wide] of width < 2 ? strokes.slice(1) : strokes) {
    context.strokeStyle = stroke;
    context.lineWidth = wide;
    context.beginPath();
    context.moveTo(x - ARM, y - ARM);
    context.lineTo(x + ARM, y + ARM);
    context.moveTo(x - ARM, y + ARM);
    context.lineTo(x + ARM, y - ARM);
    context.stroke();
  }
  context.lineCap = 'butt';
}
