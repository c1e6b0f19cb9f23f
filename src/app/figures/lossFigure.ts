import { objectiveOf } from '../../engine/objective.ts';
import { chartGeometry } from '../lossChart/chartGeometry.ts';
import { drawCurves } from '../lossChart/drawCurves.ts';
import { curvesInWords, overWhat, shownCurves } from '../lossChart/shownCurves.ts';
import { withFast } from '../lossChart/withFast.ts';
import { isCurrent } from '../session/current.ts';
import { store } from '../store.ts';
import { drawChartAxes } from './drawChartAxes.ts';
import { type Figure, type Key, sizeOnScreen } from './figure.ts';
import { lossTable } from './lossTable.ts';
import { keyOf } from './signs.ts';

const USUAL = { width: 350, height: 220 };

/** Loss over gradient steps, every run over all its seeds; null until it has been measured. */
export function lossFigure(): Figure | null {
  const state = store.getState();
  const result = state.ensemble;
  if (result === null || !isCurrent(state, result)) return null;
  const { experiment } = result;
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const curves = shownCurves(result);
  const runs = curves.map(({ run }) => run);
  const fastToo = withFast.getState().on;
  const shape = (slow: boolean) => (slow ? ({ shape: 'triangle', thick: true } as const) : {});
  const keys = curves.flatMap(({ name, run, style }): Key[] => {
    const judged = keyOf({ sign: { type: 'line', colour: style.line, ...shape(run.slow !== null) }, text: name });
    if (!fastToo || run.slow === null || style.fast === null) return [judged];
    return [judged, keyOf({ sign: { type: 'line', colour: style.fast }, text: 'fast weights' })];
  });
  return {
    name: 'loss',
    title: 'Loss over gradient steps',
    says: `Loss, ${overWhat(experiment)}, over gradient steps. ${curvesInWords(curves)}`,
    size: sizeOnScreen('loss', USUAL),
    keys,
    table: () => lossTable(result),
    draw(ink, { width, height }, { colours }) {
      const chart = chartGeometry(runs, experiment.steps, floor, width, height);
      drawChartAxes(ink, chart, { x: 'gradient steps, what every run pays' }, colours);
      drawCurves(ink, chart, curves, colours, fastToo);
    },
  };
}
