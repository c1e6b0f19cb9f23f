import type { Choices } from '../choices.ts';
import type { Subject } from '../subject.ts';
import { advisedNetworkLr, chooseNetworkBase, chooseNetworkPair } from './networkEdits.ts';
import { useNetworkProposal } from './networkProposal.ts';
import { changeNetwork, editNetwork, networkStore, settleNetwork } from './networkStore.ts';

/** The network experiment as the controls around it set it. */
export const networkSubject: Subject = {
  store: networkStore,
  edit: editNetwork,
  change: changeNetwork,
  settle: settleNetwork,
  dismissProblems: () => networkStore.setState({ problems: [] }),
  dismissNotice: () => networkStore.setState({ notice: null }),
};

export const networkChoices: Choices = {
  advisedLr: (optimizer) => advisedNetworkLr(networkStore.getState().experiment.data.name, optimizer),
  chooseBase: chooseNetworkBase,
  choosePair: chooseNetworkPair,
  useProposal: useNetworkProposal,
};
