import { describe, expect, test } from 'vitest';
import { engineInstruments } from '../../../test/claimInstruments.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { formatFrame, splitFrame } from '../frame/frame.ts';
import type { Trial } from './claim.ts';
import { claims } from './claims.ts';
import { measure } from './measures/measure.ts';

test('each claim is found by its link', () => {
  for (const { name } of claims) {
    const text = formatFrame({ page: 'claims', item: name, scene: null, hide: [], embed: false });
    expect(text).toBe(`claim=${name}`);
    expect(splitFrame(text).frame).toMatchObject({ page: 'claims', item: name });
  }
  expect(new Set(claims.map(({ name }) => name)).size).toBe(claims.length);
});

test('each has a few trials, which are called differently, and no claim is as simple as the other', () => {
  for (const { trials } of claims) {
    expect(trials.length).toBeGreaterThanOrEqual(2);
    expect(trials.length).toBeLessThanOrEqual(4);
    expect(new Set(trials.map(({ title }) => title)).size).toBe(trials.length);
  }
  const expected = claims.flatMap(({ trials }) => trials.map((trial) => trial.expected));
  expect(new Set(expected)).toEqual(new Set(['holds', 'fails', 'undecided']));
});

describe.each(claims)('$sentence', ({ trials }) => {
  test.each(trials)('$title', async (trial) => {
    expect(problemsOf(trial)).toEqual([]);
    const found = await measure(trial, engineInstruments);
    expect(found.outcome, found.finding).toBe(trial.expected);
    expect(said(found)).not.toMatch(/NaN|undefined|null|Infinity|∞/);
    for (const { value } of found.bars.bars) expect(value).not.toBeNaN();
    if (found.experiment !== undefined) expect(parse(found.experiment).problems).toEqual([]);
  });
});

function problemsOf({ experiment }: Trial) {
  return isNetworkText(experiment) ? parseNetwork(experiment).problems : parse(experiment).problems;
}

/** All that a reader would read of it. */
function said({ finding, certainty, bars }: Awaited<ReturnType<typeof measure>>): string {
  return [finding, certainty ?? '', bars.title, ...bars.bars.map(({ label, shown }) => `${label} ${shown}`)].join('\n');
}
