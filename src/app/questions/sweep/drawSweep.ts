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

/**
 * A line per run through its medians with its band over seeds; a cross at the upper edge where it ends. Lines and marks
 * are `scale` times as large as usual.
 */
export function drawSweep(
  context: Context,
  chart: SweepGeometry,
  values: readonly number[],
  runs: readonly DrawnRun[],
  colours: Palette,
  scale = 1,
): void {
  const xs = values.map(chart.toX);
  // The thick line comes first, so that a thin one upon it can be seen where both are the same.
  context.save();
  context.beginPath();
  context.rect(chart.left - 2, chart.top - 2, chart.right - chart.left + 4, chart.bottom - chart.top + 4);
  context.clip();
  context.lineJoin = 'round';
  for (const run of runs) if (run.banded) fillBand(context, chart, xs, run, colours[run.style.line]);
  for (const run of runs) strokeLine(context, chart, xs, run, colours[run.style.line], scale);
  context.restore();
  for (const { median, best, style, thick } of runs) {
    const look = { colour: colours[style.line], ground: colours.panel, thick, scale };
    for (const x of endsOf(xs, median)) cross(context, { at: [x, chart.top], ...look });
    if (best !== null) ring(context, { at: [xs[best], chart.toY(median[best])], ...look });
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
  scale: number,
): void {
  const { median, thick } = run;
  context.strokeStyle = colour;
  context.lineWidth = scale * (thick ? 2.6 : 1.7);
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

interface Mark {
  readonly at: readonly [x: number, y: number];
  readonly colour: string;
  readonly ground: string;
  readonly thick: boolean;
  readonly scale: number;
}

function ring(context: Context, { at: [x, y], colour, ground, thick, scale }: Mark): void {
  context.beginPath();
  context.arc(x, y, 4.5 * scale, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = scale * (thick ? 2.4 : 1.8);
  context.stroke();
}

function cross(context: Context, { at: [x, y], colour, ground, thick, scale }: Mark): void {
  const arm = 4 * scale;
  const width = thick ? 3.6 : 1.7;
  const strokes = [
    [ground, width + 2.5],
    [colour, width],
  ] as const;
  context.lineCap = 'round';
  // A thin cross upon a thick one leaves its edges to be seen.
  for (const [stroke, wide] of thick ? strokes : strokes.slice(1)) {
    context.strokeStyle = stroke;
    context.lineWidth = wide * scale;
    context.beginPath();
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
    context.stroke();
  }
  context.lineCap = 'butt';
}
