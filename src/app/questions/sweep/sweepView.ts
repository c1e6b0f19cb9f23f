import { lectureScale } from '../../lectureScale.ts';
import type { ShownStyle } from '../../runs/runView.ts';
import type { Colour } from '../../theme/theme.ts';
import type { DrawnRun } from './drawSweep.ts';
import { isEmpty, type SweepGeometry } from './sweepGeometry.ts';
import type { SweepAnswer } from './sweepInquiry.ts';
import { failingWords, type SweptWords } from './sweepWords.ts';
import { nameOf } from './sweptNumber.ts';

/** A sweep, what is said of its runs, and how they are drawn. */
export interface SweepView {
  readonly answer: SweepAnswer;
  readonly words: readonly SweptWords[];
  readonly lines: readonly ShownStyle[];
}

/** The lines to be drawn, those of runs that are shown. */
export function drawnRuns({ answer, words, lines }: SweepView): DrawnRun[] {
  return words.flatMap(({ index, best, depends }): DrawnRun[] => {
    if (!lines[index].shown) return [];
    const ringed = depends && answer.metric !== 'diverged';
    const banded = answer.seeds > 1 && answer.metric !== 'diverged';
    return [{ ...answer.runs[index], style: lines[index], thick: index === 0, banded, best: ringed ? best : null }];
  });
}

/** What is varied, under the axis. */
export function axisName({ answer: { parameter }, words }: Omit<SweepView, 'lines'>): string {
  const ofAll = words.length > 1 && words.every(({ depends }) => depends);
  return `${nameOf(parameter)}${ofAll ? ', the same in every run' : ''}`;
}

/** Words above the chart: where they begin or end, in pixels. */
export interface EndLabel {
  readonly text: string;
  readonly at: number;
  readonly anchor: 'start' | 'end';
  readonly colour: Colour;
}

const LETTER = 6.2;

/** What is to be said at the crosses from where on lines have left the chart, as far as there is room. */
export function endLabels(chart: SweepGeometry, { answer, words, lines }: SweepView): readonly EndLabel[] {
  const failing = answer.metric === 'diverged' ? [] : words.filter(({ index }) => lines[index].shown);
  const labels: EndLabel[] = [];
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
    const colour = one ? lines[index].line : 'soft';
    labels.push({ text, at: left ? x - 9 : start, anchor: left ? 'end' : 'start', colour });
  }
  const nothing = nothingToShow({ answer, lines });
  if (nothing !== null) labels.push({ text: nothing, at: chart.left, anchor: 'start', colour: 'soft' });
  return labels;
}

/** Why the chart is empty; null where it is not. */
function nothingToShow({ answer, lines }: Omit<SweepView, 'words'>): string | null {
  const runs = answer.runs.filter((_, index) => lines[index].shown);
  if (runs.length === 0) return 'no run is shown';
  if (!isEmpty({ runs })) return null;
  return answer.metric === 'reach' ? 'never reached' : 'diverges everywhere';
}
