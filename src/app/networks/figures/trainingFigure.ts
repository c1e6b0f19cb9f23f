import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { drawChartAxes } from '../../figures/drawChartAxes.ts';
import { type Figure, type Key, sizeOnScreen } from '../../figures/figure.ts';
import { keyOf } from '../../figures/signs.ts';
import { runStyles } from '../../plot/runStyle.ts';
import { group } from '../../words/numbers.ts';
import { capitalized } from '../../words/runs.ts';
import { isStale } from '../answers/stale.ts';
import { curvesGeometry } from '../curves/curvesGeometry.ts';
import { curvesSentence, seedsInWords } from '../curves/curvesSentence.ts';
import { curvesView } from '../curves/curvesView.ts';
import { drawNetworkCurves } from '../curves/drawNetworkCurves.ts';
import { measureName } from '../curves/measures.ts';
import { type NetworkCurve, networkCurves } from '../curves/networkCurves.ts';
import { networkStore } from '../networkStore.ts';
import { judgedName } from '../words/runNames.ts';
import { ofNetwork, trainedInWords } from './ofNetwork.ts';
import { trainingTable } from './trainingTable.ts';

const USUAL = { width: 366, height: 236 };

/** What is measured on the way, for all runs, as far as they have come; null until something is known. */
export function trainingFigure(): Figure | null {
  const state = networkStore.getState();
  const answer = state.training;
  if (answer === null || isStale(state, answer)) return null;
  const { experiment, value: training } = answer;
  const view = curvesView.getState();
  const { measure, over } = view;
  const curves = networkCurves(training, experiment, view);
  if (curves.length === 0) return null;
  const name = measureName(measure);
  const along = over === 'steps' ? 'gradient steps' : 'seconds of training';
  return {
    name: 'training',
    title: `${capitalized(name)} over ${along}`,
    says: `${trainedInWords(experiment)} ${capitalized(name)} over ${along}, ${seedsInWords(training)}. ${curvesSentence(experiment, curves, measure)}`,
    stops: stopsInWords(experiment, training),
    size: sizeOnScreen('training', USUAL),
    keys: curves.map((curve) => curveKey(experiment, curve)),
    table: () => trainingTable(experiment, training),
    draw(ink, { width, height }, { colours }) {
      const last = over === 'steps' ? experiment.steps : Math.max(...curves.map(({ end }) => end));
      const chart = curvesGeometry(curves, measure, over, last, width, height);
      drawChartAxes(ink, chart, { x: along, y: name }, colours);
      drawNetworkCurves(ink, chart, curves, runStyles(experiment), colours);
    },
    of: ofNetwork(experiment),
  };
}

function stopsInWords({ steps, seeds }: NetworkExperiment, { done, seedsDone }: Training): string | undefined {
  if (seedsDone >= seeds) return undefined;
  if (seedsDone > 0) return `So far, ${group(seedsDone)} of ${group(seeds)} seeds are trained.`;
  return `So far, the first seed is trained up to gradient step ${group(done)} of ${group(steps)}.`;
}

function curveKey(experiment: NetworkExperiment, { run, weights }: NetworkCurve): Key {
  const { line, fast } = runStyles(experiment)[run];
  const name = judgedName(experiment, run);
  if (weights === 'fast')
    return keyOf({
      sign: { type: 'line', colour: fast ?? line },
      text: run === 0 ? 'fast weights' : `${name}: fast weights`,
    });
  const shape = fast === null ? {} : ({ shape: 'triangle', thick: true } as const);
  return keyOf({ sign: { type: 'line', colour: line, ...shape }, text: name });
}
