import { describe, expect, it } from 'vitest';
import { drained } from '../../../test/networkStudies.ts';
import { blueprint } from '../../engine/networks/blueprint.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { plainModel } from '../../engine/networks/plainModel.ts';
import { sweep } from '../../engine/networks/studies/sweep.ts';
import { sweepRecord } from '../../engine/networks/studies/sweepTable.ts';
import { complete } from '../../engine/studies/drain.ts';
import { type Part, WHOLE_STUDY } from '../../engine/studies/part.ts';
import type { Options } from './command.ts';
import { map } from './map.ts';
import { Mistake } from './mistake.ts';
import { networkCommandOf } from './networkCommandOf.ts';
import { networkMap } from './networkMap.ts';

const text =
  'network=mlp(hidden=3)&data=moons&batch=50&run=lookahead(sgd(lr=0.3),k=5,alpha=0.5)&run=inner&steps=12&seeds=2';
const { experiment, problems } = parseNetwork(text);

const answered = (options: Options, part: Part = WHOLE_STUDY) => complete(networkMap.plan(experiment, options, part));

describe('the map of a network', () => {
  it('prints the cells that the study has, 4 x 4 well-known ones where nothing is said', () => {
    expect(problems).toEqual([]);
    const model = plainModel(blueprint(experiment));
    const ks = [2, 5, 10, 20];
    const { cells } = drained(sweep(model, { experiment, ks, alphas: [0.2, 0.5, 0.8, 1], seeds: 2 })).answer;
    const answer = answered({});
    const names = networkMap.header.split(',');
    const printed = [...answer.csv()].map((row) => row.trimEnd().split(','));
    const records = cells.map((cell) => sweepRecord(cell, 2));
    expect(printed).toEqual(records.map((record) => names.map((name) => String(record[name]))));
    const lines = [...answer.json()].map((line) => JSON.parse(line));
    expect(lines.map(({ k }) => k)).toEqual(ks);
    expect(lines.flatMap((line) => line.cells.map((cell: object) => ({ k: line.k, ...cell })))).toEqual(records);
  });

  it('has the columns of the map of a landscape, and some more', () => {
    expect(networkMap.header.startsWith(`${map.header},`)).toBe(true);
  });

  it('is told by its shards to the last digit', () => {
    const options = { k: '2,3,5', alpha: '0.5', seeds: '3' };
    const whole = [...answered(options).csv()];
    const shards = [0, 1].flatMap((index) => [...answered(options, { index, count: 2 }).csv()]);
    expect(shards.toSorted()).toEqual(whole.toSorted());
    expect(whole).toHaveLength(3);
    // More shards than columns.
    expect([...answered(options, { index: 3, count: 4 }).csv()]).toEqual([]);
  });

  it.each([
    [{ metric: 'final' }, '--metric is of no meaning to the map of a network, which takes --k, --alpha, --seeds'],
    [{ resamples: '5' }, '--resamples is of no meaning to the map of a network, which takes --k, --alpha, --seeds'],
  ])('takes no other options: %j', (options, message) => {
    expect(() => networkCommandOf(map, options)).toThrow(new Mistake(message));
    expect(networkCommandOf(map, { k: '1' })).toBe(networkMap);
  });

  it.each([
    [{ seeds: '0' }, /^--seeds must be a whole number from 1 to 64, not “0”$/],
    [{ k: '0' }, /^--k: k must be a whole number from 1/],
    [{ alpha: '3' }, /^--alpha: alpha must be a number/],
  ])('names what cannot be: %j', (options, message) => {
    expect(() => answered(options)).toThrow(message);
  });
});
