import { formatRun } from '../../engine/experiment/format.ts';
import { spreadChart, spreadCurves } from '../questions/cloud/chartGeometry.ts';
import { cloudInquiry } from '../questions/cloud/cloudInquiry.ts';
import { drawSpread } from '../questions/cloud/drawSpread.ts';
import { areasInWords, cloudName } from '../questions/cloud/spreadInWords.ts';
import { cloudsOf } from '../questions/cloud/useClouds.ts';
import { shownStyles } from '../runs/runView.ts';
import { store } from '../store.ts';
import { answered } from './answered.ts';
import { drawChartAxes } from './drawChartAxes.ts';
import { type Figure, sizeOnScreen } from './figure.ts';
import { keyOf } from './signs.ts';

const USUAL = { width: 350, height: 170 };

/** How the spread over the seeds grows and shrinks on the way; null where it is not known. */
export function spreadFigure(): Figure | null {
  const answer = cloudsOf(answered(cloudInquiry, store.getState().experiment));
  if (answer === null) return null;
  const { cloud, experiment } = answer;
  const looks = shownStyles(experiment);
  const curves = spreadCurves(cloud).filter(({ run }) => looks[run].shown);
  return {
    name: 'spread',
    title: 'Spread over the seeds',
    says: `Does the spread grow or shrink on the way? ${areasInWords(experiment, curves)}`,
    size: sizeOnScreen('spread', USUAL),
    keys: curves.map((curve) => {
      const { line, fast } = looks[curve.run];
      const [isFast, thick] = [curve.weights === 'fast', curve.weights === 'slow'];
      const sign = { type: 'line', colour: isFast ? (fast ?? line) : line, dotted: isFast, thick } as const;
      return keyOf({ sign, text: cloudName(experiment, curve).replace(/^the /, '') });
    }),
    table: () => ({
      columns: ['run', 'weights', 'step', 'area'],
      length: curves.reduce((sum, { area }) => sum + area.length, 0),
      rows: curves.flatMap(({ run, weights, evaluation, area }) =>
        evaluation.map((step, place) => [formatRun(experiment.runs[run]), weights, step, area[place]]),
      ),
    }),
    draw(ink, { width, height }, { colours }) {
      const chart = spreadChart(curves, experiment.steps, width, height);
      drawChartAxes(ink, chart, { x: 'gradient steps', y: 'area of the ellipse' }, colours);
      drawSpread(ink, chart, curves, looks, colours);
    },
  };
}
