import { createStore, useStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import { baselineIndex } from '../session/baselineIndex.ts';
import { client } from '../session/client.ts';
import { tracked } from '../working/tracked.ts';
import { IDLE, STOPPED, type Work } from '../working/work.ts';
import { notebook } from './notebook.ts';
import { wordsOf } from './verdictWords.ts';

/** The verdicts of pins that were pinned before it was known, by the pin's text. */
const judging = createStore<Readonly<Record<string, Work>>>(() => ({}));
const stops = new Map<string, AbortController>();

export function useJudging(text: string): Work {
  return useStore(judging, (works) => works[text] ?? IDLE);
}

/** Computes the verdict of a pin and keeps it; where that fails it stays a pin without, and opening it computes one. */
export async function judgePin(text: string, resumed = false): Promise<void> {
  const { experiment } = parse(text);
  const question = { experiment, baseline: baselineIndex(experiment) };
  const stop = new AbortController();
  stops.set(text, stop);
  const overview = await tracked(
    (options) => client.ask('overview', question, { ...options, channel: `pin ${text}` }),
    {
      signal: stop.signal,
      tell: (work) => judging.setState({ [text]: work }),
      resumed,
    },
  );
  if (overview !== undefined) notebook.update(text, wordsOf(experiment, overview));
}

export function stopJudging(text: string): void {
  stops.get(text)?.abort();
  judging.setState({ [text]: STOPPED });
}
