import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drained } from '../../../../test/networkStudies.ts';
import { trained } from '../../../../test/networkTraining.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { datasetKind } from '../../../engine/networks/data/registry.ts';
import { parseNetwork } from '../../../engine/networks/experiment/parseNetwork.ts';
import type { ClassField } from '../../../engine/networks/protocol.ts';
import { plane } from '../../../engine/networks/studies/plane.ts';
import { sweep } from '../../../engine/networks/studies/sweep.ts';
import { trainingColumns } from '../../../engine/networks/studies/trainingTable.ts';
import type { Figure } from '../../figures/figure.ts';
import { SvgInk } from '../../figures/svgInk.ts';
import type { Palette } from '../../theme/theme.ts';
import { windowOf } from '../boundary/windowOf.ts';
import { curvesView } from '../curves/curvesView.ts';
import { changeNetwork, networkStore } from '../networkStore.ts';
import { networkFiguresNow } from './networkFigures.ts';
import { trainingTable } from './trainingTable.ts';

const TEXT =
  'network=mlp(hidden=3)&data=moons(noise=0.2)&batch=4&run=lookahead(sgd(lr=0.1),k=4,alpha=0.5)&run=inner&steps=20&seeds=2';
const { experiment } = parseNetwork(TEXT);
const training = trained([], experiment).answer;
const found = {
  plane: drained(plane(quadraticModel(), { experiment, cycle: 5, surface: 'trainLoss', resolution: 16 })).answer,
  sweep: drained(sweep(quadraticModel(), { experiment, ks: [2, 4], alphas: [0.5, 1], seeds: 6 })).answer,
};
const data = datasetKind('moons')?.make(experiment.data.values);
if (data === undefined) throw new Error('there are no moons');

/** Class 1 everywhere. */
function ones(count: number): ClassField {
  return { label: new Uint8Array(count).fill(1), probability: new Float32Array(count).fill(0.75) };
}

const both = (count: number) => ({
  runs: [
    { slow: ones(count), fast: ones(count) },
    { slow: null, fast: null },
  ],
});
const answered = <Value>(value: Value) => ({ experiment, value, whole: true });
// Every colour that is asked for is black.
const colours = new Proxy({}, { get: () => '#000000' }) as Palette;

beforeEach(() => {
  // No page: the figures have their usual sizes, and letters are measured by the rule.
  vi.stubGlobal('document', { querySelector: () => null, createElement: () => ({ getContext: () => null }) });
  networkStore.setState({
    experiment,
    training: answered(training),
    plane: answered(found.plane),
    sweep: answered(found.sweep),
    predictions: answered(both(data.test.count)),
    boundary: answered({ window: windowOf(data), resolution: 8, ...both(64) }),
  });
});
afterEach(() => vi.unstubAllGlobals());

function figureOf(name: Figure['name']): Figure {
  const figure = networkFiguresNow().find((each) => each.name === name);
  if (figure === undefined) throw new Error(`there is no ${name}`);
  return figure;
}

test('everything that is known is a figure, and says what it is of', () => {
  const figures = networkFiguresNow();
  expect(figures.map(({ name }) => name)).toEqual(['training', 'cycle', 'answers', 'k-alpha']);
  for (const { of, says, size, heightAt, stops, film } of figures) {
    expect(of).toEqual({ text: TEXT, name: 'moons' });
    expect(says).toMatch(/^Two moons, hidden layers 3, SGD lr 0.1, 20 steps, 2 seeds, k = 4, α = 0.5\. .*\.$/);
    if (heightAt) expect(heightAt(size.width)).toBe(size.height);
    expect([stops, film]).toEqual([undefined, undefined]);
  }
});

test('each has a table with a cell for each column', () => {
  for (const figure of networkFiguresNow()) {
    const table = figure.table?.();
    const rows = [...(table?.rows ?? [])];
    expect(rows.length, figure.name).toBe(table?.length);
    expect(new Set(rows.map((row) => row.length)), figure.name).toEqual(new Set([table?.columns.length]));
    expect(JSON.stringify(rows), figure.name).not.toContain('null');
  }
});

test('what belongs to other settings, or to another cycle, is no figure', () => {
  changeNetwork((before) => ({ ...before, cycle: 2 }));
  expect(networkFiguresNow().map(({ name }) => name)).toEqual(['training', 'k-alpha']);
  changeNetwork((before) => ({ ...before, steps: 24 }));
  expect(networkFiguresNow()).toEqual([]);
});

describe('the figure of a training', () => {
  test('gives every measure of every run and seed', () => {
    const { columns, rows } = figureOf('training').table?.() ?? { columns: [], rows: [] };
    expect(columns).toEqual(trainingColumns);
    const last = [...rows].at(-1);
    const { at, runs } = training;
    expect(last?.slice(0, 4)).toEqual(['inner', 2, at[at.length - 1], 'fast']);
    expect(last?.[5]).toBe(runs[1].seeds[1].slow.testLoss.at(-1));
  });

  test('counts the rows that a diverged run has', () => {
    const ruined = trained(
      [],
      parseNetwork(TEXT.replaceAll('lr=0.1', 'lr=90').replace('steps=20', 'steps=400')).experiment,
    );
    const { length, rows } = trainingTable(ruined.experiment, ruined.answer);
    expect(ruined.answer.runs[0].seeds[0].divergedAt).toBeGreaterThan(0);
    expect([...rows]).toHaveLength(length);
  });

  test('is drawn as the page shows it, with words for its axes', () => {
    curvesView.setState({ measure: 'testAccuracy', over: 'seconds', withFast: true });
    const figure = figureOf('training');
    curvesView.setState({ measure: 'testLoss', over: 'steps', withFast: false });
    expect(figure.title).toBe('Test accuracy over seconds of training');
    expect(figure.keys.map(({ text }) => text)).toEqual([
      ...['slow weights', 'fast weights', 'the same SGD without Lookahead'],
    ]);
    expect(drawn(figure)).toMatch(/>seconds of training<.*>test accuracy</s);
  });

  test('says how far it has come', () => {
    networkStore.setState({ training: answered({ ...training, seedsDone: 1 }) });
    expect(figureOf('training').stops).toBe('So far, 1 of 2 seeds are trained.');
    networkStore.setState({ training: answered({ ...training, seedsDone: 0, done: 12 }) });
    expect(figureOf('training').stops).toBe('So far, the first seed is trained up to gradient step 12 of 20.');
  });
});

test('the plane’s table has its corners where they are, and every point of the paths', () => {
  const rows = [...(figureOf('cycle').table?.().rows ?? [])];
  const { window, values, fast } = found.plane;
  const heights = rows.filter(([what]) => what === 'surface');
  expect(heights[0]).toEqual(['surface', '', window[0], window[2], values[0], '']);
  expect(heights.at(-1)).toEqual(['surface', '', window[1], window[3], values[values.length - 1], '']);
  expect(rows.filter(([what]) => what === 'fast').map(([, , x]) => x)).toEqual([...fast.x]);
});

test('the answers’ table has the test set with its classes, and the plane in the middle of each cell', () => {
  const rows = [...(figureOf('answers').table?.().rows ?? [])];
  const { inputs, labels } = data.test;
  expect(rows[1].slice(1)).toEqual(['slow', 'test', 1, inputs[2], inputs[3], labels[1], 1, 0.75]);
  const cell = rows.find(([, , what]) => what === 'plane') ?? [];
  const [x0, x1, y0, y1] = windowOf(data);
  expect([cell[4], cell[5]]).toEqual([expect.closeTo(x0 + (x1 - x0) / 16), expect.closeTo(y0 + (y1 - y0) / 16)]);
});

test('the settings are drawn as on the page, the best of them underlined', () => {
  const markup = drawn(figureOf('k-alpha'));
  expect(markup.match(/<rect/g)).toHaveLength(4);
  expect(markup.match(/font-weight="700"/g)).toHaveLength(1);
  for (const label of ['α 0.5', 'α 1', 'k 2', 'k 4']) expect(markup).toContain(`>${label}<`);
});

function drawn(figure: Figure): string {
  const ink = new SvgInk(() => '');
  figure.draw(ink, figure.size, { colours, scale: 1 });
  return ink.markup();
}
