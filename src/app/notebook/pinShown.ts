import { format } from '../../engine/experiment/format.ts';
import { store } from '../store.ts';
import { group } from '../words/numbers.ts';
import { judgePin } from './judging.ts';
import { news, notebook } from './notebook.ts';
import { MOST_PINS } from './pin.ts';
import { pinDate } from './pinTitle.ts';
import { troubleSentence } from './trouble.ts';
import { wordsNow } from './verdictWords.ts';

/** Pins the experiment that is shown, and says so. */
export function pinShown(): void {
  const state = store.getState();
  const { experiment } = state;
  const text = format(experiment);
  const say = (words: string) => news.setState({ last: { text: words, experiment: text } });

  notebook.refresh();
  const { pins } = notebook.getState();
  const before = pins.find((pin) => pin.experiment === text);
  if (before !== undefined) {
    const when = pinDate(before);
    say(`This is in the notebook already${when === '' ? '' : `, since ${when}`}.`);
    return;
  }
  if (pins.length === MOST_PINS) {
    say(`The notebook is full with ${group(MOST_PINS)} pins: export it, and delete some.`);
    return;
  }
  const words = wordsNow(state);
  const date = new Date().toISOString();
  notebook.add({ experiment: text, verdict: words?.verdict ?? '', certainty: words?.certainty ?? '', date, note: '' });
  // Not where the reader has stopped that computation.
  if (words === null && !state.works.seeds.stopped) void judgePin(text);
  const { trouble } = notebook.getState();
  say(
    trouble === null ? `Pinned: ${countOf(pins.length + 1)} in the notebook.` : `Pinned. ${troubleSentence(trouble)}`,
  );
}

function countOf(pins: number): string {
  return pins === 1 ? 'one experiment' : `${group(pins)} experiments`;
}
