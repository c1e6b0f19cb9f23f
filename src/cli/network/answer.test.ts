import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { networkAnswer } from './answer.ts';
import { networkHeader } from './rows.ts';

const text =
  'network=mlp(hidden=3)&data=moons(noise=0.2)&batch=50&run=lookahead(sgd(lr=0.1),k=2,alpha=0.5)&run=inner&backend=cpu&steps=4&seeds=2';
const { experiment, problems } = parseNetwork(text);

async function printed(form: { json?: boolean; summary?: boolean }, of = experiment, first = true) {
  const said: string[] = [];
  const pieces = await networkAnswer(of, { json: false, summary: false, ...form }, first, (message) => {
    said.push(message);
  });
  return { out: [...pieces].join(''), said };
}

describe('a network', () => {
  it('is told as rows: every run, every seed, whatever was measured, fast before slow', async () => {
    expect(problems).toEqual([]);
    const { out, said } = await printed({});
    expect(said).toEqual([]);
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toBe(networkHeader);
    const kinds = rows.map((row) =>
      row
        .replace(/^"[^"]*"/, 'lookahead')
        .split(',')
        .slice(0, 4)
        .join(),
    );
    const steps = [0, 1, 2, 3, 4];
    expect(kinds).toEqual([
      ...[1, 2].flatMap((seed) =>
        steps.flatMap((step) => [`lookahead,${seed},${step},fast`, `lookahead,${seed},${step},slow`]),
      ),
      ...[1, 2].flatMap((seed) => steps.map((step) => `inner,${seed},${step},fast`)),
    ]);
    for (const row of rows) {
      const numbers = row
        .replace(/^"[^"]*"/, '')
        .split(',')
        .slice(4)
        .map(Number);
      expect(numbers).toHaveLength(5);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
    const again = await printed({}, experiment, false);
    expect(again.out.startsWith(networkHeader)).toBe(false);
  });

  it('has the same numbers as JSON, and in its summary', async () => {
    const rows = (await printed({})).out.trimEnd().split('\n');
    const json = JSON.parse((await printed({ json: true })).out);
    expect(json).toMatchObject({ experiment: text, backend: 'cpu', weights: 17, at: [0, 1, 2, 3, 4] });
    const { slow, fast } = json.runs[1].seeds[1];
    expect(fast).toBe(null);
    expect(rows.at(-1)).toContain(`${slow.trainLoss[4]},${slow.testLoss[4]},`);
    const summary = JSON.parse((await printed({ json: true, summary: true })).out);
    const finals = [0, 1].map((seed) => json.runs[0].seeds[seed].slow.testLoss[4]);
    expect(summary.runs[0]).toMatchObject({ finished: 2, diverged: 0 });
    expect(summary.runs[0].final.testLoss.slow.mean).toBeCloseTo((finals[0] + finals[1]) / 2, 12);
    const table = (await printed({ summary: true })).out;
    expect(table).toMatch(/^network=.*\n17 weights, TensorFlow.js on cpu\n\nlookahead.*\n2 finished, 0 diverged\n/);
    expect(table).toMatch(/test accuracy, slow +\d/);
    expect(table).not.toMatch(/undefined|NaN/);
  });

  it('says what it computes with where it cannot have what was asked for', async () => {
    const { said, out } = await printed({ json: true }, { ...experiment, backend: 'webgl', seeds: 1 });
    expect(said).toEqual([expect.stringMatching(/^backend: webgl is not to be had, .*; using (cpu|wasm)$/)]);
    expect(JSON.parse(out).backend).toMatch(/^(cpu|wasm)$/);
  });

  it('that diverges has no rows from there on, and counts as infinitely high and never right', async () => {
    const wild = parseNetwork(
      'network=mlp(hidden=none)&data=moons&loss=squaredError&batch=500&run=sgd(lr=90)&steps=40&backend=cpu',
    ).experiment;
    const { out } = await printed({}, wild);
    expect(out.trimEnd().split('\n').length).toBeLessThan(40);
    expect(out).not.toMatch(/NaN|Infinity/);
    const { runs } = JSON.parse((await printed({ json: true, summary: true }, wild)).out);
    expect(runs[0]).toMatchObject({ finished: 0, diverged: 1 });
    expect(runs[0].final.testLoss.fast.median).toBe(null);
    expect(runs[0].final.testAccuracy.fast.median).toBe(0);
  });
});
