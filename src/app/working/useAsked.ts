import { useEffect, useRef, useState } from 'react';
import { type Ask, tracked } from './tracked.ts';
import { IDLE, RESUMED, STOPPED, type Work } from './work.ts';

export interface Asked<Answer> {
  /** The newest answer and the key that it belongs to, be it still that of a former one. */
  readonly known: { readonly key: string; readonly answer: Answer } | null;
  readonly work: Work;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}

/**
 * Asks when `key`, which says all that the answer depends on, has stood still for `wait` milliseconds; a null asks for
 * nothing. Another key, or leaving the page's part that shows it, ends what is under way.
 */
export function useAsked<Answer>(key: string | null, wait: number, ask: Ask<Answer>): Asked<Answer> {
  const [known, setKnown] = useState<Asked<Answer>['known']>(null);
  const [work, setWork] = useState(IDLE);
  /** The key whose computation was taken up again, and how often. */
  const [resumed, setResumed] = useState({ key, times: 0 });
  const stop = useRef<AbortController | null>(null);
  const due = key !== null && known?.key !== key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that it depends on
  useEffect(() => {
    const again = due && resumed.times > 0 && resumed.key === key;
    setWork(again ? RESUMED : IDLE);
    if (!due) return;
    const mine = new AbortController();
    stop.current = mine;
    const begin = async () => {
      const answer = await tracked(ask, { signal: mine.signal, tell: setWork, resumed: again });
      if (answer !== undefined) setKnown({ key, answer });
    };
    const timer = setTimeout(() => void begin(), again ? 0 : wait);
    return () => {
      clearTimeout(timer);
      mine.abort();
    };
  }, [key, wait, due, resumed]);

  return {
    known,
    work,
    onCancel: () => {
      stop.current?.abort();
      setWork(STOPPED);
    },
    onGoOn: () => setResumed(({ times }) => ({ key, times: times + 1 })),
  };
}
