import { type Client, type ClientOptions, createClient, type WorkerLike } from '../../worker/client.ts';
import type { NetworkStudies } from '../protocol.ts';

export type NetworkClient = Client<NetworkStudies>;

/** A graphics processor compiles its programs at the first step, during which nothing is heard. */
const SILENCE_MS = 15_000;

/** The door to the worker that trains networks; it is started with the first question. */
export function createNetworkClient(options: Partial<ClientOptions<NetworkStudies>> = {}): NetworkClient {
  return createClient<NetworkStudies>({ start: startNetworkWorker, silenceMs: SILENCE_MS, ...options });
}

/** Written in one expression, which is how the bundler finds the worker's file. */
function startNetworkWorker(): WorkerLike<NetworkStudies> {
  return new Worker(new URL('./networkWorker.ts', import.meta.url), { type: 'module' });
}
