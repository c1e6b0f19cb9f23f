import { beforeEach, expect, test } from 'vitest';
import { complete } from '../../engine/studies/drain.ts';
import { trajectories } from '../../engine/studies/trajectory.ts';
import { goTo, playhead, timeline } from '../playhead.ts';
import { open, store } from '../store.ts';
import { momentReport } from './momentReport.ts';

function show(text: string) {
  open(text);
  const { experiment } = store.getState();
  const value = complete(trajectories(experiment, experiment.show));
  store.setState({ trajectories: { experiment, value } });
  return { value, end: timeline(experiment).end };
}

beforeEach(() => {
  store.setState({ trajectories: null });
  playhead.setState({ position: Number.POSITIVE_INFINITY, playing: false });
});

test('nothing is told before the paths are there', () => {
  expect(momentReport()).toBeNull();
});

test('at every moment the fast weights are those before the pull-back, and the slow ones move by it', () => {
  const { value, end } = show('landscape=booth&run=lookahead(sgd(lr=0.05),k=4,alpha=0.5)&run=inner&steps=12');
  const [{ fast, slow }, alone] = value;
  let [evaluation, syncs] = [0, 0];
  for (let position = 0; position <= end; position++) {
    goTo(position);
    const report = momentReport();
    const sync = evaluation > 0 && evaluation % 4 === 0 && syncs < evaluation / 4 && report?.sync === true;
    if (sync) syncs++;
    expect(report, `moment ${position}`).toMatchObject({ evaluation, steps: 12, sync, syncs, playing: false });
    expect(report?.runs).toEqual([
      {
        name: 'Lookahead',
        diverged: false,
        fast: { x: fast.x[evaluation], y: fast.y[evaluation], loss: fast.loss[evaluation] },
        slow: { x: slow?.x[syncs], y: slow?.y[syncs], loss: slow?.loss[syncs] },
      },
      {
        name: expect.stringContaining('SGD'),
        diverged: false,
        fast: { x: alone.fast.x[evaluation], y: alone.fast.y[evaluation], loss: alone.fast.loss[evaluation] },
        slow: null,
      },
    ]);
    // The pull-back is a moment of its own.
    if (sync || evaluation % 4 !== 0 || evaluation === 0) evaluation++;
  }
  expect([evaluation, syncs]).toEqual([13, 3]);
});

test('a run that diverged stays where it was last', () => {
  const { value } = show('landscape=booth&run=sgd(lr=5)&steps=200');
  const [{ fast }] = value;
  const last = fast.x.length - 1;
  expect(last).toBeLessThan(200);
  expect(momentReport()).toMatchObject({
    evaluation: 200,
    syncs: 0,
    runs: [{ diverged: true, fast: { x: fast.x[last], loss: fast.loss[last] }, slow: null }],
  });
});
