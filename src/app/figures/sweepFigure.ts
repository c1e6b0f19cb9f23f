import { sweepHeader, sweepRows } from '../../engine/tables/sweepTable.ts';
import type { Ink } from '../plot/ink.ts';
import { polyline } from '../plot/strokes.ts';
import { drawSweep } from '../questions/sweep/drawSweep.ts';
import { type SweepGeometry, sweepGeometry } from '../questions/sweep/sweepGeometry.ts';
import { sweepInquiry } from '../questions/sweep/sweepInquiry.ts';
import { sweepSentence } from '../questions/sweep/sweepSentence.ts';
import { axisName, drawnRuns, endLabels } from '../questions/sweep/sweepView.ts';
import { hasMeaning, titleOfMetric, wordsOf } from '../questions/sweep/sweepWords.ts';
import { nameOf, sweptOf } from '../questions/sweep/sweptNumber.ts';
import { shownStyles } from '../runs/runView.ts';
import { store } from '../store.ts';
import type { Palette } from '../theme/theme.ts';
import { formatNumber } from '../words/numbers.ts';
import { capitalized } from '../words/runs.ts';
import { answered } from './answered.ts';
import { drawChartAxes, LABEL } from './drawChartAxes.ts';
import { type Figure, sizeOnScreen } from './figure.ts';
import { letter } from './lettering.ts';
import { keyOf } from './signs.ts';

const USUAL = { width: 350, height: 250 };

/** What becomes of every run when one number is varied; null where it is not known. */
export function sweepFigure(): Figure | null {
  const now = store.getState().experiment;
  const filed = answered(sweepInquiry, now);
  if (filed === null || !hasMeaning(filed.value)) return null;
  const { experiment, value: answer } = filed;
  const words = wordsOf(experiment, answer);
  const view = { answer, words, lines: shownStyles(experiment) };
  const swept = sweptOf(now);
  const sentence = sweepSentence(experiment, answer, words)
    .map((piece, place) => (typeof piece === 'string' ? piece : place === 0 ? capitalized(piece.name) : piece.name))
    .join('');
  return {
    name: 'sweep',
    title: `One number: ${nameOf(answer.parameter)}`,
    says: `${titleOfMetric(answer).join(', ')}. ${sentence}`,
    size: sizeOnScreen('sweep', USUAL),
    keys: words
      .filter(({ index }) => view.lines[index].shown)
      .map(({ index, name }) =>
        keyOf({ sign: { type: 'line', colour: view.lines[index].line, thick: index === 0 }, text: name }),
      ),
    table: () => ({
      columns: sweepHeader,
      length: answer.places.length * answer.runs.length,
      rows: sweepRows({ experiment, values: answer.values }, answer),
    }),
    draw(ink, { width, height }, { colours }) {
      const runs = answer.runs.filter((_, index) => view.lines[index].shown);
      const chart = sweepGeometry({ ...answer, runs }, width, height);
      drawChartAxes(ink, chart, { x: axisName(view) }, colours);
      if (swept !== null) drawSetting(ink, chart, swept.value, colours);
      drawSweep(ink, chart, answer.values, drawnRuns(view), colours);
      for (const { text, at, anchor, colour } of endLabels(chart, view))
        letter(ink, text, at, chart.top - 6, {
          size: LABEL,
          colour: colours[colour],
          align: anchor === 'end' ? 'right' : 'left',
        });
    },
  };
}

/** Where the experiment stands: a broken line, so that none takes it for data, with its number above. */
function drawSetting(ink: Ink, chart: SweepGeometry, value: number, colours: Palette): void {
  const x = chart.toX(value);
  ink.setLineDash([3, 3]);
  polyline(
    ink,
    [
      [x, chart.top],
      [x, chart.bottom],
    ],
    colours.ink,
    1,
  );
  ink.setLineDash([]);
  const near = chart.xTicks.some(({ at }) => Math.abs(at - x) < 26);
  // Beside a number of the axis it would be read as one.
  if (!near)
    letter(ink, formatNumber(value), x, chart.bottom + 16, {
      size: LABEL,
      weight: 600,
      colour: colours.ink,
      align: 'center',
    });
}
