import { useMemo } from 'react';
import { useStore } from 'zustand';
import { playhead } from '../playhead.ts';
import { useAnswers } from '../questions/answers.ts';
import { useApp } from '../store.ts';
import type { Figure } from './figure.ts';
import { figuresNow } from './figures.ts';

/** The figures that there are, anew when something has been computed meanwhile. */
export function useFigures(): readonly Figure[] {
  const paths = useApp((state) => state.trajectories);
  const ensemble = useApp((state) => state.ensemble);
  const known = useAnswers((state) => state.known);
  const position = useStore(playhead, (state) => state.position);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are made of these
  return useMemo(figuresNow, [paths, ensemble, known, position]);
}
