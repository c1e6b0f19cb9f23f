import type { NetworkStudies } from '../../engine/networks/protocol.ts';
import { createNetworkClient } from '../../engine/networks/worker/networkClient.ts';
import type { AskOptions } from '../../engine/worker/client.ts';
import type { AnswerOf, KindOf, PartialOf, QuestionOf } from '../../engine/worker/messages.ts';
import { networkStore } from './networkStore.ts';

type Kind = KindOf<NetworkStudies>;

/** One worker for the page: what one looks at goes before the training, and what measures or compares comes after it. */
const client = createNetworkClient({
  onRestart: () => networkStore.setState({ notice: 'The training had stopped answering and was started again.' }),
});

/** Asks the worker; what was superseded or cancelled gives nothing, and what failed is said. */
export async function ask<Asked extends Kind>(
  kind: Asked,
  question: QuestionOf<NetworkStudies, Asked>,
  options: AskOptions<PartialOf<NetworkStudies, Asked>>,
): Promise<AnswerOf<NetworkStudies, Asked> | undefined> {
  try {
    return await client.ask(kind, question, options);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      // The worker's own errors come with their name before them.
      const reason = String(error instanceof Error ? error.message : error).replace(/^Error: /, '');
      networkStore.setState({ notice: `This could not be computed: ${reason}` });
    }
    return undefined;
  }
}

/** The training under way rests, or goes on. */
export function rest(resting: boolean): void {
  client.pause('train', resting);
}
