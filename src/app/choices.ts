import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Values } from '../landscapes/parameter.ts';
import { type Beside, type Proposed, useProposal } from './edits/proposal.ts';
import { advisedLr, chooseBase, choosePair } from './edits.ts';
import { store } from './store.ts';
import { useSubject } from './subject.ts';

/** What is chosen for the experiment that the controls set, with all that comes along with it where it takes place. */
export interface Choices {
  /** What suits this optimizer on the landscape, or with the data. */
  advisedLr(optimizer: string): Readonly<Record<string, number>>;
  chooseBase(name: string, values: Values): void;
  choosePair(name: string): void;
  /** What the last choice brought along, as long as it stands. */
  useProposal(beside: Beside): Proposed | null;
}

const workbench: Choices = {
  advisedLr: (optimizer) => advisedLr(store.getState().experiment, optimizer),
  chooseBase,
  choosePair,
  useProposal,
};

/** Apart from the subject, since the first picture needs none of it. */
export const ChoicesContext = createContext<Choices>(workbench);

export function useChoices(): Choices {
  return useContext(ChoicesContext);
}

/** Follows the landscape or the data. */
export function useAdvisedLr(optimizer: string): Readonly<Record<string, number>> {
  const choices = useChoices();
  return useStore(
    useSubject().store,
    useShallow(() => choices.advisedLr(optimizer)),
  );
}
