import { formatNetwork, resultsText } from '../../engine/networks/experiment/formatNetwork.ts';
import type { PageDocument } from '../frame/documents.ts';
import { networkStore, openNetwork } from './networkStore.ts';

/** The network experiment, as the address has it. */
export const networkDocument: PageDocument = {
  text: () => formatNetwork(networkStore.getState().experiment),
  // Which cycle is looked at, and which surface, is no entry of the history.
  entry: () => resultsText(networkStore.getState().experiment),
  moving: () => networkStore.getState().moving,
  open: openNetwork,
  subscribe: (listener) =>
    networkStore.subscribe(({ experiment, moving }, before) => {
      if (experiment !== before.experiment || moving !== before.moving) listener();
    }),
};
