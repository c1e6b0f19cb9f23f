import type { AskOptions } from '../../engine/worker/client.ts';
import { store } from '../store.ts';
import { follow } from './follow.ts';
import { IDLE, RESUMED, type Work } from './work.ts';

/** What is handed to whatever computes. */
export type TrackedOptions = Required<Pick<AskOptions, 'signal' | 'onProgress'>>;

export type Ask<Answer> = (options: TrackedOptions) => Promise<Answer>;

interface Tracking {
  /** Ends it. Whoever aborts says what is to be seen then; nothing more is told from here. */
  readonly signal: AbortSignal;
  readonly tell: (work: Work) => void;
  /** Whether it goes on with something that was stopped. */
  readonly resumed?: boolean;
}

/**
 * Asks for something that may take long and tells how far it is. Gives nothing where it was superseded or stopped, and
 * where it failed, which is then said above the picture.
 */
export async function tracked<Answer>(
  ask: Ask<Answer>,
  { signal, tell, resumed = false }: Tracking,
): Promise<Answer | undefined> {
  const tellWhileWanted = (work: Work) => {
    if (!signal.aborted) tell(work);
  };
  tellWhileWanted(resumed ? RESUMED : IDLE);
  const { hear, end } = follow((progress) => tellWhileWanted({ progress, stopped: false }));
  try {
    const answer = await ask({ signal, onProgress: hear });
    return signal.aborted ? undefined : answer;
  } catch (error) {
    if (!signal.aborted && !(error instanceof DOMException && error.name === 'AbortError')) {
      const reason = error instanceof Error ? error.message : String(error);
      store.setState({ notice: `This could not be computed: ${reason}` });
    }
    return undefined;
  } finally {
    end();
    tellWhileWanted(IDLE);
  }
}
