import type { Experiment } from '../engine/experiment/experiment.ts';
import { format } from '../engine/experiment/format.ts';
import { parse } from '../engine/experiment/parse.ts';
import type { PageDocument } from './frame/documents.ts';
import { open, store } from './store.ts';

const noStudy = parse('').experiment.study;

/** The workbench's experiment, as the address has it. */
export const workbenchDocument: PageDocument = {
  text: () => format(store.getState().experiment),
  entry: () => entryOf(store.getState().experiment),
  moving: () => store.getState().moving,
  open,
  subscribe: (listener) =>
    store.subscribe(({ experiment, moving }, before) => {
      if (experiment !== before.experiment || moving !== before.moving) listener();
    }),
};

/** Neither the playhead nor the window of the plane, nor which question is open. */
function entryOf(experiment: Experiment): string {
  return format({ ...experiment, at: null, view: null, study: noStudy });
}
