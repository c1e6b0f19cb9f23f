import { createStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { joinColumns } from '../deck/columns.ts';
import { parseDeck } from '../deck/parseDeck.ts';
import { textOn } from '../frame/documents.ts';
import { frameStore } from '../frame/frameStore.ts';
import { networkLine } from '../networks/words/networkLine.ts';
import { pinTitle } from '../notebook/pinTitle.ts';
import { draft } from './draft.ts';
import { appendLine } from './sceneLines.ts';
import { draftTrouble } from './trouble.ts';

/** What is said of the scene that was added last, on the page where that was done. */
export const sceneNews = createStore<{ readonly said: string | null }>(() => ({ said: null }));

/** Adds what is shown to the lecture as its last scene, under a title that can be changed there. Returns what is said. */
export function addShown(): string {
  draft.refresh();
  const page = frameStore.getState().frame.page === 'networks' ? 'networks' : 'workbench';
  const experiment = textOn(page);
  const title = page === 'networks' ? networkTitle(experiment) : pinTitle(parse(experiment).experiment);
  draft.edit(appendLine(draft.getState().text, joinColumns([title, experiment])));
  const { text, trouble } = draft.getState();
  const count = parseDeck(text).scenes.length;
  return `Added to your lecture as scene ${count}.${trouble === null ? '' : ` ${draftTrouble(trouble)}`}`;
}

/** “Two spirals, hidden layers 16x16, SGD lr 0.1, momentum 0.9, 1,000 steps, 8 seeds” */
function networkTitle(text: string): string {
  return networkLine(parseNetwork(text).experiment).replace(/\.$/, '');
}

export function addShownAndSay(): void {
  sceneNews.setState({ said: addShown() });
}
