import { describe, expect, it } from 'vitest';
import { trained } from '../../../../test/networkTraining.ts';
import { parseNetwork } from '../../../engine/networks/experiment/parseNetwork.ts';
import { timeLeft } from '../../working/timeLeft.ts';
import { bytes, costSentence } from '../cost/costInWords.ts';
import { inWords } from '../networkProposal.ts';
import { remaining } from '../remaining.ts';
import { insteadInWords, measuredInWords } from './backends.ts';
import { networkLine } from './networkLine.ts';
import { milliseconds } from './time.ts';

describe('what computes, in words', () => {
  const report = {
    chosen: 'wasm',
    measured: [
      { name: 'wasm', microseconds: 900 },
      { name: 'cpu', microseconds: 1600 },
      { name: 'webgl', microseconds: null, why: 'it does not start here' },
    ],
    instead: { asked: 'webgl', why: 'it does not start here' },
  } as const;

  it('tells what was measured and what is not to be had', () => {
    expect(measuredInWords(report)).toBe(
      'Measured here, a gradient step of this network takes 0.9 ms in WebAssembly and 1.6 ms in plain JavaScript. ' +
        'WebGL is left out: it does not start here.',
    );
  });

  it('tells what goes on instead', () => {
    expect(insteadInWords(report)).toBe(
      'WebGL cannot be used: it does not start here. WebAssembly goes on in its place.',
    );
    expect(insteadInWords({ ...report, instead: null })).toBe('');
  });
});

it('tells times and sizes as one compares them', () => {
  expect([0.9, 12.3, 0.042, 0].map(milliseconds)).toEqual(['0.9 ms', '12 ms', '42 µs', '<0.1 ms']);
  expect([0.4, 8.2, 200].map(timeLeft)).toEqual([
    'about a second left',
    'about 8 seconds left',
    'about 3 minutes left',
  ]);
  expect([900, 9640, 1.25e6].map(bytes)).toEqual(['900 B', '9.64 kB', '1.25 MB']);
});

it('tells how many seconds are left, a pause not counted', () => {
  let time = 0;
  const left = remaining(() => time);
  time = 500;
  expect(left(0.01)).toBeNull();
  time = 1000;
  expect(left(0.25)).toBeCloseTo(3);
  time = 61_000;
  // A second of the minute counts.
  expect(left(0.5)).toBeCloseTo(2);
});

it('tells what the slow weights cost', () => {
  const { experiment, answer } = trained(['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner']);
  const more = answer.runs[0].cost.bytesOfState - answer.runs[1].cost.bytesOfState;
  expect(more).toBeGreaterThan(0);
  expect(costSentence(experiment, answer)).toContain(`it keeps ${bytes(more)} more`);
});

it('tells what came along with a choice', () => {
  const { experiment: before } = parseNetwork('network=mlp&data=digits&run=lookahead(sgd(lr=0.1))&run=inner');
  const { experiment: made } = parseNetwork('network=mlp&data=moons&run=lookahead(sgd(lr=0.05))&run=inner');
  expect(inWords('Two moons', before, made)).toMatch(
    /^Learning rate 0.05, hidden layers .+ fit Two moons; they were 0.1, /,
  );
  expect(inWords('Two moons', before, before)).toBeNull();
});

it('puts the experiment into a line', () => {
  const text = 'network=mlp(hidden=32)&data=digits&run=lookahead(sgd(lr=0.1,momentum=0.9))&run=inner';
  expect(networkLine(parseNetwork(text).experiment)).toMatch(
    /^Handwritten digits, hidden layers 32, SGD lr 0.1, momentum 0.9, /,
  );
});
