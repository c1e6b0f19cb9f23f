import { useEffect, useState } from 'react';
import { momentAt, playhead, timeline } from '../../playhead.ts';
import { extentAt } from '../../plot/extentAt.ts';
import { onFrame } from '../../plot/onFrame.ts';
import { store } from '../../store.ts';
import { type CloudFigure, figuresAt } from './figuresAt.ts';
import type { CloudAnswer } from './useClouds.ts';

export interface Figures {
  readonly answer: CloudAnswer;
  readonly step: number;
  readonly clouds: readonly CloudFigure[];
}

/** Numbers are read, not watched: a playing playhead changes them so often. */
const TEXT_MS = 150;

/** All clouds measured at the playhead, at the last whole moment; null until there are any. */
export function useFigures(answer: CloudAnswer | null): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    if (answer === null) {
      setFigures(null);
      return;
    }
    const measure = onFrame(() => {
      const { experiment } = store.getState();
      const position = Math.floor(playhead.getState().position);
      const { evaluation } = momentAt(timeline(experiment), position);
      setFigures({
        answer,
        step: Math.min(evaluation, answer.experiment.steps),
        clouds: figuresAt(answer.cloud, answer.experiment, extentAt(experiment, position)),
      });
    }, TEXT_MS);
    measure.schedule();
    const stops = [
      playhead.subscribe((now, before) => now.position !== before.position && measure.schedule()),
      store.subscribe((now, before) => now.experiment !== before.experiment && measure.schedule()),
    ];
    return () => {
      for (const stop of stops) stop();
      measure.cancel();
    };
  }, [answer]);
  return figures;
}
