import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { sweepColumns, sweepTable } from '../../../engine/networks/studies/sweepTable.ts';
import { type Figure, sizeOnScreen } from '../../figures/figure.ts';
import { isStaleSweep } from '../answers/staleSweep.ts';
import { networkStore } from '../networkStore.ts';
import { sweepSentence } from '../sweep/sweepInWords.ts';
import { drawSettings, settingKeys, settingsHeight } from './drawSettings.ts';
import { ofNetwork, trainedInWords } from './ofNetwork.ts';

const USUAL_WIDTH = 366;

/** Which k and alpha end lower on this network; null where it is not known. */
export function kAlphaFigure(): Figure | null {
  const state = networkStore.getState();
  const { sweep: answer, experiment } = state;
  if (answer === null || answer.value.seedsDone === 0 || isStaleSweep(state)) return null;
  const sweep = answer.value;
  const { width } = sizeOnScreen('k-alpha', { width: USUAL_WIDTH, height: 0 });
  const { k, alpha } = optimizersOf(experiment)[0].values;
  return {
    name: 'k-alpha',
    title: 'Which k and α end lower on this network',
    says:
      `${trainedInWords(experiment)} The difference in test loss to the same base optimizer alone, each setting ` +
      `at the gradient step of its last sync. ${sweepSentence(sweep)}`,
    size: { width, height: settingsHeight(sweep) },
    heightAt: () => settingsHeight(sweep),
    keys: settingKeys(sweep),
    table: () => ({ columns: sweepColumns, length: sweep.cells.length, rows: sweepTable(sweep) }),
    draw: (ink, size, { colours }) => drawSettings(ink, size, sweep, { k: Number(k), alpha: Number(alpha) }, colours),
    of: ofNetwork(experiment),
  };
}
