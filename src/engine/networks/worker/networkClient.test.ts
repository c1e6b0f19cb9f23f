import { afterEach, expect, test, vi } from 'vitest';
import { FakeWorker } from '../../../../test/fakeWorker.ts';
import { parseNetwork } from '../experiment/parseNetwork.ts';
import type { BackendReport, NetworkStudies } from '../protocol.ts';
import { createNetworkClient } from './networkClient.ts';

afterEach(() => vi.unstubAllGlobals());

test('the worker that trains is started with the first question, as a module', async () => {
  const started: [url: string, options: WorkerOptions][] = [];
  const worker = new FakeWorker<NetworkStudies>();
  vi.stubGlobal(
    'Worker',
    // A function and not an arrow, so that it can be called with new.
    function start(url: URL, options: WorkerOptions) {
      started.push([url.pathname.slice(-'/networks/worker/networkWorker.ts'.length), options]);
      return worker;
    },
  );
  const client = createNetworkClient();
  expect(started).toEqual([]);
  const asked = client.ask('backend', parseNetwork(''));
  expect(started).toEqual([['/networks/worker/networkWorker.ts', { type: 'module' }]]);
  const answer: BackendReport = { chosen: 'cpu', measured: [], instead: null };
  worker.says({ type: 'answer', id: 1, answer });
  expect(await asked).toBe(answer);
  client.close();
});
