import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backends as real } from '../../../../test/networkSupport.ts';
import type { BackendChoice } from '../experiment/networkExperiment.ts';
import { parseNetwork } from '../experiment/parseNetwork.ts';
import type { Plane, Training } from '../protocol.ts';
import { chooseBackend } from '../tfjs/chooseBackend.ts';
import { tfjsModel } from '../tfjs/tfjsModel.ts';
import type { FromNetworkWorker, ToNetworkWorker } from './messages.ts';

// The worker as it is, but for TensorFlow.js, which comes as Node has it installed.
const measured = vi.hoisted(() => ({ count: 0 }));
vi.mock('./tensorflow.ts', () => ({
  backends: real,
  tfjsModel,
  chooseBackend: (...given: Parameters<typeof chooseBackend>) => {
    measured.count++;
    return chooseBackend(...given);
  },
}));

const said: FromNetworkWorker[] = [];
let settled: (() => void) | null = null;
const scope = {
  onmessage: (_: { data: ToNetworkWorker }) => {},
  postMessage(message: FromNetworkWorker, options: { transfer: Transferable[] }) {
    said.push(structuredClone(message, options));
    if (message.type === 'answer' || message.type === 'error') settled?.();
  },
};

beforeEach(async () => {
  measured.count = 0;
  said.length = 0;
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('./networkWorker.ts');
});
afterEach(() => vi.unstubAllGlobals());

const tell = (data: ToNetworkWorker) => scope.onmessage({ data });
const experimentOf = (backend: BackendChoice, more = '') =>
  parseNetwork(
    `network=mlp(hidden=4)&data=moons&batch=20&run=lookahead(sgd)&run=inner&backend=${backend}&steps=60${more}`,
  ).experiment;
const ofKind = (id: number, type: FromNetworkWorker['type']) =>
  said.filter((each) => each.id === id && each.type === type);
const answer = <Answer>(id: number) => {
  const found = said.find((each) => each.id === id && each.type === 'answer');
  // Which kind was asked under this id, the test knows.
  return (found as unknown as { answer: Answer }).answer;
};
/** Until so many answers and errors have come in all. */
async function ended(count: number): Promise<void> {
  while (said.filter(({ type }) => type === 'answer' || type === 'error').length < count) {
    await new Promise<void>((resolve) => {
      settled = resolve;
    });
  }
}

describe('the worker that trains', () => {
  test('answers each question about an experiment with one measurement of its backends', async () => {
    const experiment = experimentOf('cpu');
    tell({ type: 'ask', id: 1, kind: 'backend', question: { experiment } });
    tell({ type: 'ask', id: 2, kind: 'train', question: { experiment } });
    tell({ type: 'ask', id: 3, kind: 'plane', question: { experiment, cycle: 3, surface: 'testLoss', resolution: 4 } });
    tell({ type: 'ask', id: 4, kind: 'train', question: { experiment: experimentOf('cpu', '&seed=2') } });
    await ended(4);
    expect(measured.count).toBe(1);
    expect(answer<{ chosen: string }>(1).chosen).toBe('cpu');
    const training = answer<Training>(2);
    expect([training.backend, training.done, training.runs.length]).toEqual(['cpu', 60, 2]);
    expect(ofKind(2, 'partial').length).toBeGreaterThan(0);
    expect(answer<Plane>(3).cycle).toBe(3);
    expect(answer<Training>(4).runs[0].seeds[0].slow.trainLoss).not.toEqual(training.runs[0].seeds[0].slow.trainLoss);
  });

  test('keeps to the backend of each experiment, whatever is asked beside it', async () => {
    for (const [id, backend] of [
      [1, 'cpu'],
      [2, 'wasm'],
      [3, 'cpu'],
    ] as const)
      tell({ type: 'ask', id, kind: 'train', question: { experiment: experimentOf(backend) } });
    await ended(3);
    expect([1, 2, 3].map((id) => answer<Training>(id).backend)).toEqual(['cpu', 'wasm', 'cpu']);
    const losses = [1, 2, 3].map((id) => answer<Training>(id).runs[0].seeds[0].slow.trainLoss);
    expect(losses[2]).toEqual(losses[0]);
    expect(losses[1]).not.toEqual(losses[0]);
  });

  test('does not answer what was cancelled, and says what cannot be', async () => {
    const experiment = experimentOf('cpu');
    tell({ type: 'ask', id: 1, kind: 'train', question: { experiment: experimentOf('wasm') } });
    tell({ type: 'cancel', id: 1 });
    const none = { ...experiment, data: { name: 'nothing', values: {} } };
    tell({ type: 'ask', id: 2, kind: 'train', question: { experiment: none } });
    tell({ type: 'ask', id: 3, kind: 'backend', question: { experiment } });
    await ended(2);
    expect(said.filter(({ id }) => id === 1)).toEqual([]);
    expect(ofKind(2, 'error')).toEqual([{ type: 'error', id: 2, message: 'No data set is called nothing' }]);
    expect(answer<{ chosen: string }>(3).chosen).toBe('cpu');
    // Nobody measured for what was cancelled, nor for what cannot be.
    expect(measured.count).toBe(1);
  });

  test('rests where it is told to', async () => {
    const experiment = experimentOf('cpu');
    tell({ type: 'ask', id: 1, kind: 'train', question: { experiment } });
    tell({ type: 'pause', id: 1, paused: true });
    tell({ type: 'ask', id: 2, kind: 'train', question: { experiment } });
    await ended(1);
    expect(ofKind(1, 'answer')).toEqual([]);
    tell({ type: 'pause', id: 1, paused: false });
    await ended(2);
    expect(answer<Training>(1).runs.map(({ seeds }) => seeds[0].slow)).toEqual(
      answer<Training>(2).runs.map(({ seeds }) => seeds[0].slow),
    );
  });
});
