import { datasetKind } from '../../../engine/networks/data/registry.ts';
import { type Figure, sizeOnScreen } from '../../figures/figure.ts';
import { group } from '../../words/numbers.ts';
import { isStale } from '../answers/stale.ts';
import { answersSentence } from '../boundary/answersSentence.ts';
import { fieldOf, MOST_SHOWN, weightsShown } from '../boundary/weightsShown.ts';
import { stepShown } from '../cycles.ts';
import { networkStore } from '../networkStore.ts';
import type { AnswersShown } from './answersShown.ts';
import { answersTable } from './answersTable.ts';
import { boundaryPicture } from './boundaryPicture.ts';
import { datasetOf } from './datasetOf.ts';
import { mistakesPicture } from './mistakesPicture.ts';
import { ofNetwork, trainedInWords } from './ofNetwork.ts';

const USUAL_WIDTH = 640;

/**
 * What the networks answer: the decision boundary over two features, else the samples that are read wrong; null while
 * those of another step are being computed.
 */
export function answersFigure(): Figure | null {
  const state = networkStore.getState();
  const { predictions: answer, boundary, experiment } = state;
  if (answer === null || isStale(state, answer)) return null;
  const step = stepShown(experiment);
  if (stepShown(answer.experiment) !== step) return null;
  const plane = datasetKind(experiment.data.name)?.features === 2;
  const shown: AnswersShown = {
    data: datasetOf(experiment.data),
    boundary: boundary?.value ?? null,
    predictions: answer.value,
    networks: weightsShown(experiment)
      .slice(0, MOST_SHOWN)
      .map((weights) => ({
        weights,
        predicted: fieldOf(answer.value, weights),
        field: boundary && fieldOf(boundary.value, weights),
      })),
  };
  const picture = plane ? boundaryPicture(shown) : mistakesPicture(shown);
  const { width } = sizeOnScreen('answers', { width: USUAL_WIDTH, height: 0 });
  const weights = shown.networks.map((network) => network.weights);
  return {
    name: 'answers',
    title: plane ? 'Decision boundary' : 'What is read wrong',
    says:
      `${trainedInWords(experiment)} The test set after gradient step ${group(step)}. ` +
      answersSentence(weights, answer.value, shown.data.test, plane),
    size: { width, height: picture.heightAt(width) },
    ...picture,
    table: () => answersTable(experiment, shown),
    of: ofNetwork(experiment),
  };
}
