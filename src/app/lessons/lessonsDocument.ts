import type { PageDocument } from '../frame/documents.ts';
import { store } from '../store.ts';

/** A lesson has no document of its own in the address: its scenes bring their experiments along. */
export const lessonsDocument: PageDocument = {
  text: () => '',
  entry: () => '',
  moving: () => false,
  open(text) {
    if (text.trim() === '') return;
    store.setState({ notice: 'Lessons bring their own experiments, so the one in the link is left out.' });
  },
  subscribe: () => () => {},
};
